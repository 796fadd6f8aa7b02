/** Names of other pages that words may mean. */
import type { Name } from '../../../search/files.ts';
import { fold } from '../../../search/fold.ts';

/** How well a name matches a word, smaller is better; null if it does not. */
type Judge = (name: Called, word: string) => number | null;
type Called = Pick<Name, 'called' | 'pinyin' | 'initials'>;

/** The best names for some words; equal ones by number of items, most first. @param words folded */
export function namesFor(
  names: readonly Name[],
  words: readonly string[],
  most: number,
  judge: Judge,
): Name[] {
  const judged = words.flatMap((word) =>
    names.flatMap((name) => {
      const far = judge(name, word);
      return far === null ? [] : [{ name, far }];
    }),
  );
  judged.sort((a, b) => a.far - b.far || b.name.items - a.name.items);
  return [...new Set(judged.map(({ name }) => name))].slice(0, most);
}

/** Matches a word that is a name, begins it or is part of it, or spells it in full, in part or by initials. */
export const likeness: Judge = ({ called, pinyin, initials }, word) => {
  const forms = called.map(fold);
  if (forms.includes(word)) return 0;
  if (forms.some((form) => form.startsWith(word))) return 1;
  if (word.length > 1 && forms.some((form) => form.includes(word))) return 2;
  if (!/^[a-z]{2,}$/.test(word)) return null;
  if (pinyin === word || initials === word) return 3;
  return pinyin.startsWith(word) ? 4 : null;
};

/** The edit distance of two words (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + Number(a[i] !== b[j])));
    row = next;
  }
  return row.at(-1)!;
}

/** Matches a misspelled name or beginning of a name: at most a third of the word's characters differ. */
export const slip: Judge = ({ called, pinyin }, word) => {
  const slips = Math.floor(word.length / 3);
  const forms = /^[a-z]+$/.test(word) ? [pinyin] : called.map(fold);
  const begun = forms.filter((form) => form.length >= word.length - slips);
  const typed = begun.flatMap((form) => [form.slice(0, word.length), form.slice(0, word.length + slips)]);
  const far = Math.min(...typed.map((form) => distance(form, word)));
  return far <= slips ? far : null;
};
