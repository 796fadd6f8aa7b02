/** Names of other pages that words may mean. */
import type { Name } from '../../../search/files.ts';
import { fold } from '../../../search/fold.ts';

/** Names that a word is, begins, or stands in; or spells, in full, in part or by initials. Smaller is better. */
function likeness(name: Name, term: string): number | null {
  const called = name.called.map(fold);
  if (called.includes(term)) return 0;
  if (called.some((form) => form.startsWith(term))) return 1;
  if (term.length > 1 && called.some((form) => form.includes(term))) return 2;
  if (/^[a-z]{2,}$/.test(term)) {
    if (name.pinyin === term || name.initials === term) return 3;
    if (name.pinyin.startsWith(term)) return 4;
  }
  return null;
}

/** The likeliest first, those with most items among equals. @param terms folded */
export function namesFor(names: readonly Name[], terms: readonly string[], most: number): Name[] {
  const likely = terms.flatMap((term) =>
    names.flatMap((name) => {
      const like = likeness(name, term);
      return like === null ? [] : [{ name, like }];
    }),
  );
  likely.sort((a, b) => a.like - b.like || b.name.items - a.name.items);
  return [...new Set(likely.map(({ name }) => name))].slice(0, most);
}

/** Fewest letters or characters changed, added or left out that make one word the other. */
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

/**
 * Names that words may be a slip for, in full or as far as they are typed: at most a third of their letters or
 * characters differ.
 * @param words folded
 */
export function namesNear(names: readonly Name[], words: readonly string[], most: number): Name[] {
  const near = words.flatMap((word) => {
    const slips = Math.floor(word.length / 3);
    return names.flatMap((name) => {
      const forms = /^[a-z]+$/.test(word) ? [name.pinyin] : name.called.map(fold);
      const begun = forms.filter((form) => form.length >= word.length - slips);
      const typed = begun.flatMap((form) => [form.slice(0, word.length), form.slice(0, word.length + slips)]);
      const far = Math.min(...typed.map((form) => distance(form, word)));
      return far <= slips ? [{ name, far }] : [];
    });
  });
  near.sort((a, b) => a.far - b.far || b.name.items - a.name.items);
  return [...new Set(near.map(({ name }) => name))].slice(0, most);
}
