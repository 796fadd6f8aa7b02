/** Whether every address that stood before a run still answers after it. */
import { listIds } from '../../src/content/archive.ts';
import { FOLDERS, urlOf } from '../../src/content/ids.ts';
import { readRedirects } from '../../src/content/redirects.ts';

export interface AddressCheck {
  /** Addresses that stood before and answer still: by their page, their tombstone or a redirect. */
  kept: number;
  added: number;
  /** Those that answer no more. */
  lost: string[];
}

/** Addresses of all issues and items of a content folder, by the names of its files. */
export function listAddresses(contentDir: string): Set<string> {
  return new Set(FOLDERS.flatMap((folder) => listIds(contentDir, folder).map((id) => urlOf(folder, id))));
}

/** `/projects/2023-w41-03/` of `projects/2023-w41-03.mdx`; of another file nothing that is a page. */
export function addressOf(file: string): string {
  return `/${file.replace(/\.mdx$/, '')}/`;
}

/** @param planned addresses that a dry run would add */
export function checkAddresses(
  before: ReadonlySet<string>,
  contentDir: string,
  planned: readonly string[] = [],
): AddressCheck {
  const after = new Set([...listAddresses(contentDir), ...planned]);
  const moved = new Set(readRedirects(contentDir).map(({ from }) => from));
  const lost = [...before].filter((address) => !after.has(address) && !moved.has(address));
  const added = [...after].filter((address) => !before.has(address)).length;
  return { kept: before.size - lost.length, added, lost };
}
