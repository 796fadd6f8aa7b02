/** Chooses the pages to audit, one of each kind, from the published data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trailOf } from '../../src/archive/regions/regions.ts';
import { tally } from '../../src/archive/tally.ts';
import { COLLECTIONS, type Dataset, type Item } from '../../src/schema/dataset.ts';

/**
 * The home page, the newest issue, the longest item of the first section, the province and the industry with the most
 * items, and the list of the first section.
 * @param dist folder of the built site
 */
export function examplePages(dist: string): string[] {
  const { issues, items } = JSON.parse(readFileSync(join(dist, 'data/items.json'), 'utf8')) as Dataset;
  const length = ({ body, lead }: Item) => body.join('').length + (lead?.length ?? 0);
  const longest = items
    .filter(({ collection }) => collection === COLLECTIONS[0])
    .sort((a, b) => length(b) - length(a))[0];
  const region = tally(items, (item) => (item.places[0] && trailOf(item.places[0])[0]) ?? null)[0]?.key;
  const industry = tally(items, (item) => item.industry)[0]?.key;
  return [
    '/',
    issues.toSorted((a, b) => b.to.localeCompare(a.to))[0]?.url,
    longest?.url,
    region?.url,
    industry && `/industries/${industry}/`,
    `/${COLLECTIONS[0]}/`,
  ].filter((path) => path !== undefined);
}
