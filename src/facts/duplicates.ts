/** Items of one issue that report the same event. */
import { isSure, sureCompanies } from '../schema/certainty.ts';
import type { Item } from '../schema/dataset.ts';
import { isPolicy } from '../schema/sections.ts';
import { companyCore } from './companies/company-name.ts';
import { partsOf } from './words.ts';

/** Least similarity of two texts that report the same event: cosine of their word weights, 0…1. */
const ALIKE = 0.17;
/** The same for two items that name the same firm. */
const ALIKE_OF_ONE_FIRM = 0.12;
/**
 * Number of items without the word that is added to each count. Otherwise all words of a short issue would weigh the
 * same.
 */
const SMOOTH = 10;

/**
 * Adds notes to items that report the same event as an earlier item: in the same city, not on different days, and with
 * words that few other items of the issue have (inverse document frequency: Spärck Jones, 1972).
 */
export function noteDuplicates(items: readonly Item[]): void {
  const events = items.filter((item) => !isPolicy(item) && item.places[0]?.city);
  const texts = new Map(items.map((item) => [item, wordsOf(item)]));
  const count = new Map<string, number>();
  for (const words of texts.values()) for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log((items.length + SMOOTH) / (count.get(word) ?? 1)) ** 2;
  const weights = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + weight(word), 0);
  const size = new Map(events.map((item) => [item, Math.sqrt(weights(texts.get(item)!))]));
  const likeness = (a: Item, b: Item): number =>
    weights(texts.get(a)!.intersection(texts.get(b)!)) / (size.get(a)! * size.get(b)! || 1);
  for (const group of Map.groupBy(events, ({ places: [home] }) => `${home?.province} ${home?.city}`).values())
    group.forEach((item, i) => {
      const earlier = group
        .slice(0, i)
        .filter((other) => sameDay(item, other))
        .find((other) => likeness(item, other) >= (shareFirm(item, other) ? ALIKE_OF_ONE_FIRM : ALIKE));
      if (earlier) item.notes.push({ code: 'duplicate', of: earlier.id });
    });
}

/** Whether the stated days of two items overlap; true if a day is missing or uncertain. */
function sameDay(a: Item, b: Item): boolean {
  if ([a, b].some((item) => item.date === null || !isSure(item, 'date'))) return true;
  return a.date! <= (b.dateEnd ?? b.date!) && b.date! <= (a.dateEnd ?? a.date!);
}

function shareFirm(a: Item, b: Item): boolean {
  const cores = new Set(sureCompanies(a).map(companyCore));
  return sureCompanies(b).some((name) => cores.has(companyCore(name)));
}

/** The words of an item's texts, with numbers as written. Single characters are left out. */
function wordsOf(item: Item): Set<string> {
  return new Set(
    partsOf(item).flatMap(({ text, words }) =>
      words
        .map((word) => (word.text === '#' ? text.slice(word.start, word.end) : word.text))
        .filter((word) => word.length > 1),
    ),
  );
}
