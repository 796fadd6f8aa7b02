/**
 * What an item's page hangs on, as one short text: as long as it stays the same, an earlier build's page is taken
 * over. So everything the page shows must be in it: what the page gets from elsewhere than the item (neighbours,
 * related items, names and addresses of park and companies) as well. Code, styles and scripts are watched by Astro.
 */
import { hash } from 'node:crypto';
import type { Item } from '../schema/dataset.ts';
import { SITE } from '../site.ts';
import type { Catalog } from './build.ts';
import type { RichFile } from './load.ts';
import { relatedTo, timelineOf } from './related.ts';
import { seedLines } from './seed-lines.ts';

/** @param rich the item's file, where its body holds more than plain text */
export function itemKey(item: Item, catalog: Catalog, rich?: RichFile): string {
  const issue = catalog.issueOf(item);
  const siblings = catalog.itemsOf(issue);
  const at = siblings.indexOf(item);
  const { items: _items, ...park } = catalog.parkOf(item) ?? { items: [] };
  const companies = item.companies.map((name) => {
    const { items: _all, ...company } = catalog.company(name);
    return company;
  });
  const shown = {
    item,
    issue,
    day: catalog.day(item),
    neighbours: [siblings[at - 1], siblings[at + 1]],
    park,
    companies,
    timeline: timelineOf(item, catalog),
    related: relatedTo(item, catalog),
    raw: seedLines(item, issue),
    body: rich?.digest,
    site: SITE,
  };
  return hash('sha1', JSON.stringify(shown));
}
