/** The largest disclosed sums. */

import type { Archive } from '../../archive/build.ts';
import type { Item } from '../../schema/dataset.ts';
import { STAGE_LABELS } from '../../schema/labels.ts';
import type { Link } from '../frame.ts';
import { yiOf } from '../words/format.ts';
import { searchUrl } from '../words/search-address.ts';
import { whereabouts } from '../words/text.ts';
import { figureFrame, percent } from './frame.ts';

const NAME = '投资额最大的项目';

/** The link to all items on single projects, largest sum first. */
export const ALL_BY_SUM: Link = [searchUrl({ batch: '0', sort: 'sum' }), '按金额查看全部 →'];

interface Options {
  /** Projects that are shown. */
  most?: number;
  data?: string;
  sub?: boolean;
  more?: Link;
}

/** The single projects with the largest sums, largest first, each with its newest report and sum. */
export function largestSums(archive: Archive, own: readonly Item[], limit: number): Item[] {
  return archive.counted(own).single.slice(0, limit);
}

/** Number of projects whose share of the total is stated. */
const FIRST = 3;

/** `前 3 个项目占单个项目投资额的 29%`; a plain title if there are hardly more projects. */
function finding(archive: Archive, own: readonly Item[]): string {
  const { cny, count } = archive.sums(own).single;
  if (count <= 2 * FIRST) return NAME;
  const first = largestSums(archive, own, FIRST).reduce((sum, item) => sum + item.investment!.cny!, 0);
  return `前 ${FIRST} 个项目占单个项目投资额的 ${Math.round((100 * first) / cny)}%`;
}

/**
 * The figure of the largest sums; null if fewer than two are disclosed.
 * @param more link to the others
 */
export function largestFigure(
  archive: Archive,
  own: readonly Item[],
  { most = 10, data, sub, more }: Options = {},
) {
  const items = largestSums(archive, own, most);
  const first = items[0]?.investment?.cny ?? 1;
  if (items.length < 2) return null;
  return {
    frame: figureFrame(
      archive,
      {
        id: 'fig-largest',
        title: finding(archive, own),
        measure: `${NAME}，亿元；每个项目只列一次，取最近一次报道的金额；集中签约与基金不在其列`,
        data,
        sub,
      },
      own,
    ),
    more: more && archive.sums(own).single.count > most ? more : null,
    rows: items.map((item) => ({
      url: item.url,
      title: item.title,
      words: `${STAGE_LABELS[item.stage]}　${whereabouts(item)}`,
      sum: yiOf(item.investment!).text,
      width: percent(item.investment!.cny!, first),
    })),
  };
}

export type LargestFigure = ReturnType<typeof largestFigure>;
