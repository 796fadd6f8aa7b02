/** Generates the marks of lists, which Word does not store in the file. */
import type { XmlElement } from '@rgrove/parse-xml';
import { listNumber } from './numerals.ts';
import { childOf, childrenOf, type Parts, settingOf, stylesOf } from './package.ts';

/** How the paragraphs of one level are marked. */
interface Level {
  start: number;
  format: string;
  /** `●`, or `%1、` with the number of level 1. */
  text: string;
}

/** A list, with its levels by number. */
interface List {
  /** Lists with the same definition share their numbering. */
  definition: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that restart in this list, with their start. */
  restarts: ReadonlyMap<number, number>;
}

/** Symbol fonts. Word stores their characters in the private use area, from U+F000. */
const SYMBOLS = /^(?:Wingdings|Webdings|Symbol)/i;

/** Converts text in a symbol font to the private use area; other text is unchanged. */
export function inSymbolFont(text: string, font: string | null | undefined): string {
  if (!font || !SYMBOLS.test(font)) return text;
  return text.replace(/[\u0021-\u00FF]/g, (char) => String.fromCharCode(0xf000 + char.charCodeAt(0)));
}

const fontOf = (properties: XmlElement | null) =>
  childOf(properties, 'w:rFonts')?.attributes['w:ascii'] ??
  childOf(properties, 'w:rFonts')?.attributes['w:hAnsi'];

function readLevel(element: XmlElement): Level {
  const format = settingOf(element, 'w:numFmt') ?? 'decimal';
  const text = settingOf(element, 'w:lvlText') ?? '';
  const shown = format === 'bullet' ? inSymbolFont(text, fontOf(childOf(element, 'w:rPr'))) : text;
  // Word’s hollow bullet is the letter “o” in a monospaced font.
  return {
    start: Number(settingOf(element, 'w:start') ?? 1),
    format,
    text: format === 'bullet' && shown === 'o' ? '○' : shown,
  };
}

function readLevels(element: XmlElement | null | undefined): Map<number, Level> {
  const levels = childrenOf(element).filter(({ name }) => name === 'w:lvl');
  return new Map(levels.map((level) => [Number(level.attributes['w:ilvl'] ?? 0), readLevel(level)]));
}

/** The list of a paragraph or style, and its level there. */
interface Place {
  list: string | null;
  level: number | null;
}

function placeIn(properties: XmlElement | null): Place {
  const numbering = childOf(properties, 'w:numPr');
  const level = settingOf(numbering, 'w:ilvl');
  return { list: settingOf(numbering, 'w:numId'), level: level === null ? null : Number(level) };
}

/** The lists of a Word file. It counts paragraphs, so `mark` must be called in document order. */
export class Lists {
  readonly #lists = new Map<string, List>();
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #counts = new Map<string, number[]>();

  /** @param parts parts of the file */
  constructor(parts: Parts) {
    this.#styles = stylesOf(parts);
    const numbering = childrenOf(parts.get('word/numbering.xml'));
    const definitions = new Map(
      numbering
        .filter(({ name }) => name === 'w:abstractNum')
        .map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
    );
    const nums = numbering.filter(({ name }) => name === 'w:num');
    const definitionOf = (id: string | undefined) =>
      definitions.get(
        settingOf(
          nums.find((num) => num.attributes['w:numId'] === id),
          'w:abstractNumId',
        ) ?? '',
      );
    for (const num of nums) {
      const id = num.attributes['w:numId'] ?? '';
      let definition = definitionOf(id);
      // A definition can be only a link to a style, which links to the list that it belongs to.
      const link = settingOf(definition, 'w:numStyleLink');
      if (link !== null) definition = definitionOf(this.#placeOfStyle(link).list ?? undefined) ?? definition;
      const levels = readLevels(definition);
      const restarts = new Map<number, number>();
      for (const override of childrenOf(num).filter(({ name }) => name === 'w:lvlOverride')) {
        const level = Number(override.attributes['w:ilvl'] ?? 0);
        const start = settingOf(override, 'w:startOverride');
        if (start !== null) restarts.set(level, Number(start));
        for (const [at, own] of readLevels(override)) levels.set(at, own);
      }
      this.#lists.set(id, { definition: definition?.attributes['w:abstractNumId'] ?? id, levels, restarts });
    }
  }

  #placeOfStyle(id: string | null, depth = 0): Place {
    const style = this.#styles.get(id ?? '');
    if (!style || depth > 20) return { list: null, level: null };
    const own = placeIn(childOf(style, 'w:pPr'));
    if (own.list !== null) return own;
    const base = this.#placeOfStyle(settingOf(style, 'w:basedOn'), depth + 1);
    return { list: base.list, level: own.level ?? base.level };
  }

  /**
   * The mark before the next paragraph; empty if it is not in a list.
   *
   * @param properties its `w:pPr`
   */
  mark(properties: XmlElement | null): string {
    const own = placeIn(properties);
    const style = this.#placeOfStyle(settingOf(properties, 'w:pStyle'));
    const list = this.#lists.get(own.list ?? style.list ?? '0');
    const at = own.level ?? style.level ?? 0;
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    const key = list.restarts.size > 0 ? `${own.list ?? style.list}` : `definition ${list.definition}`;
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    const startOf = (n: number) => list.restarts.get(n) ?? list.levels.get(n)?.start ?? 1;
    counts[at] = counts[at] === undefined ? startOf(at) : counts[at] + 1;
    counts.length = at + 1;
    if (level.format === 'bullet') return level.text;
    const mark = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const n = Number(digit) - 1;
      return listNumber(counts[n] ?? startOf(n), list.levels.get(n)?.format ?? 'decimal');
    });
    return /[.\p{L}\p{N})]$/u.test(mark) ? `${mark} ` : mark;
  }
}
