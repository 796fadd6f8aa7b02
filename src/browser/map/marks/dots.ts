/**
 * The marks inside a province: items as dots at their counties, spread out if they share a position, and bubbles where
 * there would be too many dots.
 */
import { oncePer } from '../../../archive/memo.ts';
import type { ProvinceSpots } from '../../../data/map-data.ts';
import { type Figures, figure, figureOfItem } from '../data/figures.ts';
import { addressOf } from '../data/items.ts';
import type { Level, Rows } from '../data/rows.ts';
import { Tally } from '../data/tally.ts';
import type { Measure } from '../state.ts';
import { type Bubbles, bubble, type Look, largestFirst, radiusFor } from './bubbles.ts';
import type { Mark } from './layer.ts';

/** Radius of a dot, CSS pixels. */
const DOT = 4.5;
/** Smallest radius in which a number can be read. */
const NUMBERED = 9;
/** Space between bubbles at one position. */
const GAP = 2;
/** The golden angle: dots are arranged like the seeds of a sunflower. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/** What is drawn. */
export interface Inside {
  spots: ProvinceSpots;
  level: Level;
  /** Codes that have an outline. Marks of other codes are vague. */
  exact: ReadonlySet<string>;
  /** Most dots at one position. */
  limit: number;
  /** Space between dots, CSS pixels. */
  gap: number;
}

/** Position of the i-th of n dots, CSS pixels from their place. A single dot is at the place. */
export function fan(i: number, n: number, gap: number): [dx: number, dy: number] {
  if (n === 1) return [0, 0];
  const away = gap * Math.sqrt(i + 0.6);
  const round = (value: number) => Math.round(value * 10) / 10;
  return [round(away * Math.cos(i * TURN)), round(away * Math.sin(i * TURN))];
}

/** The items of each place that pass the filter and have a figure, newest first. */
function itemsByPlace(rows: Rows, { spots, level }: Inside, selected: Uint8Array, by: Measure): number[][] {
  const items = spots.spots.map((): number[] => []);
  const { item, region } = level.pairs;
  for (let n = 0; n < item.length; n++) {
    const i = item[n]!;
    if (selected[i] && figureOfItem(rows, i, by) > 0) items[region[n]!]!.push(i);
  }
  return items;
}

/** Places grouped by position. A city and its province may have the same seat. */
const byPosition = oncePer(({ spots }: ProvinceSpots): number[][] => [
  ...Map.groupBy(spots.keys(), (place) => spots[place]!.slice(4).join()).values(),
]);

/** The marks of one province. */
export function provinceMarks(rows: Rows, figures: Figures, inside: Inside, look: Look): Bubbles {
  const { by } = look;
  const places = inside.spots.spots;
  const items = itemsByPlace(rows, inside, figures.selected, by);
  const found = new Tally(rows, inside.level, figures.selected);
  const isVague = (place: number) => !inside.exact.has(places[place]![0]);
  const positions = byPosition(inside.spots).map((group) => ({
    group,
    crowded: group.reduce((sum, place) => sum + items[place]!.length, 0) > inside.limit,
  }));

  const ofPlaces = positions.filter(({ crowded }) => crowded).flatMap(({ group }) => group);
  const ofItems = by === 'items' ? [] : items.flat().map((i) => rows.cny[i]!);
  const most = Math.max(0, ...ofPlaces.map((place) => figure(found, place, by)), ...ofItems);
  // A bubble of n items has the area of n dots. If that is too large, all bubbles shrink in proportion.
  const one = Math.min(DOT, look.largest / Math.sqrt(Math.max(1, most)));
  const radius =
    by === 'items'
      ? (n: number) => Math.max(NUMBERED, Math.round(one * Math.sqrt(n) * 10) / 10)
      : radiusFor(most, look.largest);

  const dots = (group: readonly number[]): Mark[] =>
    group
      .flatMap((place) => items[place]!.map((i) => ({ i, place })))
      .map(({ i, place }, n, all) => {
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

  /** In a row, the first one at the position. */
  const bubbles = (group: readonly number[]): Mark[] => {
    let right = 0;
    return group
      .filter((place) => items[place]!.length > 0)
      .map((place, n) => {
        const value = figure(found, place, by);
        const r = radius(value);
        const dx = n === 0 ? 0 : right + r + GAP;
        right = dx + r;
        const number = by === 'items' ? String(items[place]!.length) : '';
        return { ...bubble(places[place]!, value, r, look), dx, inside: number, vague: isVague(place) };
      });
  };

  const marks = positions.flatMap(({ group, crowded }) => (crowded ? bubbles(group) : dots(group)));
  // The number of items is written in their bubble.
  return { marks: marks.sort(largestFirst), most: by === 'items' ? 0 : most, radius };
}
