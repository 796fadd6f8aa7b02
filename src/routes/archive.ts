/** The archive of the archive that is being built: the entrance for pages. */
import { type Archive, buildArchive } from '../archive/build.ts';
import { load } from './load.ts';

export type { Archive, RegionEntry } from '../archive/build.ts';

/** `jiangsu/suzhou` of `/regions/jiangsu/suzhou/`; null of any other address, a later page of a list among them. */
function regionPathOf(address: string): string | null {
  return /^\/regions\/(?!.*\/page-\d+\/$)(.+)\/$/.exec(address)?.[1] ?? null;
}

let memo: Promise<Archive> | undefined;

/** The archive's archive: built at the first call, the same object ever after. */
export function archive(): Promise<Archive> {
  memo ??= load().then(({ records, published }) =>
    buildArchive({
      ...records,
      keptRegions: published.flatMap(({ address }) => regionPathOf(address) ?? []),
    }),
  );
  return memo;
}
