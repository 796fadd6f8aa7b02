/** Features of each word for the tagger of names. */
import { ANY_KIND } from '#edition/zone-kinds.ts';
import type { Mention } from '../../gazetteer/index.ts';
import type { NameTree, Path } from '../../learn/name-tree.ts';
import type { Sequence } from '../../learn/tagger.ts';
import { INDUSTRIES } from '../../schema/dataset.ts';
import { readLexicon } from '../lexicon.ts';
import type { Part, Word } from '../words.ts';
import { type Alone, byItself, FIRST, LAST } from './alone.ts';
import { knownFirms } from './known.ts';

const TRADES = readLexicon('industries.yaml', INDUSTRIES);

const ZONE_END = new RegExp(`(?:${ANY_KIND})$`, 'u');
/** Endings of company names. */
export const COMPANY_END = /(?:公司|集团|企业|控股|股份|合伙|工厂|株式会社|银行|基金)$/u;
const PUNCTUATION = /^[\p{P}\p{S}]+$/u;
/** Words that cannot be within a name. */
const BREAK = /^[，。；：、！？“”《》|—]+$/u;
/** Maximum length of a name, in words. */
const REACH = 9;
const NOTHING = ['-'];

/**
 * Feature names of each word of a text.
 *
 * @param part the text
 * @param again words that occur in several texts of the item
 * @param tree assigns numbers to words
 * @param firms where known firms are named
 */
export function nameFeatures(
  part: Part,
  again: ReadonlySet<string>,
  tree: NameTree,
  firms = knownFirms(part.text),
): Sequence {
  const { words } = part;
  const field = typeof part.name === 'number' ? 'body' : part.name;
  // Words that occur in several features get their numbers once.
  const number = (value: string) => tree.word(value);
  const numbers = (values: readonly string[]) => around(values.map(number), number('^'), number('$'));
  const lists = (values: readonly (readonly string[])[]) =>
    around(
      values.map((value) => value.map(number)),
      [number('^')],
      [number('$')],
    );
  const text = numbers(words.map((word) => word.text));
  const tag = numbers(words.map((word) => word.tag));
  const shape = numbers(words.map(shapeOf));
  const known = numbers(spread(words, firms));
  const trade = numbers(tradesOf(part));
  const place = lists(placeTags(part));
  const reach = lists(reachOf(part));
  const head = lists(words.map((_, i) => headAfter(words, i)));
  const row = lists(words.map((_, i) => inRow(words, i)));
  const alone = words.map(byItself);
  return words.map((word, i) => {
    const shared = [
      (alone[i] as Alone).own,
      (alone[i - 1] ?? FIRST).left,
      (alone[i - 2] ?? FIRST).left2,
      (alone[i + 1] ?? LAST).right,
      (alone[i + 2] ?? LAST).right2,
    ];
    const own: Path[] = [
      ['ww', text(i - 1), text(i)],
      ['ww+', text(i), text(i + 1)],
      ['tt', tag(i - 1), tag(i)],
      ['tt+', tag(i), tag(i + 1)],
      ['ttt', tag(i - 1), tag(i), tag(i + 1)],
      ['shape', shape(i)],
      ['shapes', shape(i - 1), shape(i), shape(i + 1)],
      ['place', place(i)],
      ['places', place(i - 1), place(i), place(i + 1)],
      ['place+t', place(i), tag(i + 1)],
      ['reach', reach(i)],
      ['reach-1', reach(i), text(i - 1)],
      ['reach+t', reach(i), tag(i)],
      ['verb', field, verbAfter(words, i)],
      ['before', lastBefore(words, i)],
      ['known', known(i)],
      ['knowns', known(i - 1), known(i), known(i + 1)],
      ['trade', trade(i), tag(i)],
      ['trades', trade(i - 1), trade(i), trade(i + 1)],
      ['trade+', trade(i), trade(i + 1), trade(i + 2), place(i)],
      ['head', head(i)],
      ['head', field, head(i), tag(i)],
      ['row', row(i)],
      ['field', field, i === 0 || word.gap ? 'first' : ''],
      ['field+t', field, i < 3 ? String(i) : '', tag(i)],
    ];
    if (again.has(word.text)) own.push(['again'], ['again', tag(i)], ['again', field]);
    if (word.gap) own.push(['gap']);
    return { shared, own };
  });
}

/** The value of word `i`; `before` and `after` for positions outside the text. */
const around =
  <T>(values: readonly T[], before: T, after: T) =>
  (i: number) =>
    i < 0 ? before : (values[i] ?? after);

/** Uncommon words that occur in several texts of an item. Most of them are parts of names. */
export function wordsAgain(parts: readonly Part[]): Set<string> {
  const count = new Map<string, number>();
  for (const { words } of parts)
    for (const text of new Set(
      words
        .filter(({ tag, text: w }) => /^[nxj]|^eng/u.test(tag) && !PUNCTUATION.test(w))
        .map(({ text: w }) => w),
    ))
      count.set(text, (count.get(text) ?? 0) + 1);
  return new Set([...count].filter(([, times]) => times > 1).map(([text]) => text));
}

function shapeOf({ text }: Word): string {
  if (PUNCTUATION.test(text)) return text.slice(0, 1);
  if (text.includes('#')) return /^#$/u.test(text) ? '#' : '#x';
  if (/^[a-z]/u.test(text)) return 'latin';
  return text.length === 1 ? 'one' : 'han';
}

/** For each word the kind of place it belongs to, and whether the place begins with it. */
function placeTags({ words, places }: Part): string[][] {
  return words.map(({ start, end }) => {
    const found = places.find((mention) => mention.start < end && mention.end > start);
    return found ? [found.start >= start ? 'B' : 'I', kindOf(found)] : NOTHING;
  });
}

function kindOf({ candidates, form, common }: Mention): string {
  return `${candidates[0]?.level ?? ''}${form === 'official' ? '!' : ''}${common ? '?' : ''}`;
}

/** For each word the kind of name it could be part of, by the ending of a later word in its clause. */
function reachOf({ words }: Part): string[][] {
  return words.map((_, i) => {
    for (let j = i; j < Math.min(words.length, i + REACH); j++) {
      const { text } = words[j] as Word;
      if (BREAK.test(text) || (j > i && words[j]?.gap)) return NOTHING;
      const distance = j === i ? '0' : j - i < 4 ? 'near' : 'far';
      if (COMPANY_END.test(text)) return ['company', distance];
      const run = (words[j - 1]?.text ?? '') + text;
      if (ZONE_END.test(text) || ZONE_END.test(run)) return ['zone', distance];
    }
    return NOTHING;
  });
}

/** For each word `B` if a span begins with it, `I` if it is within a span, else `-`. */
function spread(words: readonly Word[], spans: readonly { start: number; end: number }[]): string[] {
  return words.map(({ start, end }) => {
    const span = spans.find((one) => one.start < end && one.end > start);
    return !span ? '-' : span.start === start ? 'B' : 'I';
  });
}

/** For each word whether it names a trade or product. */
function tradesOf({ words }: Part): string[] {
  return words.map(({ text }, i) => {
    const pair = text + (words[i + 1]?.text ?? '');
    const before = (words[i - 1]?.text ?? '') + text;
    return TRADES.has(text) || TRADES.has(pair) || TRADES.has(before) ? 'trade' : '-';
  });
}

/** What the words of a clause describe: the next of these nouns. */
const HEADS =
  /^(?:项目|基地|工厂|产业园|中心|总部|生产线|研究院|实验室|园区|公司|集团|基金|企业|工程|平台|大厦)$/u;

export function headAfter(words: readonly Word[], i: number): string[] {
  for (let j = i; j < Math.min(words.length, i + 12); j++) {
    const { text, gap } = words[j] as Word;
    if (BREAK.test(text) || (gap && j > i)) return NOTHING;
    if (HEADS.test(text)) return [text, j - i < 3 ? 'near' : 'far'];
  }
  return NOTHING;
}

/** Whether a word is in an enumeration, with 、 on the left or right. */
function inRow(words: readonly Word[], i: number): string[] {
  const side = (step: 1 | -1) => {
    for (let j = i; j >= 0 && j < words.length && Math.abs(j - i) < 8; j += step) {
      const { text } = words[j] as Word;
      if (text === '、') return `、${Math.abs(j - i) === 1 ? '!' : ''}`;
      if (/^[，。；：]$/u.test(text)) return text;
    }
    return '-';
  };
  return [side(-1), side(1)];
}

/** The next verb in the clause. */
function verbAfter(words: readonly Word[], i: number): string {
  for (let j = i + 1; j < Math.min(words.length, i + 10); j++) {
    const word = words[j] as Word;
    if (BREAK.test(word.text)) return 'none';
    if (word.tag.startsWith('v')) return word.text;
  }
  return 'far';
}

/** The last verb or preposition before a word in its clause. */
function lastBefore(words: readonly Word[], i: number): string {
  for (let j = i - 1; j >= Math.max(0, i - 8); j--) {
    const word = words[j] as Word;
    if (/^[，。；：！？]+$/u.test(word.text)) return 'none';
    if (/^[vp]/u.test(word.tag)) return word.text;
  }
  return 'far';
}
