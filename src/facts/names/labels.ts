/** Labels the words of a text with the names from its label. The tagger of names learns from them. */
import { companyCore } from '../companies/company-name.ts';
import type { Part } from '../words.ts';

/** Labels of words: the kinds of names in BIO notation. */
export const NAME_LABELS = ['O', 'B-company', 'I-company', 'B-park', 'I-park'] as const;

const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/**
 * A label for each word of a text: for every occurrence of a name, and of a short form that is part of a company's
 * name.
 */
export function nameLabels(
  part: Part,
  companies: readonly string[],
  parks: readonly string[],
  exact = false,
): number[] {
  const labels = part.words.map(() => 0);
  const mark = (name: string, begin: number, whole: string) => {
    if (name.length < 2) return;
    for (let from = 0; from < part.words.length; from++) {
      if (labels[from] !== 0) continue;
      let run = '';
      for (let to = from; to < part.words.length && labels[to] === 0; to++) {
        run += bare(part.text.slice(part.words[to]?.start, part.words[to]?.end));
        if (run === name) {
          const [first, last] = widened(part, from, to, whole);
          for (let k = first; k <= last; k++) labels[k] = k === first ? begin : begin + 1;
          break;
        }
        if (!name.startsWith(run)) break;
      }
    }
  };
  const longest = (names: readonly string[]) => names.map(bare).sort((a, b) => b.length - a.length);
  for (const name of longest(parks)) mark(name, 3, name);
  for (const name of longest(companies)) mark(name, 1, name);
  if (!exact) for (const name of longest(companies)) mark(bare(companyCore(name)), 1, name);
  return labels;
}

/** Extends an occurrence by the words beside it that are also part of the whole name. */
function widened(part: Part, from: number, to: number, whole: string): [number, number] {
  const text = (a: number, b: number) => bare(part.text.slice(part.words[a]?.start, part.words[b]?.end));
  while (from > 0 && whole.includes(text(from - 1, to))) from--;
  while (to + 1 < part.words.length && whole.includes(text(from, to + 1))) to++;
  return [from, to];
}
