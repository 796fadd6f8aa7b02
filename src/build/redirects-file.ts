/** The `_redirects` file that Cloudflare Pages, Netlify and others read, so that moved addresses answer with 301. */
import type { Redirect } from '../content/redirects.ts';

/**
 * @param base base path, with slashes at both ends
 */
export function redirectsFile(redirects: readonly Redirect[], base: string): string {
  const under = (path: string) => base + path.slice(1);
  return redirects.map(({ from, to }) => `${under(from)} ${under(to)} 301\n`).join('');
}
