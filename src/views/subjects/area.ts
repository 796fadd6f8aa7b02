/** The area around a park or region: neighbours by distance, their industries, their largest and newest items. */

import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import type { Archive } from '../../archive/build.ts';
import { oncePer } from '../../archive/memo.ts';
import type { Around, Neighbour } from '../../archive/regions/near.ts';
import { INDUSTRIES, type Industry, type Item } from '../../schema/dataset.ts';
import { INDUSTRY_SHORT } from '../../schema/labels.ts';
import { rowViews, sumWords } from '../rows.ts';
import { count } from '../words/format.ts';
import { searchUrl } from '../words/search-address.ts';

/** The words for a kind of neighbours. */
export interface AreaKind {
  /** Parameter of the search page. */
  filter: 'park' | 'region';
  /** Their name: 园区, 城市, 区县. */
  name: string;
  /** How many: `3 个园区`. */
  unit: string;
}

/** Neighbours shown at once; the others are folded. */
const SHOWN = 8;
/** Items of each list. */
const LISTED = 5;
/** Neighbours named in the row of an industry. */
const NAMED = 4;

type Counted = ReturnType<Archive['counted']>;

/** The largest sum of a single project, else of a batch, else of a fund. Its words say which. */
function largestOf({ single, batch, fund }: Counted, passes: (item: Item) => boolean = () => true) {
  const item = single.find(passes) ?? batch.find(passes) ?? fund.find(passes);
  return item ? { url: item.url, title: item.title, words: sumWords(item) } : null;
}

function neighbourRow(archive: Archive, { filter }: AreaKind, neighbour: Neighbour) {
  const { url, path, name, within, items, own, km, isRough } = neighbour;
  return {
    url,
    name,
    within: within?.short ?? '',
    distance: `${isRough ? '约 ' : ''}${km}`,
    items: { text: count(items.length), url: searchUrl({ [filter]: path }) },
    largest: largestOf(archive.counted(own)),
  };
}

/** The newest items of neighbours. */
function newest(archive: Archive, near: readonly Neighbour[]): Item[] {
  // Each list is newest first: only its first few can be among them.
  const first = near.flatMap(({ items }) => items.slice(0, LISTED));
  const day = (item: Item) => archive.day(item);
  return [...new Set(first)]
    .sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
    .slice(0, LISTED);
}

const byIndustry = oncePer((items: readonly Item[]) => Map.groupBy(items, ({ industry }) => industry));

/** The items of a neighbour in one industry. */
interface Part {
  neighbour: Neighbour;
  items: readonly Item[];
}

/** The neighbours with items in each industry, nearest first. */
function partsByIndustry(near: readonly Neighbour[]): Map<Industry, Part[]> {
  const parts = near.flatMap((neighbour) =>
    Array.from(byIndustry(neighbour.items), ([industry, items]) => ({ industry, neighbour, items })),
  );
  return Map.groupBy(parts, ({ industry }) => industry);
}

/**
 * An industry of the neighbours: the numbers open the searches that find exactly these items.
 * @param total of their items, each counted once
 */
function industryRow(
  kind: AreaKind,
  industry: Industry,
  near: readonly Part[],
  total: number,
  counted: Counted,
) {
  const parts = near.toSorted((a, b) => b.items.length - a.items.length);
  const link = (some: readonly Part[]) =>
    searchUrl({ [kind.filter]: some.map(({ neighbour }) => neighbour.path), industry, sort: 'sum' });
  return {
    industry,
    label: INDUSTRY_SHORT[industry],
    total,
    url: link(parts),
    parts: parts.slice(0, NAMED).map((part) => ({
      name: part.neighbour.name,
      url: part.neighbour.url,
      items: { text: count(part.items.length), url: link([part]) },
    })),
    more: parts.length > NAMED ? `等 ${parts.length} 个${kind.name}` : '',
    largest: largestOf(counted, (item) => item.industry === industry),
  };
}

/** Most items first, and the general industry last. */
const byTotal = (a: { industry: Industry; total: number }, b: typeof a): number =>
  Number(a.industry === GENERAL_INDUSTRY) - Number(b.industry === GENERAL_INDUSTRY) || b.total - a.total;

/** The area around a subject; null if nothing is near. */
export function areaView(archive: Archive, kind: AreaKind, around: Around | null) {
  const near = around?.neighbours ?? [];
  if (!around || near.length === 0) return null;
  const items = [...new Set(near.flatMap((neighbour) => neighbour.items))];
  const counted = archive.counted([...new Set(near.flatMap(({ own }) => own))]);
  const rows = near.map((neighbour) => neighbourRow(archive, kind, neighbour));
  const parts = partsByIndustry(near);
  const totals = Map.groupBy(items, ({ industry }) => industry);
  const all = { [kind.filter]: near.map(({ path }) => path) };
  const link = (sort: string) => ({ url: searchUrl({ ...all, sort }), label: `全部 ${items.length} 条` });
  return {
    heading: `周边 ${around.radius} 公里`,
    words: `${around.left > 0 ? '最近的 ' : ''}${near.length} ${kind.unit}，${items.length} 条，由近及远`,
    name: kind.name,
    rows: rows.slice(0, SHOWN),
    more:
      rows.length > SHOWN ? { label: `展开其余 ${rows.length - SHOWN} 个`, rows: rows.slice(SHOWN) } : null,
    note: [
      kind.filter === 'park' ? '距离按所在区县政府驻地计算，同一区县的为 0' : '距离按政府驻地计算',
      near.some(({ isRough }) => isRough) ? '；标“约”的未注明区县，按所在地级市计算' : '',
      '。',
    ].join(''),
    industries: INDUSTRIES.filter((industry) => totals.has(industry))
      .map((key) => industryRow(kind, key, parts.get(key)!, totals.get(key)!.length, counted))
      .sort(byTotal),
    largest: { rows: rowViews(counted.single.slice(0, LISTED), archive), all: link('sum') },
    latest: { rows: rowViews(newest(archive, near), archive), all: link('date') },
  };
}

export type AreaView = ReturnType<typeof areaView>;
