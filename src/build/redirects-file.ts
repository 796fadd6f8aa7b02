/** The `_redirects` file of Cloudflare Pages, Netlify and other hosts, so that moved addresses answer with 301. */
import type { Redirect } from '../content/redirects.ts';

/**
 * The content of the file.
 * @param base base path, with slashes at both ends
 */
export function redirectsFile(redirects: readonly Redirect[], base: string): string {
  const under = (path: string) => base + path.slice(1);
  return redirects.map(({ from, to }) => `${under(from)} ${under(to)} 301\n`).join('');
}
