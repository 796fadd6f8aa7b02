/** The archive in the form of the public data contract. */

import { oncePer } from '../archive/memo.ts';
import type { Records } from '../archive/records.ts';
import { versionOfText } from '../archive/version.ts';
import type { Dataset, Issue, Item } from '../schema/dataset.ts';
import { doubtText } from '../views/words/doubts.ts';

/** Items with the words of their notes, without the evidence of their facts. */
export function publishedItems(items: readonly Item[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return items.map(({ evidence, ...item }) => ({
    ...item,
    notes: item.notes.map(({ code, text, ...more }) => ({
      code,
      text: doubtText({ code, text, ...more }, byId),
      ...more,
    })),
  }));
}

/**
 * The dataset, oldest first. Its entries were checked against the schema when they were read.
 * @param site origin and base path, ending in a slash
 */
export function datasetOf(records: Pick<Records, 'issues' | 'items'>, site: string): Dataset {
  const issues = [...records.issues].sort((a, b) => a.id.localeCompare(b.id));
  const items = publishedItems(records.items).sort(
    (a, b) => a.issue.localeCompare(b.issue) || a.position - b.position || a.id.localeCompare(b.id),
  );
  return withDigest({ version: 1, site, issues, items });
}

/** Computed once per entry, because an item is in the files of its year, places and industries. */
const jsonOf = oncePer((entry: Issue | Item): string => JSON.stringify(entry));

const listOf = (entries: readonly (Issue | Item)[]): string => `[${entries.map(jsonOf).join(',')}]`;

/** Adds the digest of issues and items. The address of the site is not part of it. */
function withDigest({ version, site, issues, items }: Dataset): Dataset {
  const digest = versionOfText(`[${listOf(issues)},${listOf(items)}]`);
  return { version, site, digest, issues, items };
}

/** The dataset as JSON, joined from the JSON of its entries. */
export function jsonOfDataset({ issues, items, ...head }: Dataset): string {
  return `${JSON.stringify(head).slice(0, -1)},"issues":${listOf(issues)},"items":${listOf(items)}}`;
}

const subsetsOf = oncePer((dataset: Dataset) => {
  const rank = new Map(dataset.items.map((item, index) => [item.id, index]));
  return oncePer((items: readonly Item[]): Dataset => {
    const part = items
      .flatMap((item) => rank.get(item.id) ?? [])
      .sort((a, b) => a - b)
      .map((index) => dataset.items[index]!);
    const ids = new Set(part.map((item) => item.issue));
    return withDigest({
      ...dataset,
      issues: dataset.issues.filter((issue) => ids.has(issue.id)),
      items: part,
    });
  });
});

/** The dataset of some of the items, with their issues, in the order of the whole; computed once per list. */
export function subsetOf(dataset: Dataset, items: readonly Item[]): Dataset {
  return subsetsOf(dataset)(items);
}
