/** The largest disclosed sums. */

import type { Archive } from '../../archive/build.ts';
import type { Item } from '../../schema/dataset.ts';
import { STAGE_LABELS } from '../../schema/labels.ts';
import { whereabouts } from '../words/text.ts';
import { yi } from './amount.ts';
import { figureFrame, percent } from './frame.ts';

/** The single projects with the largest sums, largest first, each with its newest report and sum. */
export function largestSums(archive: Archive, own: readonly Item[], limit: number): Item[] {
  return archive.counted(own).single.slice(0, limit);
}

/** The figure of the largest sums; null if fewer than two are disclosed. */
export function largestFigure(
  archive: Archive,
  own: readonly Item[],
  { most = 10, data, sub }: { most?: number; data?: string; sub?: boolean } = {},
) {
  const items = largestSums(archive, own, most);
  const first = items[0]?.investment?.cny ?? 1;
  if (items.length < 2) return null;
  return {
    frame: figureFrame(
      archive,
      {
        id: 'fig-largest',
        title: '投资额最大的项目',
        measure: '亿元；每个项目只列一次，取最近一次报道的金额；集中签约与基金不在其列',
        data,
        sub,
      },
      own,
    ),
    rows: items.map((item) => ({
      url: item.url,
      title: item.title,
      words: `${STAGE_LABELS[item.stage]}　${whereabouts(item)}`,
      sum: yi(item.investment!.cny!),
      width: percent(item.investment!.cny!, first),
    })),
  };
}

export type LargestFigure = ReturnType<typeof largestFigure>;
