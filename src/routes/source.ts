/** The input of the site: the archive, and the addresses that are no longer in it. */
import { type Archive, buildArchive } from '../archive/build.ts';
import { type ArchiveChange, changesOf } from '../archive/history/changes.ts';
import { type IssueEntry, type ItemEntry, issueOf, itemOf } from '../content/entry.ts';
import type { Published } from '../content/ledger.ts';
import type { Redirect } from '../content/redirects.ts';
import type { Register } from '../content/register.ts';
import type { Collection } from '../schema/dataset.ts';

/** An issue or item that was withdrawn. Its address stays. */
export interface Withdrawn {
  id: string;
  url: string;
  /** Why, in the editor's words. */
  reason: string | null;
}

/** The input of the site. */
export interface Source {
  /** Without withdrawn issues and items. */
  archive: Archive;
  withdrawn: (Withdrawn & { collection: Collection })[];
  withdrawnIssues: Withdrawn[];
  /** Newest first. */
  changes: ArchiveChange[];
  /** All addresses that were ever published. */
  published: Published[];
  /** Addresses that have moved. */
  redirects: Redirect[];
}

/** The content folder as it was read. */
interface Content {
  issues: readonly (IssueEntry & { digest?: string | undefined })[];
  items: readonly (ItemEntry & { digest?: string | undefined })[];
  register: Register;
  published: Published[];
  redirects: Redirect[];
  /** Lines of a seed by its name. */
  seedText?: (seed: string) => readonly string[];
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** `jiangsu/suzhou` for `/regions/jiangsu/suzhou/`; nothing for other addresses, such as later pages of a list. */
function regionPathOf({ address }: Published): string[] {
  const path = /^\/regions\/(?!.*\/page-\d+\/$)(.+)\/$/.exec(address)?.[1];
  return path ? [path] : [];
}

/** Separates published from withdrawn entries. Their order does not matter. */
export function sourceOf({ issues, items, register, published, redirects, seedText }: Content): Source {
  const shownIssues = issues.filter(({ withdrawn }) => !withdrawn).toSorted(byId);
  const known = new Set(shownIssues.map(({ id }) => id));
  const isGone = (item: ItemEntry): boolean => item.withdrawn || !known.has(item.issue);
  const all = items.toSorted(byId);
  const shown = all.filter((item) => !isGone(item));
  const rich = [...shownIssues.filter(({ noted }) => noted), ...shown.filter((item) => item.rich)];
  const changes = changesOf(
    issues,
    all.map((item) => ({ ...item, withdrawn: isGone(item) })),
  );
  return {
    archive: buildArchive({
      issues: shownIssues.map(issueOf),
      items: shown.map(itemOf),
      register,
      changes,
      keptRegions: published.flatMap(regionPathOf),
      richFiles: new Map(rich.map(({ id, digest = '' }) => [id, digest])),
      ...(seedText ? { seedText } : {}),
    }),
    withdrawn: all.filter(isGone),
    withdrawnIssues: issues.filter(({ withdrawn }) => withdrawn),
    changes,
    published,
    redirects,
  };
}
