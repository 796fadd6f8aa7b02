import type { Item } from '../schema/dataset.ts';
import { isPolicy } from '../schema/sections.ts';
import { companyCore } from './companies/company-name.ts';
import { findAmounts } from './money/amounts.ts';

/**
 * Notes on items of one issue that report the same event: same city and day, and the same company in the
 * same county, or a fund of the same size. A note refers to the earlier item.
 */
export function noteDuplicates(items: readonly Item[]): void {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const signs = signsOf(item);
    const earlier = signs.map((sign) => seen.get(sign)).find((other) => other !== undefined);
    if (earlier) item.notes.push({ code: 'duplicate', of: earlier.id });
    for (const sign of signs) if (!seen.has(sign)) seen.set(sign, item);
  }
}

/** What two items share when they report the same event. */
function signsOf(item: Item): string[] {
  const [place] = item.places;
  if (isPolicy(item) || item.date === null || !place?.city) return [];
  const here = `${item.date} ${place.province} ${place.city}`;
  const companies = place.district
    ? item.companies.map((name) => `${here} ${place.district} ${companyCore(name)}`)
    : [];
  return [...companies, ...funds(item).map((size) => `${here} fund ${size}`)];
}

/** Sizes of the funds that an item names, in yuan. */
function funds(item: Item): number[] {
  return [item.title, item.lead ?? '', ...item.body].flatMap((text) =>
    findAmounts(text)
      .filter(
        (amount) =>
          /规模[^\d，。；]{0,6}$/u.test(text.slice(Math.max(0, amount.start - 10), amount.start)) &&
          /基金/u.test(text.slice(Math.max(0, amount.start - 30), amount.end + 24)),
      )
      .map((amount) => amount.value),
  );
}
