/** Which pages of an archive are audited: one of each kind, found in its published data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trailOf } from '../../src/archive/regions.ts';
import { tally } from '../../src/archive/tally.ts';
import { COLLECTIONS, type Dataset } from '../../src/schema/dataset.ts';

/** Home; the newest issue; of the busiest province and industry their pages; the longest item of the first section; the list of that section. */
export function examplePages(dist: string): string[] {
  const { issues, items } = JSON.parse(readFileSync(join(dist, 'data/items.json'), 'utf8')) as Dataset;
  const length = (n: number) => items[n]!.body.join('').length + (items[n]!.lead?.length ?? 0);
  const longest = items
    .map((_, n) => n)
    .filter((n) => items[n]!.collection === COLLECTIONS[0])
    .sort((a, b) => length(b) - length(a))[0];
  const region = tally(items, (item) => (item.places[0] && trailOf(item.places[0])[0]) ?? null)[0]?.key;
  const industry = tally(items, (item) => item.industry)[0]?.key;
  return [
    '/',
    issues.toSorted((a, b) => b.to.localeCompare(a.to))[0]?.url,
    longest === undefined ? undefined : items[longest]?.url,
    region?.url,
    industry && `/industries/${industry}/`,
    `/${COLLECTIONS[0]}/`,
  ].filter((path) => path !== undefined);
}
