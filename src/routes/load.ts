/** The one place where the archive enters the archive: each collection is read once per build. */

import { type CollectionEntry, getCollection } from 'astro:content';
import process from 'node:process';
import { type ArchiveChange, changesOf } from '../archive/changes.ts';
import type { Records } from '../archive/records.ts';
import { issueOf, itemOf } from '../content/entry.ts';
import { type Published, readLedger } from '../content/ledger.ts';
import { COLLECTIONS, type Collection, type Item } from '../schema/dataset.ts';

/** A content file whose body only its rendering shows in full. */
export type RichFile = ItemFile | CollectionEntry<'issues'>;

type ItemFile = CollectionEntry<Collection>;

export interface Loaded {
  /** What is published: nothing withdrawn. */
  records: Records;
  /** Files whose body holds more than plain text, by id of item or issue: pages render these. */
  rich: Map<string, RichFile>;
  /** Items taken off the site, whose addresses still answer. */
  withdrawn: Withdrawn[];
  /** Issues taken off the site as a whole, likewise. */
  withdrawnIssues: { url: string; reason: string | null }[];
  /** What was added, corrected and withdrawn, newest first. */
  changes: ArchiveChange[];
  /** Every address that was ever published. */
  published: Published[];
}

export interface Withdrawn {
  id: string;
  collection: Item['collection'];
  url: string;
  /** Why, in the editor’s words. */
  reason: string | null;
}

let loaded: Promise<Loaded> | undefined;

/** The content folder’s issues and items, the same objects at every call. */
export function load(): Promise<Loaded> {
  loaded ??= read();
  return loaded;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

async function read(): Promise<Loaded> {
  const [issues, ...collections] = await Promise.all([
    getCollection('issues'),
    ...COLLECTIONS.map((name) => getCollection(name)),
  ]);
  // Astro's store keeps entries in the order in which they came; what is built must not hang on that.
  const files: ItemFile[] = collections.flat().sort(byId);
  const published = issues.filter(({ data }) => !data.withdrawn).sort(byId);
  const known = new Set(published.map(({ data }) => data.id));
  const gone = ({ data }: ItemFile): boolean => data.withdrawn || !known.has(data.issue);
  const shown = files.filter((file) => !gone(file));
  return {
    records: {
      issues: published.map(({ data }) => issueOf(data)),
      items: shown.map(({ data }) => itemOf(data)),
    },
    rich: new Map<string, RichFile>([
      ...published.filter(({ data }) => data.noted).map((file) => [file.id, file] as const),
      ...shown.filter(({ data }) => data.rich).map((file) => [file.id, file] as const),
    ]),
    withdrawn: files
      .filter(gone)
      .map(({ data: { id, collection, url, reason } }) => ({ id, collection, url, reason })),
    withdrawnIssues: issues
      .filter(({ data }) => data.withdrawn)
      .map(({ data: { url, reason } }) => ({ url, reason })),
    changes: changesOf(
      issues.map(({ data }) => data),
      files.map((file) => ({ ...file.data, withdrawn: gone(file) })),
    ),
    published: readLedger(process.env.CONTENT_DIR || 'content'),
  };
}
