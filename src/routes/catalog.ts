/** The catalog of the archive that is being built: the entrance for pages. */
import { buildCatalog, type Catalog } from '../archive/build.ts';
import { load } from './load.ts';

export type { Catalog, RegionEntry } from '../archive/build.ts';

/** `jiangsu/suzhou` of `/regions/jiangsu/suzhou/`; null of any other address, a later page of a list among them. */
function regionPathOf(address: string): string | null {
  return /^\/regions\/(?!.*\/page-\d+\/$)(.+)\/$/.exec(address)?.[1] ?? null;
}

let memo: Promise<Catalog> | undefined;

/** The archive's catalog: built at the first call, the same object ever after. */
export function catalog(): Promise<Catalog> {
  memo ??= load().then(({ archive, published }) =>
    buildCatalog({
      ...archive,
      keptRegions: published.flatMap(({ address }) => regionPathOf(address) ?? []),
    }),
  );
  return memo;
}
