/** What is kept first where there is not room for all. It depends on what a page is, not on when it was opened. */

/** Files of data that stay: the list of issues, and the newest issues that /watch/ looks through. */
const DATA = 9;

/**
 * The paths that may stay, the most wanted first: the last issue, /watch/, its data, then what is followed.
 * @param paths of pages and data
 * @param followed newest first; where nothing is followed, only the issue stays
 * @param base path of the site
 */
export function ranked(paths: readonly string[], followed: readonly string[], base: string): string[] {
  const watch = `${base}watch/`;
  const has = new Set(paths);
  const issue = paths.filter((path) => path.startsWith(`${base}issues/`));
  if (followed.length === 0) return issue;
  // `issues.json` comes before the numbers of the issues.
  const data = paths.filter((path) => path.startsWith(watch) && path.endsWith('.json')).sort();
  const pages = followed.filter((path) => path !== watch && has.has(path));
  return [...issue, ...(has.has(watch) ? [watch] : []), ...data.reverse().slice(0, DATA), ...pages];
}
