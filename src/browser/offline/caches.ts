/** The names of the caches. They contain the base path, because other sites may share the origin. */

/** Set in the built file (src/build/offline-integration.ts). */
export const VERSION = '__VERSION__';

const ofBase = (base: string): string => `park-weekly ${base} `;

/** The offline page and what it needs, of one version of the site. */
export const shellName = (base: string): string => `${ofBase(base)}shell ${VERSION}`;

/** The kept pages and what they need. list.ts searches for the end of this name. */
export const keptName = (base: string): string => `${ofBase(base)}kept`;

/** Deletes the caches of this site, except some. */
export async function deleteCaches(base: string, except: readonly string[] = []): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(ofBase(base)) && !except.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}
