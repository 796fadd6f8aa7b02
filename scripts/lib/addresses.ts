/** Checks that every address from before a run still answers after it. */
import { listIds } from '../../src/content/archive.ts';
import { FOLDERS, urlOf } from '../../src/content/ids.ts';
import { readRedirects } from '../../src/content/redirects.ts';

/** Result of the check. */
export interface AddressCheck {
  /** Number of addresses that still answer: with a page, a tombstone or a redirect. */
  kept: number;
  added: number;
  /** Addresses that no longer answer. */
  lost: string[];
}

/** Addresses of all issues and items of a content folder, from the names of its files. */
export function listAddresses(contentDir: string): Set<string> {
  return new Set(FOLDERS.flatMap((folder) => listIds(contentDir, folder).map((id) => urlOf(folder, id))));
}

/** Address of a file: `/projects/2023-w41-03/` for `projects/2023-w41-03.mdx`. */
export function addressOf(file: string): string {
  return `/${file.replace(/\.mdx$/, '')}/`;
}

/**
 * Compares the addresses before and after a run.
 *
 * @param before addresses before the run
 * @param contentDir path of the content folder
 * @param planned addresses that a dry run would add
 */
export function checkAddresses(
  before: ReadonlySet<string>,
  contentDir: string,
  planned: readonly string[],
): AddressCheck {
  const after = new Set([...listAddresses(contentDir), ...planned]);
  const moved = new Set(readRedirects(contentDir).map(({ from }) => from));
  const lost = [...before].filter((address) => !after.has(address) && !moved.has(address));
  const added = [...after].filter((address) => !before.has(address)).length;
  return { kept: before.size - lost.length, added, lost };
}
