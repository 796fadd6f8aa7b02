/** The order in which pages are kept if not all fit. It depends on the kind of page, not on when it was opened. */

/** Number of data files that stay: the list of issues, and the newest issues, which /watch/ searches. */
const DATA = 9;

/**
 * The paths that may stay, most important first: the last issue, /watch/, its data, then the followed pages.
 * @param paths of pages and data files
 * @param followed newest first; if it is empty, only the issue stays
 * @param base path of the site
 */
export function ranked(paths: readonly string[], followed: readonly string[], base: string): string[] {
  const watch = `${base}watch/`;
  const has = new Set(paths);
  const issue = paths.filter((path) => path.startsWith(`${base}issues/`));
  if (followed.length === 0) return issue;
  // In reverse order `issues.json` is first, then the newest issues.
  const data = paths.filter((path) => path.startsWith(watch) && path.endsWith('.json')).sort();
  const pages = followed.filter((path) => path !== watch && has.has(path));
  return [...issue, ...(has.has(watch) ? [watch] : []), ...data.reverse().slice(0, DATA), ...pages];
}
