/** The catalog of the archive that is being built: the entrance for pages. */
import { buildCatalog, type Catalog } from './build.ts';
import { load } from './load.ts';

export type { Catalog, RegionEntry } from './build.ts';

let memo: Promise<Catalog> | undefined;

/** The archive's catalog: built at the first call, the same object ever after. */
export function catalog(): Promise<Catalog> {
  memo ??= load().then(({ archive }) => buildCatalog(archive));
  return memo;
}
