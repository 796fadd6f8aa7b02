/** The `_headers` file of Cloudflare Pages, Netlify and other hosts: headers by path. */
import { headerPolicy, PERMISSIONS_POLICY, REFERRER_POLICY } from '../views/security.ts';
import { WORKER_FILE } from './offline-integration.ts';

/** The folder of pages for the frames of other sites. */
const EMBED_FOLDER = 'embed';
/** Folders with data, which scripts of any site may read. */
const OPEN_FOLDERS = new Set(['data', 'industries', 'parks', 'regions']);
/** Browsers look for a new service worker at each visit. */
const FRESH: [name: string, value: string] = ['Cache-Control', 'no-cache'];
const FOREVER: [name: string, value: string] = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** The headers of a path. */
export interface HeaderRule {
  /** With base path: `/search/*`. */
  path: string;
  headers: [name: string, value: string][];
}

/**
 * The headers for each path. The content policy is given for each folder and not for `/*`, because hosts send the
 * headers of all matching rules, and a browser applies all policies that it gets.
 * @param folders names of the site's folders
 * @param base base path, with slashes at both ends
 * @param hashed paths of folders whose files never change, because a hash is in their names or in that of the folder
 */
export function headerRules(
  folders: readonly string[],
  base: string,
  hashed: readonly string[],
): HeaderRule[] {
  const policy = (folder: string): [string, string] => [
    'Content-Security-Policy',
    headerPolicy({ framed: folder === EMBED_FOLDER }),
  ];
  const everywhere: [string, string][] = [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', REFERRER_POLICY],
    ['Permissions-Policy', PERMISSIONS_POLICY],
  ];
  return [
    { path: `${base}*`, headers: everywhere },
    ...['', '404.html'].map((name) => ({ path: base + name, headers: [policy(name)] })),
    ...folders.map((folder) => ({
      path: `${base}${folder}/*`,
      headers: [
        policy(folder),
        ...(OPEN_FOLDERS.has(folder) ? [['Access-Control-Allow-Origin', '*'] as [string, string]] : []),
      ],
    })),
    { path: `${base}${WORKER_FILE}`, headers: [policy(WORKER_FILE), FRESH] },
    ...hashed.map((folder) => ({ path: `${base}${folder}/*`, headers: [FOREVER] })),
  ];
}

/** The content of the file. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(
    ({ path, headers }) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
  );
  return blocks.join('\n');
}
