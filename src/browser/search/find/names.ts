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
