/** The `_headers` file that Cloudflare Pages, Netlify and others read: headers by path. */
import { headerPolicy, PERMISSIONS_POLICY, REFERRER_POLICY } from '../views/security.ts';

/** Pages in this folder are made for other sites' frames. */
export const EMBED_FOLDER = 'embed';
/** Data stands here, the regions' and industries' own beside their pages: scripts of any site may read it. */
const OPEN_FOLDERS = new Set(['data', 'industries', 'regions']);
const FOREVER: [name: string, value: string] = ['Cache-Control', 'public, max-age=31536000, immutable'];

export interface HeaderRule {
  /** Path with base, `/search/*`. */
  path: string;
  headers: [name: string, value: string][];
}

/**
 * Headers for every path. Each content policy stands under the folder it is for, and none under `/*`: hosts send
 * the headers of all rules that match, and of two policies a browser obeys both.
 * @param folders names of the built site's folders that hold pages, scripts or data
 * @param base base path, with slashes at both ends
 * @param hashed folders, of any depth, whose files never change: their own names or the folder's hold their hash
 */
export function headerRules(
  folders: readonly string[],
  base: string,
  hashed: readonly string[] = [],
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
    ...hashed.map((folder) => ({ path: `${base}${folder}/*`, headers: [FOREVER] })),
  ];
}

/** The rules as the file's text. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(
    ({ path, headers }) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
  );
  return blocks.join('\n');
}
