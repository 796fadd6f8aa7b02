/** What the tagger of names sees of each word. */
import { ANY_KIND } from '#edition/zone-kinds.ts';
import type { Mention } from '../../gazetteer/index.ts';
import { INDUSTRIES } from '../../schema/dataset.ts';
import { readLexicon } from '../lexicon.ts';
import type { Part, Word } from '../words.ts';
import { knownFirms } from './known.ts';

const TRADES = readLexicon('industries.yaml', INDUSTRIES);

const ZONE_END = new RegExp(`(?:${ANY_KIND})$`, 'u');
/** How a company's name ends. */
export const COMPANY_END = /(?:公司|集团|企业|控股|股份|合伙|工厂|株式会社|银行|基金)$/u;
const PUNCTUATION = /^[\p{P}\p{S}]+$/u;
/** Words that end what a name can reach over. */
const BREAK = /^[，。；：、！？“”《》|—]+$/u;
/** How far a name can reach, in words. */
const REACH = 9;

/** Features of a word by itself, as seen from it and from the words beside it. */
interface Seen {
  own: string[];
  /** From the word after it, and from the one after that. */
  left: string[];
  left2: string[];
  right: string[];
  right2: string[];
}

const seenOf = ({ text, tag }: Pick<Word, 'text' | 'tag'>): Seen => ({
  own: [
    'bias',
    `w ${text}`,
    `t ${tag}`,
    `end ${text.slice(-1)}`,
    `end2 ${text.slice(-2)}`,
    `begin ${text.slice(0, 1)}`,
    `length ${Math.min(text.length, 5)} ${tag}`,
  ],
  left: [`w-1 ${text}`, `t-1 ${tag}`, `end-1 ${text.slice(-1)}`],
  left2: [`w-2 ${text}`, `t-2 ${tag}`],
  right: [`w+1 ${text}`, `t+1 ${tag}`, `begin+1 ${text.slice(0, 1)}`],
  right2: [`w+2 ${text}`, `t+2 ${tag}`],
});

const FIRST = seenOf({ text: '^', tag: '^' });
const LAST = seenOf({ text: '$', tag: '$' });
/** By text and tag: the tagger adds up a list once. */
const allSeen = new Map<string, Map<string, Seen>>();
/** Texts kept: more than an issue's. */
const KEPT = 20_000;

function seen(word: Word): Seen {
  if (allSeen.size > KEPT) allSeen.clear();
  const byTag = allSeen.get(word.text) ?? new Map<string, Seen>();
  const features = byTag.get(word.tag) ?? seenOf(word);
  byTag.set(word.tag, features);
  allSeen.set(word.text, byTag);
  return features;
}

/**
 * Names of the features of each word of a text.
 *
 * @param part the text
 * @param again words that stand in several texts of the item
 * @param firms where known firms are named
 */
export function nameFeatures(
  part: Part,
  again: ReadonlySet<string>,
  firms = knownFirms(part.text),
): (string | string[])[][] {
  const { words } = part;
  const field = typeof part.name === 'number' ? 'body' : part.name;
  const places = placeTags(part);
  const shapes = words.map(shapeOf);
  const ends = reachOf(part);
  const known = spread(words, firms);
  const trades = tradesOf(part);
  const list = words.map(seen);
  return words.map((word, i) => {
    const at = (offset: number) => words[i + offset];
    const text = (offset: number) => at(offset)?.text ?? (i + offset < 0 ? '^' : '$');
    const tag = (offset: number) => at(offset)?.tag ?? (i + offset < 0 ? '^' : '$');
    const w = word.text;
    const names = [
      (list[i] as Seen).own,
      (list[i - 1] ?? FIRST).left,
      (list[i - 2] ?? FIRST).left2,
      (list[i + 1] ?? LAST).right,
      (list[i + 2] ?? LAST).right2,
      `ww ${text(-1)} ${w}`,
      `ww+ ${w} ${text(1)}`,
      `tt ${tag(-1)} ${word.tag}`,
      `tt+ ${word.tag} ${tag(1)}`,
      `ttt ${tag(-1)} ${word.tag} ${tag(1)}`,
      `shape ${shapes[i]}`,
      `shapes ${shapes[i - 1] ?? '^'} ${shapes[i]} ${shapes[i + 1] ?? '$'}`,
      `place ${places[i]}`,
      `places ${places[i - 1] ?? '^'} ${places[i]} ${places[i + 1] ?? '$'}`,
      `place+t ${places[i]} ${tag(1)}`,
      `reach ${ends[i]}`,
      `reach-1 ${ends[i]} ${text(-1)}`,
      `reach+t ${ends[i]} ${word.tag}`,
      `verb ${field} ${verbAfter(words, i)}`,
      `before ${lastBefore(words, i)}`,
      `known ${known[i]}`,
      `knowns ${known[i - 1] ?? '^'} ${known[i]} ${known[i + 1] ?? '$'}`,
      `trade ${trades[i]} ${word.tag}`,
      `trades ${trades[i - 1] ?? '^'} ${trades[i]} ${trades[i + 1] ?? '$'}`,
      `trade+ ${trades[i]} ${trades[i + 1] ?? '$'} ${trades[i + 2] ?? '$'} ${places[i]}`,
      `head ${headAfter(words, i)}`,
      `head ${field} ${headAfter(words, i)} ${word.tag}`,
      `row ${inRow(words, i)}`,
      `field ${field} ${i === 0 || word.gap ? 'first' : ''}`,
      `field+t ${field} ${i < 3 ? i : ''} ${word.tag}`,
    ];
    if (again.has(w)) names.push('again', `again ${word.tag}`, `again ${field}`);
    if (word.gap) names.push('gap');
    return names;
  });
}

/** The words that stand in several texts of an item and are no common words: parts of names, mostly. */
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

/** For each word the kind of place it belongs to, and whether it begins it. */
function placeTags({ words, places }: Part): string[] {
  return words.map(({ start, end }) => {
    const found = places.find((mention) => mention.start < end && mention.end > start);
    if (!found) return '-';
    return `${found.start >= start ? 'B' : 'I'} ${kindOf(found)}`;
  });
}

function kindOf({ candidates, form, common }: Mention): string {
  return `${candidates[0]?.level ?? ''}${form === 'official' ? '!' : ''}${common ? '?' : ''}`;
}

/** For each word what kind of name it could be a part of, by how a word after it in its clause ends. */
function reachOf({ words }: Part): string[] {
  return words.map((_, i) => {
    for (let j = i; j < Math.min(words.length, i + REACH); j++) {
      const { text } = words[j] as Word;
      if (BREAK.test(text) || (j > i && words[j]?.gap)) return '-';
      const distance = j === i ? '0' : j - i < 4 ? 'near' : 'far';
      if (COMPANY_END.test(text)) return `company ${distance}`;
      const run = (words[j - 1]?.text ?? '') + text;
      if (ZONE_END.test(text) || ZONE_END.test(run)) return `zone ${distance}`;
    }
    return '-';
  });
}

/** For each word whether it begins or goes on one of some spans of the text. */
function spread(words: readonly Word[], spans: readonly { start: number; end: number }[]): string[] {
  return words.map(({ start, end }) => {
    const span = spans.find((one) => one.start < end && one.end > start);
    return !span ? '-' : span.start === start ? 'B' : 'I';
  });
}

/** For each word whether it is one of a trade or product. */
function tradesOf({ words }: Part): string[] {
  return words.map(({ text }, i) => {
    const pair = text + (words[i + 1]?.text ?? '');
    const before = (words[i - 1]?.text ?? '') + text;
    return TRADES.has(text) || TRADES.has(pair) || TRADES.has(before) ? 'trade' : '-';
  });
}

/** What the words of a clause are about: the next of these. */
const HEADS =
  /^(?:项目|基地|工厂|产业园|中心|总部|生产线|研究院|实验室|园区|公司|集团|基金|企业|工程|平台|大厦)$/u;

export function headAfter(words: readonly Word[], i: number): string {
  for (let j = i; j < Math.min(words.length, i + 12); j++) {
    const { text, gap } = words[j] as Word;
    if (BREAK.test(text) || (gap && j > i)) return '-';
    if (HEADS.test(text)) return `${text} ${j - i < 3 ? 'near' : 'far'}`;
  }
  return '-';
}

/** Whether a word stands in a row: between 、 on the left or right. */
function inRow(words: readonly Word[], i: number): string {
  const side = (step: 1 | -1) => {
    for (let j = i; j >= 0 && j < words.length && Math.abs(j - i) < 8; j += step) {
      const { text } = words[j] as Word;
      if (text === '、') return `、${Math.abs(j - i) === 1 ? '!' : ''}`;
      if (/^[，。；：]$/u.test(text)) return text;
    }
    return '-';
  };
  return `${side(-1)} ${side(1)}`;
}

/** The next verb of the clause. */
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
