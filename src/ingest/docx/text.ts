/** Reads the visible paragraphs of a Word file. */
import type { XmlElement } from '@rgrove/parse-xml';
import { endsSentence } from '../assign/paragraphs.ts';
import { inSymbolFont, Lists } from './lists.ts';
import { noteAt, placeNotes, showNotes } from './notes.ts';
import { charactersOf, childOf, childrenOf, type Parts, settingOf, stylesOf } from './package.ts';

/** Deleted and moved text, field instructions, phonetic guides, and duplicates for old programs. */
const UNSEEN = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:rt',
  'mc:Fallback',
  'w:sectPr',
  'w:pPr',
  'w:rPr',
]);
/** Elements within a paragraph that contain other paragraphs. */
const BOX = 'w:txbxContent';
/** A line break within a paragraph. The texts do not contain this character. */
const BREAK = '\v';

/** Whether run properties hide text; null if they do not tell. */
function vanishes(properties: XmlElement | null): boolean | null {
  const element = childOf(properties, 'w:vanish');
  return element && !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '');
}

/** Whether the end of a paragraph was deleted or moved with change tracking. */
function isJoined(paragraph: XmlElement): boolean {
  const end = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return childOf(end, 'w:del') !== null || childOf(end, 'w:moveFrom') !== null;
}

/** Reads the paragraphs of one file. */
export class Reader {
  readonly #lists: Lists;
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #notes: Map<string, XmlElement>;
  #inNote = false;
  /** Notes of titles, to be inserted into the next paragraph. */
  readonly #carried: string[] = [];

  /** @param parts parts of the file */
  constructor(parts: Parts) {
    this.#lists = new Lists(parts);
    this.#styles = stylesOf(parts);
    this.#notes = new Map(
      ['footnote', 'endnote'].flatMap((kind) =>
        childrenOf(parts.get(`word/${kind}s.xml`)).map(
          (note) => [`${kind} ${note.attributes['w:id']}`, note] as const,
        ),
      ),
    );
  }

  /** The paragraphs below an element; those of tables row by row and cell by cell. */
  paragraphs(element: XmlElement): string[] {
    const found: string[] = [];
    let open: XmlElement[] = [];
    const close = () => {
      if (open.length > 0) found.push(...this.#paragraph(open));
      open = [];
    };
    for (const child of childrenOf(element)) {
      if (UNSEEN.has(child.name)) continue;
      if (child.name === 'w:p') {
        open.push(child);
        if (!isJoined(child)) close();
        continue;
      }
      const inner = this.paragraphs(child);
      if (inner.length > 0) close();
      found.push(...inner);
    }
    close();
    return found;
  }

  /** @param parts paragraphs that form one, because the ends of all but the last were deleted */
  #paragraph(parts: readonly XmlElement[]): string[] {
    const boxes: string[] = [];
    const text = parts
      .map((part) => this.#text(part, boxes, this.#hides(settingOf(childOf(part, 'w:pPr'), 'w:pStyle'))))
      .join('');
    // The properties of the merged paragraph are those of the last one.
    const element = parts.at(-1) as XmlElement;
    const mark = text.trim() === '' ? '' : this.#lists.mark(childOf(element, 'w:pPr'));
    const placed = this.#inNote ? mark + text : placeNotes(mark + text, this.#carried);
    return [...lines(placed), ...boxes];
  }

  /** Notes that were not inserted into any paragraph. */
  left(): string[] {
    return this.#carried.splice(0).map((note) => showNotes([note]));
  }

  /** Whether a style, or a style that it is based on, hides text. */
  #hides(id: string | null, depth = 0): boolean {
    const style = this.#styles.get(id ?? '');
    if (!style || depth > 20) return false;
    return vanishes(childOf(style, 'w:rPr')) ?? this.#hides(settingOf(style, 'w:basedOn'), depth + 1);
  }

  #isHidden(run: XmlElement, byParagraph: boolean): boolean {
    const properties = childOf(run, 'w:rPr');
    return vanishes(properties) ?? (byParagraph || this.#hides(settingOf(properties, 'w:rStyle')));
  }

  /** @param isHidden whether the style of the paragraph hides text */
  #text(element: XmlElement, boxes: string[], isHidden: boolean): string {
    return childrenOf(element)
      .map((child): string => {
        if (UNSEEN.has(child.name)) return '';
        if (child.name === BOX) {
          boxes.push(...this.paragraphs(child));
          return '';
        }
        if (child.name === 'w:r' && this.#isHidden(child, isHidden)) return '';
        return this.#characters(child, element) ?? this.#text(child, boxes, isHidden);
      })
      .join('');
  }

  /** The text of an element within a run; null to read its children instead. */
  #characters(child: XmlElement, run: XmlElement): string | null {
    switch (child.name) {
      case 'm:t':
        return charactersOf(child);
      case 'w:t':
        return inSymbolFont(
          charactersOf(child),
          childOf(childOf(run, 'w:rPr'), 'w:rFonts')?.attributes['w:ascii'],
        );
      case 'w:sym':
        return symbolOf(child);
      case 'w:tab':
      case 'w:ptab':
        return '\t';
      case 'w:br':
      case 'w:cr':
        return BREAK;
      case 'w:noBreakHyphen':
        return '-';
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#note(`${child.name.slice(2).replace('Reference', '')} ${child.attributes['w:id']}`);
      default:
        return null;
    }
  }

  /** Inserts a note at its reference. At the end of the text it would belong to another item. */
  #note(id: string): string {
    // References within a note are ignored, because notes can refer to each other and to themselves.
    if (this.#inNote) return '';
    this.#inNote = true;
    const note = this.#notes.get(id);
    const text = note ? this.paragraphs(note).join('').trim() : '';
    this.#inNote = false;
    return noteAt(text);
  }
}

function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  if (!(code > 0x20)) return '';
  return inSymbolFont(String.fromCharCode(code), element.attributes['w:font']);
}

/** A line break in mid-sentence is joined. After a sentence it ends a paragraph. */
function lines(text: string): string[] {
  const found: string[] = [];
  for (const part of text.split(BREAK)) {
    const last = found.at(-1);
    if (last === undefined || endsSentence(last.trimEnd()) || last.trim() === '') found.push(part);
    else found[found.length - 1] = joined(last, part);
  }
  return found.map((line) => line.trim()).filter((line) => line !== '');
}

function joined(before: string, after: string): string {
  const isLatin = /[\p{Script=Latin}\d]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after);
  return `${before}${isLatin ? ' ' : ''}${after}`;
}

/** The element that contains the paragraphs of a part. */
export function bodyOf(part: XmlElement): XmlElement {
  return childOf(part, 'w:body') ?? part;
}
