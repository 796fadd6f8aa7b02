/** The map of one province or prefecture among its neighbours. */
import { oncePerText } from '../archive/memo.ts';
import { children, type Division, division, prefecture, province } from '../gazetteer/index.ts';
import { type Bubble, type BubbleData, placeBubbles } from './bubbles.ts';
import type { MapPart } from './china.ts';
import { frame } from './frame.ts';
import { type Inset, southChinaSea, withInset } from './inset.ts';
import { classify } from './scale.ts';
import { mainPoints, objects, outline, type Point, provinceOf, type Shape } from './topology.ts';

const WIDTH = 900;
const HEIGHT = 810;

/** What the map of a region draws. All lines are path data. */
export interface RegionMapData {
  width: number;
  height: number;
  /** All other land in the frame. */
  land: string;
  /** The prefectures of a province; the region itself where it has no parts with outlines. */
  parts: MapPart[];
  /** The region's own outline. Without it pale parts would look like their neighbours. */
  outline: string;
  /** The place of a county on its prefecture's map, units; null for larger divisions. */
  here: Point | null;
  /** Borders between prefectures of one province. */
  innerBorders: string;
  /** Borders between provinces. */
  borders: string;
  dashes: string;
  /** The South China Sea on the map of 海南, which is framed by its main island; null elsewhere. */
  inset: Inset | null;
  /** Seats of the counties of a prefecture (or municipality), which have no outlines here. */
  seats: { adcode: string; name: string; x: number; y: number }[];
  bubbles: Bubble[];
}

/** What a region's map shows. */
export interface RegionMapOptions {
  /** Figures of the parts by adcode. */
  values?: ReadonlyMap<string, number> | undefined;
  bubbles?: readonly BubbleData[] | undefined;
}

/** Its map needs the South China Sea as an inset. */
export const HAINAN = '460000';

/** The smallest region around a division that has an outline: itself, its prefecture or its province. */
export function nearestOutline(d: Division): { region: Division; shape: Shape } {
  for (const region of [d, prefecture(d), province(d)]) {
    const shape = region ? outline(region.adcode) : undefined;
    if (region && shape) return { region, shape };
  }
  throw new Error(`${d.adcode} ${d.name}: no outline of its province in boundaries.json`);
}

/** The parts of a region that have outlines: a province's prefectures; else the region itself. */
export function partsOf(d: Division): Division[] {
  const parts = children(d.adcode).filter((child) => outline(child.adcode));
  return parts.length > 0 ? parts : [nearestOutline(d).region];
}

/** What does not depend on the figures. A prefecture's drawing serves all its counties. */
const drawingOf = oncePerText((adcode) => {
  const { region, shape } = nearestOutline(division(adcode)!);
  const view = frame({
    width: WIDTH,
    height: HEIGHT,
    show: mainPoints(shape),
    margin: Math.round(WIDTH / 14),
  });
  const parts = partsOf(region);
  const own = new Set(parts.map((part) => part.adcode));
  const seen = view.visible(objects.prefectures.geometries);
  return {
    view,
    parts: parts.map((part) => ({ part, d: view.area(outline(part.adcode) ?? shape) })),
    drawing: {
      land: seen
        .filter(({ id }) => !own.has(String(id)))
        .map(view.area)
        .join(''),
      innerBorders: view.borders(seen, (a, b) => provinceOf(a) === provinceOf(b)),
      borders: view.borders(seen, (a, b) => provinceOf(a) !== provinceOf(b)),
      dashes: view.dashes(),
      outline: view.area(shape),
      inset: adcode === HAINAN ? southChinaSea(WIDTH, HEIGHT) : null,
      seats: children(adcode)
        .filter((child) => child.level === 'county')
        .map((child) => {
          const [x, y] = view.at(child.lon, child.lat);
          return { adcode: child.adcode, name: child.name, x, y };
        }),
    },
  };
});

/**
 * The map of a province or prefecture. A county is marked on the map of its prefecture.
 * @throws for codes that are no division
 */
export function regionMap(adcode: string, options: RegionMapOptions = {}): RegionMapData {
  const d = division(adcode);
  if (d === undefined) throw new Error(`${adcode} is no division of China; see src/gazetteer/divisions.json`);
  const { values = new Map<string, number>(), bubbles = [] } = options;
  const { region } = nearestOutline(d);
  const { view, parts, drawing } = drawingOf(region.adcode);
  const classes = classify(values.values());
  return {
    ...drawing,
    width: WIDTH,
    height: HEIGHT,
    parts: parts.map(({ part, d: path }) => {
      const value = values.get(part.adcode) ?? 0;
      return { adcode: part.adcode, name: part.name, value, level: classes.of(value), d: path };
    }),
    here: d.level === 'county' ? view.at(d.lon, d.lat) : null,
    bubbles: placeBubbles(region.adcode === HAINAN ? withInset(view) : view, bubbles, 24),
  };
}
