/** Searches for rare terms: looks up a part of one term, and checks the rest in the texts of the items found. */
import { fold } from '../../../search/fold.ts';
import { FIELDS } from '../../../search/record.ts';
import type { Hits, Pagefind } from './pagefind.ts';
import { FORMS } from './partial.ts';

/** Number of characters looked up first; doubled while too many items contain them. */
const PART = 2;
/** Number of texts that take no more to load than one more character of a year's index. */
const TEXTS = 4;

/** The part of the terms, at most `size` characters long, with the rarest characters. */
function rarest(terms: readonly string[], size: number, rank: Pagefind['rank']): string[] {
  const rarity = (part: readonly string[]): number =>
    part.reduce((sum, char) => sum + Math.log(2 + (rank.get(char) ?? rank.size)), 0);
  const words = terms.flatMap((term) => term.split(FORMS));
  const parts = words.flatMap((word) => {
    const chars = Array.from(word);
    const starts = chars.slice(0, Math.max(1, chars.length - size + 1));
    return starts.map((_, at) => chars.slice(at, at + size));
  });
  return parts.reduce((best, part) => (rarity(part) > rarity(best) ? part : best), []);
}

/**
 * Finds the items that contain all terms, if they are few.
 * @returns a function that looks up a phrase in these items; null if they may be many, or there are none
 */
export async function fewHolding(
  pagefind: Pagefind,
  terms: readonly string[],
): Promise<((phrase: string) => Hits) | null> {
  const chars = Array.from(new Set(terms.join('')));
  for (let size = PART; ; size *= 2) {
    const part = rarest(terms, size, pagefind.rank);
    const left = chars.filter((char) => !part.includes(char) && !pagefind.has(char)).length;
    if (part.length === 0 || left === 0) return null;
    const hits = await pagefind.hits(part.join(''));
    const items = Array.from(hits.keys()).filter((item) => hits[item]);
    if (items.length <= TEXTS * left * pagefind.loaded()) {
      const fields = await Promise.all(
        items.map(async (item) => {
          const { title, lead, body, source, named } = await pagefind.text(item);
          return [title, lead, ...body, source, named].map(fold);
        }),
      );
      const look = (phrase: string): Hits => {
        const found = new Uint8Array(hits.length);
        fields.forEach((texts, at) => {
          const field = texts.findIndex((text) => text.includes(phrase));
          found[items[at]!] = Math.min(1 + field, FIELDS.length);
        });
        return found;
      };
      const lists = terms.map(look);
      return items.some((item) => lists.every((found) => found[item])) ? look : null;
    }
    if (part.length < size) return null;
  }
}
