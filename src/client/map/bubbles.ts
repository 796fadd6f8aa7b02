/** From figures to marks: a bubble a prefecture over the country, dots and bubbles at the counties of a province. */
import type { ProvinceSpots, Spot } from '../../publish/map-data.ts';
import { fan } from './fan.ts';
import { type Figures, figure, valueText } from './figures.ts';
import { addressOf } from './items.ts';
import type { Mark } from './marks.ts';
import type { Level, Rows } from './rows.ts';
import { isCity, isProvince } from './scene.ts';
import type { Measure } from './state.ts';
import { Tally } from './tally.ts';

export interface Look {
  by: Measure;
  /** Radius of the largest bubble, CSS pixels. */
  largest: number;
  /** Base path. */
  base: string;
  /** Whether a place is in the inset. */
  fixed: (x: number, y: number) => boolean;
}

/** No bubble is smaller, CSS pixels. */
const SMALLEST = 2.8;
/** The dot of a single item. */
const DOT = 4.5;
/** Smallest bubble in which a number can be read. */
const NUMBERED = 9;

/** Radius by value: area ∝ value. */
export function radiusFor(most: number, largest: number): (value: number) => number {
  return (value) => Math.max(SMALLEST, Math.round(largest * Math.sqrt(value / most) * 10) / 10);
}

const largestFirst = (a: Mark, b: Mark) => b.r - a.r || (a.key < b.key ? -1 : 1);

function bubble(spot: Spot, value: number, r: number, look: Look): Mark {
  const [code, , short, path, x, y] = spot;
  return {
    key: code,
    code,
    item: -1,
    x,
    y,
    fixed: look.fixed(x, y),
    r,
    dx: 0,
    dy: 0,
    vague: false,
    name: short,
    inside: '',
    label: `${short}：${valueText(value, look.by)}`,
    href: `${look.base}regions/${path}/`,
  };
}

export interface Bubbles {
  /** The largest first. */
  marks: Mark[];
  /** The largest figure. */
  most: number;
}

/** The country: a bubble a prefecture. */
export function nationBubbles(rows: Rows, figures: Figures, look: Look): Bubbles {
  const found = rows.spots.flatMap((spot, i) => {
    const city = isCity(spot[0]);
    if (isProvince(spot[0]) && !city) return [];
    const value = figure(city ? figures.provinces : figures.prefectures, i, look.by);
    return value > 0 ? [{ spot, value }] : [];
  });
  const most = Math.max(0, ...found.map(({ value }) => value));
  const radius = radiusFor(most, look.largest);
  const marks = found.map(({ spot, value }) => bubble(spot, value, radius(value), look));
  return { marks: marks.sort(largestFirst), most };
}

export interface Inside {
  province: ProvinceSpots;
  level: Level;
  /** Codes that have an outline of their own here: what stands under another is only vaguely placed. */
  exact: ReadonlySet<string>;
  /** More items than this at one spot are one bubble. */
  limit: number;
  /** Between dots, CSS pixels. */
  gap: number;
}

/** Items of each spot that the filter lets through, newest first. */
function itemsBySpot({ province, level }: Inside, selected: Uint8Array): number[][] {
  const items = province.spots.map((): number[] => []);
  const { item, region } = level.pairs;
  for (let n = 0; n < item.length; n++) if (selected[item[n]!]) items[region[n]!]!.push(item[n]!);
  return items;
}

/** One province: single items as dots at their county, as bubbles where there are too many. */
export function provinceMarks(rows: Rows, figures: Figures, inside: Inside, look: Look): Bubbles {
  const { province, level, exact, limit, gap } = inside;
  const found = new Tally(rows, level, figures.selected);
  const kind = look.by === 'single' ? 1 : 2;
  const counts = (i: number) => look.by === 'items' || (rows.kind[i] === kind && rows.cny[i]! > 0);
  const items = itemsBySpot(inside, figures.selected).map((list) => list.filter(counts));
  // Seats that coincide (of a city and its province) share one fan.
  const seats = Map.groupBy(province.spots.keys(), (j) => province.spots[j]!.slice(4).join());
  const bubbles = [...seats.values()].map((spots) => ({
    spots,
    total: spots.reduce((sum, j) => sum + items[j]!.length, 0),
  }));
  const crowded = bubbles.filter(({ total }) => total > limit).flatMap(({ spots }) => spots);
  const values = crowded.map((j) => figure(found, j, look.by));
  const sums = look.by === 'items' ? [] : items.flat().map((i) => rows.cny[i]!);
  const most = Math.max(0, ...values, ...sums);
  const bySum = radiusFor(most, look.largest);
  // A bubble of n items is as large as n dots; where that is too large, all bubbles shrink together.
  const dot = Math.min(DOT, look.largest / Math.sqrt(Math.max(1, most)));
  const radius = (value: number) =>
    look.by === 'items' ? Math.max(NUMBERED, Math.round(dot * Math.sqrt(value) * 10) / 10) : bySum(value);
  const isVague = (j: number) => !exact.has(province.spots[j]![0]);

  const marks = bubbles.flatMap(({ spots, total }): Mark[] => {
    if (total <= limit) {
      const dots = spots.flatMap((j) => items[j]!.map((i) => ({ i, j })));
      return dots.map(({ i, j }, n) => {
        const [dx, dy] = fan(n, dots.length, gap);
        const spot = province.spots[j]!;
        const r = look.by === 'items' ? DOT : radius(rows.cny[i]!);
        const value = look.by === 'items' ? 1 : rows.cny[i]!;
        const href = addressOf(rows, i, look.base);
        return {
          ...bubble(spot, value, r, look),
          key: `${spot[0]}-${i}`,
          item: i,
          dx,
          dy,
          href,
          vague: isVague(j),
        };
      });
    }
    let right = 0;
    return spots
      .filter((j) => items[j]!.length > 0)
      .map((j, n) => {
        const value = figure(found, j, look.by);
        const r = radius(value);
        const dx = n === 0 ? 0 : right + r + 2;
        right = dx + r;
        const text = look.by === 'items' ? String(items[j]!.length) : '';
        return { ...bubble(province.spots[j]!, value, r, look), dx, inside: text, vague: isVague(j) };
      });
  });
  return { marks: marks.sort(largestFirst), most };
}
