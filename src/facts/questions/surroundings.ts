/** The context of a mention: its sentence, its clause, and the names beside it. */
import type { NameMention } from '../names/mentions.ts';
import { few } from './question.ts';

type Place = Pick<NameMention, 'part' | 'from' | 'to'>;

const SENTENCE_END = /^[。；！？]$/u;
const CLAUSE_END = /^[，。；！？：]$/u;
const LINK = /^(?:、|和|与|及|以及|，|“|”)$/u;
/** Maximum number of words between two names of an enumeration: `”、“`. */
const LINKS = 2;

/** Position of a mention in the item: the title, the lead, or the sentence and paragraph. */
export function sentenceOf({ part, from }: Place): string {
  if (typeof part.name !== 'number') return part.name;
  const before = part.words.slice(0, from).filter(({ text }) => SENTENCE_END.test(text)).length;
  return `${few(part.name)} ${few(before)}`;
}

/** The words of the clause before and after a mention, without numbers and marks. */
export function clauseOf({ part: { words }, from, to }: Place): string[] {
  const found: string[] = [];
  const take = (i: number, side: string): boolean => {
    const word = words[i];
    if (!word || CLAUSE_END.test(word.text)) return false;
    if (!/^[xm]/u.test(word.tag)) found.push(`${side} ${word.text}`);
    return true;
  };
  for (let i = from - 1; take(i, 'before'); i--);
  for (let i = to; take(i, 'after'); i++);
  return found;
}

/** The mentions in an enumeration with a mention: `A、B和C`. */
export function rowOf(mention: NameMention, others: readonly NameMention[]): NameMention[] {
  const { part } = mention;
  const here = others.filter((one) => one !== mention && one.part === part);
  const isLink = (i: number) => LINK.test(part.words[i]?.text ?? '');
  const row: NameMention[] = [];
  for (let end = mention.to; ; ) {
    let i = end;
    while (i - end < LINKS && isLink(i)) i++;
    const next = i > end ? here.find(({ from }) => from === i) : undefined;
    if (!next) break;
    row.push(next);
    end = next.to;
  }
  for (let start = mention.from; ; ) {
    let i = start;
    while (start - i < LINKS && isLink(i - 1)) i--;
    const next = i < start ? here.find(({ to }) => to === i) : undefined;
    if (!next) break;
    row.push(next);
    start = next.from;
  }
  return row;
}
