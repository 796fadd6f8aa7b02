/**
 * What an item's page hangs on, as one short text: as long as it stays the same, an earlier build's page is taken
 * over. So everything the page shows must be in it: what the page gets from elsewhere than the item (neighbours,
 * related items, names and addresses of park and companies) as well. Code, styles and scripts are watched beside it
 * (kept-integration.ts).
 */
import { hash } from 'node:crypto';
import type { Archive } from '../archive/build.ts';
import type { Company } from '../archive/companies.ts';
import type { Park } from '../archive/parks.ts';
import { relatedTo, timelineOf } from '../archive/related.ts';
import { versionOf } from '../archive/version.ts';
import type { Item } from '../schema/dataset.ts';
import { SITE } from '../site.ts';
import { directoryOf } from '../views/directory.ts';
import { seedVersion } from '../views/seed-lines.ts';
import { doubtsOf } from '../views/words/doubts.ts';

/** Of an item whose file holds no more than plain text: what a component in it draws on, nobody knows. */
export function itemKey(item: Item, archive: Archive): string {
  const issue = archive.issueOf(item);
  const siblings = archive.itemsOf(issue);
  const at = siblings.indexOf(item);
  // Of park and companies the page shows what they are called and where they lead, never what else they hold.
  const about = ({ items: _items, own: _own, ...rest }: Park | Company) => rest;
  const park = archive.parkOf(item);
  // An item stands beside a dozen others: their versions are reckoned once, their words would be each time.
  const versions = (items: readonly (Item | undefined)[]) =>
    items.map((one) => one && [versionOf(one), versionOf(archive.issueOf(one))]);
  const shown = {
    item: versionOf(item),
    issue: versionOf(issue),
    day: archive.day(item),
    neighbours: versions([siblings[at - 1], siblings[at + 1]]),
    park: park && about(park),
    companies: item.companies.map((name) => about(archive.company(name))),
    timeline: versions(timelineOf(item, archive)),
    related: relatedTo(item, archive).map((group) => ({ ...group, items: versions(group.items) })),
    doubts: doubtsOf(item, archive.byId),
    raw: seedVersion(issue.seed),
    directory: directoryOf(archive.issues, item.url),
    site: SITE,
  };
  return hash('sha1', JSON.stringify(shown));
}
