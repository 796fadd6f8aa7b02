/** The addresses that a built site answers at, and which of the published ones it does not. */
import { relative, sep } from 'node:path';
import { FOLDERS } from '../content/ids.ts';
import type { Published } from '../content/ledger.ts';
import { pathsIn } from './site-files.ts';

/** Files that only pages use, all those of the search but its page: their names may change with every build. */
const INNER = /^(?:assets|maps)\/|^search\/(?!index\.html$)/;
/** What hosts and browsers look for under these very names; nobody links to it. */
const HOSTS = new Set(['404.html', '_headers', '_redirects', 'favicon.svg', 'theme.js']);
const PAGE = /(?:^|\/)index\.html$/;
const DATA = /\.(?:csv|geojson|json|parquet|txt|xml)$|SHA256SUMS$/;

/** Root-relative, without base path, unsorted: pages, feeds, data. */
export function siteAddresses(folder: string): string[] {
  return pathsIn(folder)
    .map((path) => relative(folder, path).split(sep).join('/'))
    .filter((file) => !INNER.test(file) && !HOSTS.has(file) && (PAGE.test(file) || DATA.test(file)))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
}

/** Addresses of the ledger that the built site does not answer at. */
export function missingAddresses(folder: string, ledger: readonly Published[]): string[] {
  const here = new Set(siteAddresses(folder));
  return ledger.map(({ address }) => address).filter((address) => !here.has(address));
}

/** Addresses of the built site that the ledger does not hold. */
export function newAddresses(folder: string, ledger: readonly Published[]): Published[] {
  const known = new Set(ledger.map(({ address }) => address));
  return siteAddresses(folder)
    .filter((address) => !known.has(address))
    .sort()
    .map((address) => ({ address, name: null }));
}

/** What to do about an address that no longer answers. */
export function remedy(address: string): string {
  if (!address.endsWith('/'))
    return 'nothing can stand in for a file: bring back what made it, even if it has nothing to say';
  const redirect = 'say in content/redirects.yaml where its readers should go';
  const [, folder = '', id] = /^\/(\w+)\/([^/]+)\/$/.exec(address) ?? [];
  return FOLDERS.some((name) => name === folder)
    ? `restore content/${folder}/${id}.mdx (to take it off the site, write “withdrawn: true” into it), or ${redirect}`
    : redirect;
}
