/** A place in words and figures, for the panel and the tooltip. */
import { SUM_LABELS } from '../../../schema/labels.ts';
import { figure, figureOfItem, valueText } from '../data/figures.ts';
import { titlesOf } from '../data/items.ts';
import { isProvince, itemsOf, type Level } from '../data/rows.ts';
import { BATCH, type Kind, SINGLE, Tally } from '../data/tally.ts';
import type { Mark } from '../marks/layer.ts';
import type { Scene } from '../scene.ts';
import type { Details, PlaceLine } from './panel.ts';
import type { TipContent } from './tip.ts';

/** A place with its figures: a region of a tally. */
interface Place {
  name: string;
  path: string;
  level: Level;
  region: number;
  found: Tally;
}

/** A place by its adcode: province, prefecture, or a county of the province that is zoomed into. */
function placeOf({ rows, index, figures, near }: Scene, code: string): Place | null {
  const spot = index.get(code);
  if (spot !== undefined) {
    const [, name, , path] = rows.spots[spot]!;
    const levels = isProvince(code) ? 'provinces' : 'prefectures';
    return { name, path, level: rows[levels], region: spot, found: figures[levels] };
  }
  const region = near?.spots.spots.findIndex(([other]) => other === code) ?? -1;
  if (!near || region < 0) return null;
  const [, name, , path] = near.spots.spots[region]!;
  return { name, path, level: near.level, region, found: new Tally(rows, near.level, figures.selected) };
}

/** The places that `wanted` accepts and that have a figure, the largest first. */
function lines({ rows, state: { by } }: Scene, found: Tally, wanted: (code: string) => boolean): PlaceLine[] {
  return rows.spots
    .flatMap(([code, , name], i) => {
      const value = wanted(code) ? figure(found, i, by) : 0;
      return value > 0 ? [{ code, name, value }] : [];
    })
    .sort((a, b) => b.value - a.value)
    .map(({ code, name, value }) => ({ code, name, text: valueText(value, by) }));
}

/** The first place of an item: its county if the map shows it, else its prefecture or province. */
function whereabouts({ rows, near }: Scene, item: number): string {
  const county = near?.spots.spots[near.level.own[item] ?? -1];
  if (county) return county[2];
  const { pairs } = rows.prefectures;
  return rows.spots[pairs.region[pairs.item.indexOf(item)] ?? -1]?.[2] ?? '';
}

/** The items of a place: the largest first if the map shows sums, else the newest. */
function inOrder({ rows, state: { by } }: Scene, items: readonly number[]): number[] {
  return items.toSorted((a, b) => figureOfItem(rows, b, by) - figureOfItem(rows, a, by));
}

/** The chosen place, else the province that is zoomed into, else the country. */
export function details(scene: Scene): Details {
  const { state, figures, base } = scene;
  const code = placeOf(scene, state.at) ? state.at : state.region;
  const place = placeOf(scene, code);
  if (!place) {
    return {
      name: '全国',
      href: `${base}regions/`,
      found: figures.nation,
      region: 0,
      places: lines(scene, figures.provinces, isProvince),
      items: [],
      by: state.by,
      whereabouts: () => '',
    };
  }
  const below = (other: string) => other !== code && other.startsWith(code.slice(0, 2));
  return {
    name: place.name,
    href: `${base}regions/${place.path}/`,
    found: place.found,
    region: place.region,
    places: isProvince(code) ? lines(scene, figures.prefectures, below) : [],
    items: inOrder(scene, itemsOf(place.level, place.region, figures.selected)),
    by: state.by,
    whereabouts: (item) => whereabouts(scene, item),
  };
}

/**
 * The tooltip of a mark or area.
 * @param name of an area without items, which no list of places contains
 */
export function tipOf(scene: Scene, code: string, mark: Mark | undefined, name = ''): TipContent {
  const { rows, files, figures } = scene;
  const place = placeOf(scene, code);
  if (mark && mark.item >= 0) {
    return {
      name: place?.name ?? '',
      lines: mark.vague ? ['具体区县不详，置于驻地'] : [],
      titles: titlesOf(rows, files, [mark.item]),
    };
  }
  if (!place) return { name, lines: ['0 条'], titles: Promise.resolve([]) };
  const { found, region, level } = place;
  const sum = (kind: Kind, label: string) => {
    const { count, cny } = found.sums(kind);
    return count[region] ? [`${label} ${valueText(cny[region]!, 'single')}`] : [];
  };
  return {
    name: place.name,
    lines: [
      valueText(found.items[region] ?? 0, 'items'),
      ...sum(SINGLE, SUM_LABELS.single.name),
      ...sum(BATCH, SUM_LABELS.batch.name),
    ],
    titles: titlesOf(rows, files, itemsOf(level, region, figures.selected, 3)),
  };
}
