/**
 * From figures to marks inside a province: single items as dots at their county, fanned out where they stand on one
 * spot, and as bubbles where they would be too many.
 */
import { oncePer } from '../../archive/memo.ts';
import type { ProvinceSpots } from '../../data/map-data.ts';
import { type Bubbles, bubble, type Look, largestFirst, radiusFor } from './bubbles.ts';
import { fan } from './fan.ts';
import { type Figures, figure, kindOf } from './figures.ts';
import { addressOf } from './items.ts';
import type { Mark } from './marks.ts';
import type { Level, Rows } from './rows.ts';
import type { Measure } from './state.ts';
import { Tally } from './tally.ts';

/** The dot of a single item. */
const DOT = 4.5;
/** Smallest bubble in which a number can be read. */
const NUMBERED = 9;
/** Between bubbles that stand on one spot. */
const GAP = 2;

export interface Inside {
  spots: ProvinceSpots;
  level: Level;
  /** Codes that have an outline of their own here: what stands under another is only vaguely placed. */
  exact: ReadonlySet<string>;
  /** More items than this on one spot are no dots. */
  limit: number;
  /** Between dots, CSS pixels. */
  gap: number;
}

/** Whether an item has a figure by the measure. */
function counts(rows: Rows, by: Measure): (item: number) => boolean {
  if (by === 'items') return () => true;
  const kind = kindOf(by);
  return (i) => rows.kind[i] === kind && rows.cny[i]! > 0;
}

/** Items of each place that the filter lets through and that have a figure, newest first. */
function itemsByPlace(rows: Rows, { spots, level }: Inside, selected: Uint8Array, by: Measure): number[][] {
  const has = counts(rows, by);
  const items = spots.spots.map((): number[] => []);
  const { item, region } = level.pairs;
  for (let n = 0; n < item.length; n++) {
    const i = item[n]!;
    if (selected[i] && has(i)) items[region[n]!]!.push(i);
  }
  return items;
}

/** Places that stand on one spot, as a city and its province with the same seat. */
const bySpot = oncePer(({ spots }: ProvinceSpots): number[][] => [
  ...Map.groupBy(spots.keys(), (place) => spots[place]!.slice(4).join()).values(),
]);

/** The marks of one province. */
export function provinceMarks(rows: Rows, figures: Figures, inside: Inside, look: Look): Bubbles {
  const { by } = look;
  const places = inside.spots.spots;
  const items = itemsByPlace(rows, inside, figures.selected, by);
  const found = new Tally(rows, inside.level, figures.selected);
  const isVague = (place: number) => !inside.exact.has(places[place]![0]);
  const spots = bySpot(inside.spots).map((stand) => ({
    stand,
    crowded: stand.reduce((sum, place) => sum + items[place]!.length, 0) > inside.limit,
  }));

  const ofPlaces = spots.filter(({ crowded }) => crowded).flatMap(({ stand }) => stand);
  const ofItems = by === 'items' ? [] : items.flat().map((i) => rows.cny[i]!);
  const most = Math.max(0, ...ofPlaces.map((place) => figure(found, place, by)), ...ofItems);
  // A bubble of n items is as large as n dots; where that is too large, all bubbles shrink together.
  const one = Math.min(DOT, look.largest / Math.sqrt(Math.max(1, most)));
  const radius =
    by === 'items'
      ? (n: number) => Math.max(NUMBERED, Math.round(one * Math.sqrt(n) * 10) / 10)
      : radiusFor(most, look.largest);

  const dots = (stand: readonly number[]): Mark[] => {
    const all = stand.flatMap((place) => items[place]!.map((i) => ({ i, place })));
    return all.map(({ i, place }, n) => {
      const value = by === 'items' ? 1 : rows.cny[i]!;
      const [dx, dy] = fan(n, all.length, inside.gap);
      return {
        ...bubble(places[place]!, value, by === 'items' ? DOT : radius(value), look),
        key: `${places[place]![0]}-${i}`,
        item: i,
        dx,
        dy,
        vague: isVague(place),
        href: addressOf(rows, i, look.base),
      };
    });
  };

  /** Side by side, the first one on the spot. */
  const bubbles = (stand: readonly number[]): Mark[] => {
    let right = 0;
    return stand
      .filter((place) => items[place]!.length > 0)
      .map((place, n) => {
        const value = figure(found, place, by);
        const r = radius(value);
        const dx = n === 0 ? 0 : right + r + GAP;
        right = dx + r;
        const inside = by === 'items' ? String(items[place]!.length) : '';
        return { ...bubble(places[place]!, value, r, look), dx, inside, vague: isVague(place) };
      });
  };

  const marks = spots.flatMap(({ stand, crowded }) => (crowded ? bubbles(stand) : dots(stand)));
  return { marks: marks.sort(largestFirst), most };
}
