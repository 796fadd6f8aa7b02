/** The newest items of a province or prefecture, for other sites' frames. */
import { EDITION } from '#edition/edition.ts';
import type { Archive, RegionEntry } from '../archive/build.ts';
import { rowViews } from './rows.ts';

/** Items that fit in a frame of usual height. */
const SHOWN = 10;

/** The view of a region's newest items. */
export function embedView(archive: Archive, { region, items }: RegionEntry) {
  return {
    title: `${region.name}${EDITION.subjectShort}动态`,
    of: region.url,
    more: `${region.short}全部 ${items.length} 条`,
    rows: rowViews(items.slice(0, SHOWN), archive),
  };
}

export type EmbedView = ReturnType<typeof embedView>;
