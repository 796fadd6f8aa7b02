import { namesakes } from '../gazetteer/index.ts';
import type { Item } from '../schema/dataset.ts';
import { findAmounts } from './amounts.ts';
import { daysBetween } from './calendar.ts';
import { companyCore } from './company-name.ts';

/**
 * Notes on items of one issue that tell of the same event: same city, dates that agree, and the same
 * company in the same county, or a fund of the same size.
 */
export function noteDuplicates(items: readonly Item[]): void {
  const byCity = new Map<string, Item[]>();
  for (const item of items) {
    const city = item.places[0]?.city;
    if (city) byCity.set(city, [...(byCity.get(city) ?? []), item]);
  }
  for (const group of byCity.values()) {
    group.forEach((item, i) => {
      const earlier = group.slice(0, i).find((other) => sameEvent(item, other));
      if (earlier)
        item.notes.push({
          code: 'duplicate',
          text: `与第 ${earlier.position} 条“${earlier.title}”可能是同一件事`,
        });
    });
  }
}

function sameEvent(a: Item, b: Item): boolean {
  if (a.section === '政策法规' || b.section === '政策法规') return false;
  if (a.date && b.date && Math.abs(daysBetween(a.date, b.date)) > 1) return false;
  const sameDay = a.date !== null && a.date === b.date;
  if (
    sameDay &&
    a.places[0]?.district !== null &&
    a.places[0]?.district === b.places[0]?.district &&
    shareCompany(a, b)
  )
    return true;
  return sameDay && funds(a).some((size) => funds(b).includes(size));
}

function shareCompany(a: Item, b: Item): boolean {
  const core = (name: string) => companyCore(name, (word) => namesakes(word).length > 0);
  const known = new Set(a.companies.map(core));
  return b.companies.some((name) => known.has(core(name)));
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
