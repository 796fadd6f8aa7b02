/** The files that a page needs: stylesheets, scripts with what they import, drawings of maps. */

/** A file in a page or stylesheet of this site. */
const IN_PAGE = /\s(?:href|src)="([^"#?]+\.(?:css|js|svg))["#]/g;
/** A static import of a script. */
const IN_SCRIPT = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^'"()]*?from\s*)?["'](\.[^'"]+\.js)["']/g;

/** Paths of the files that a text names. @param path of the text itself */
function named(text: string, path: string): string[] {
  const pattern = path.endsWith('.js') ? IN_SCRIPT : IN_PAGE;
  return Array.from(text.matchAll(pattern), ([, to]) => new URL(to!, `https://x${path}`).pathname);
}

/**
 * Paths of all files that a page needs.
 * @param html the page
 * @param path of the page
 * @param read returns the text of a script
 */
export async function assetsOf(
  html: string,
  path: string,
  read: (path: string) => Promise<string>,
): Promise<string[]> {
  const found = new Set(named(html, path));
  // The loop also visits what it adds to the set.
  for (const asset of found)
    if (asset.endsWith('.js')) for (const other of named(await read(asset), asset)) found.add(other);
  return [...found];
}
