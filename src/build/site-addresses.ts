/** The addresses of a built site, compared with the ledger. */
import { FOLDERS } from '../content/ids.ts';
import type { Published } from '../content/ledger.ts';
import { filesIn } from './site-files.ts';

/** Files that only pages use, such as the search index. Their names may change with each build. */
const INNER = /^(?:assets|compare\/sides|maps|pagefind)\/|^watch\/.*\.json$/;
/** Files for hosts and browsers, with fixed names. */
const HOSTS = new Set(['404.html', '_headers', '_redirects', 'favicon.svg', 'theme.js']);
const PAGE = /(?:^|\/)index\.html$/;
const DATA = /\.(?:csv|geojson|json|parquet|txt|xml)$|SHA256SUMS$/;

/** Root-relative addresses of pages, feeds and data, without base path. */
function siteAddresses(folder: string): string[] {
  return filesIn(folder)
    .filter((file) => !INNER.test(file) && !HOSTS.has(file) && (PAGE.test(file) || DATA.test(file)))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
}

/** Addresses in the ledger that the site does not have. */
export function missingAddresses(folder: string, ledger: readonly Published[]): string[] {
  const here = new Set(siteAddresses(folder));
  return ledger.map(({ address }) => address).filter((address) => !here.has(address));
}

/** Addresses of the site that are not in the ledger, sorted. */
export function newAddresses(folder: string, ledger: readonly Published[]): Published[] {
  const known = new Set(ledger.map(({ address }) => address));
  return siteAddresses(folder)
    .filter((address) => !known.has(address))
    .sort()
    .map((address) => ({ address, name: null }));
}

/** What to do about an address that the site no longer has. */
export function remedy(address: string): string {
  if (!address.endsWith('/')) return 'a file cannot be redirected: restore what it was made from';
  const redirect = 'enter its new address in content/redirects.yaml';
  const [, folder = '', id] = /^\/(\w+)\/([^/]+)\/$/.exec(address) ?? [];
  return FOLDERS.some((name) => name === folder)
    ? `restore content/${folder}/${id}.mdx (to take it off the site, write “withdrawn: true” into it), or ${redirect}`
    : redirect;
}
