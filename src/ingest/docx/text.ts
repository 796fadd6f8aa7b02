/** The paragraphs of a Word file as its reader sees them. */
import type { XmlElement } from '@rgrove/parse-xml';
import { endsSentence } from '../assign/paragraphs.ts';
import { inSymbolFont, Lists } from './lists.ts';
import { charactersOf, childOf, childrenOf, type Parts } from './package.ts';

/** Deleted and moved text, instructions of fields, phonetic guides, a second form of the same for old programs. */
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
/** Elements that are paragraphs of their own within one. */
const BOX = 'w:txbxContent';
/** A line break within a paragraph. It is not in the characters of any text. */
const BREAK = '\v';

const isOn = (properties: XmlElement | null, name: string) => {
  const element = childOf(properties, name);
  return element !== null && !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '');
};

/** Whether the end of a paragraph was deleted or moved while changes were tracked. */
function isJoined(paragraph: XmlElement): boolean {
  const end = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return childOf(end, 'w:del') !== null || childOf(end, 'w:moveFrom') !== null;
}

/** Reads the paragraphs of one file. */
export class Reader {
  readonly #lists: Lists;
  readonly #notes: Map<string, XmlElement>;
  #inNote = false;

  /** @param parts those of the file */
  constructor(parts: Parts) {
    this.#lists = new Lists(parts);
    this.#notes = new Map(
      ['footnote', 'endnote'].flatMap((kind) =>
        childrenOf(parts.get(`word/${kind}s.xml`)).map(
          (note) => [`${kind} ${note.attributes['w:id']}`, note] as const,
        ),
      ),
    );
  }

  /** The paragraphs below an element, those of tables row by row and cell by cell. */
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

  /** @param parts paragraphs that are one, as the ends of all but the last were deleted */
  #paragraph(parts: readonly XmlElement[]): string[] {
    const boxes: string[] = [];
    const text = parts.map((part) => this.#text(part, boxes)).join('');
    // The end that is left has their properties.
    const element = parts.at(-1) as XmlElement;
    const mark = text.trim() === '' ? '' : this.#lists.mark(childOf(element, 'w:pPr'));
    return [...lines(mark + text), ...boxes];
  }

  #text(element: XmlElement, boxes: string[]): string {
    return childrenOf(element)
      .map((child): string => {
        if (UNSEEN.has(child.name)) return '';
        if (child.name === BOX) {
          boxes.push(...this.paragraphs(child));
          return '';
        }
        return this.#characters(child, element) ?? this.#text(child, boxes);
      })
      .join('');
  }

  /** What an element within a run is in text; null when its children are. */
  #characters(child: XmlElement, run: XmlElement): string | null {
    switch (child.name) {
      case 'm:t':
        return charactersOf(child);
      case 'w:t':
        return inSymbolFont(
          charactersOf(child),
          childOf(childOf(run, 'w:rPr'), 'w:rFonts')?.attributes['w:ascii'],
        );
      case 'w:r':
        return isOn(childOf(child, 'w:rPr'), 'w:vanish') ? '' : null;
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

  /** A note stands where it is referred to: at the end of the text it would be another item’s. */
  #note(id: string): string {
    // Notes can refer to one another, and to themselves: references within a note are left out.
    if (this.#inNote) return '';
    this.#inNote = true;
    const note = this.#notes.get(id);
    const text = note ? this.paragraphs(note).join('').trim() : '';
    this.#inNote = false;
    return text === '' ? '' : `（注：${text}）`;
  }
}

function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  if (!(code > 0x20)) return '';
  return inSymbolFont(String.fromCharCode(code), element.attributes['w:font']);
}

/** A line break in mid-sentence only sets the line; after a sentence it ends a paragraph. */
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

/** Where the paragraphs of a part are. */
export function bodyOf(part: XmlElement): XmlElement {
  return childOf(part, 'w:body') ?? part;
}
