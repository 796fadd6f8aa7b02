/** The map of one province or prefecture among its neighbours. */
import { children, type Division, division, prefecture, province } from '../gazetteer/index.ts';
import { type Bubble, type BubbleData, placeBubbles } from './bubbles.ts';
import { type Frame, frame } from './frame.ts';
import { type Inset, southChinaSea, withInset } from './inset.ts';
import { classify, type MapClass } from './scale.ts';
import { mainPoints, objects, outline, type Point, type Shape } from './topology.ts';

export interface RegionPart {
  adcode: string;
  name: string;
  value: number;
  level: MapClass;
  d: string;
}

export interface RegionMapData {
  width: number;
  height: number;
  /** The pale ground: all other land in the frame, one path. */
  land: string;
  /** The region itself, in parts where it has parts with outlines (prefectures), else as one. */
  parts: RegionPart[];
  /** The region's own outline, to stand out where its parts are as pale as their neighbours. */
  outline: string;
  /** The place of a county on its prefecture's map, units; null for larger divisions. */
  here: Point | null;
  /** Borders between prefectures in the frame, and between provinces. */
  innerBorders: string;
  borders: string;
  dashes: string;
  /** 海南 is drawn by its main island, so the rest of it is in an inset; null elsewhere. */
  inset: Inset | null;
  /** Seats of the counties of a prefecture (or municipality), which have no outlines here. */
  seats: { adcode: string; name: string; x: number; y: number }[];
  bubbles: Bubble[];
  legend: readonly number[];
}

export interface RegionMapOptions {
  /** Figures of the parts by adcode. */
  values?: ReadonlyMap<string, number> | undefined;
  bubbles?: readonly BubbleData[] | undefined;
  width?: number | undefined;
  height?: number | undefined;
}

/** Its map needs the South China Sea as an inset. */
export const HAINAN = '460000';

const provinceOf = (shape: Shape) => String(shape.id).slice(0, 2);

/** The outline that stands for a division: its own, its prefecture's, or its province's. */
export function nearestOutline(d: Division): { region: Division; shape: Shape } {
  for (const region of [d, prefecture(d), province(d)]) {
    const shape = region ? outline(region.adcode) : undefined;
    if (region && shape) return { region, shape };
  }
  throw new Error(`${d.adcode} ${d.name}: no outline of its province in boundaries.json`);
}

/** The land in a frame: everything but the shapes given, as one path; borders; dashes. */
export function ground(view: Frame, except: ReadonlySet<string>) {
  const seen = view.visible(objects.prefectures.geometries);
  return {
    land: seen
      .filter((shape) => !except.has(String(shape.id)))
      .map(view.area)
      .join(''),
    innerBorders: view.borders(seen, (a, b) => provinceOf(a) === provinceOf(b)),
    borders: view.borders(seen, (a, b) => provinceOf(a) !== provinceOf(b)),
    dashes: view.dashes(),
  };
}

/** The parts of a region that have outlines: a province's prefectures; else the region itself. */
export function partsOf(d: Division): Division[] {
  const parts = children(d.adcode).filter((child) => outline(child.adcode));
  return parts.length > 0 ? parts : [nearestOutline(d).region];
}

/** What a region's map is whatever its figures are; its parts by adcode with their path data. */
interface Drawing
  extends Pick<RegionMapData, 'land' | 'innerBorders' | 'borders' | 'dashes' | 'outline' | 'seats'> {
  view: Frame;
  parts: { part: Division; d: string }[];
  inset: Inset | null;
}

/** Made once: a prefecture's drawing serves all its counties and all pages of their lists. */
const drawings = new Map<string, Drawing>();

function drawingOf(region: Division, shape: Shape, width: number, height: number): Drawing {
  const key = `${region.adcode} ${width} ${height}`;
  const known = drawings.get(key);
  if (known) return known;
  const view = frame({ width, height, show: mainPoints(shape), margin: Math.round(width / 14) });
  const parts = partsOf(region);
  const made: Drawing = {
    view,
    ...ground(view, new Set(parts.map((part) => part.adcode))),
    parts: parts.map((part) => ({ part, d: view.area(outline(part.adcode) ?? shape) })),
    outline: view.area(shape),
    inset: region.adcode === HAINAN ? southChinaSea(width, height) : null,
    seats: children(region.adcode)
      .filter((child) => child.level === 'county')
      .map((child) => {
        const [x, y] = view.at(child.lon, child.lat);
        return { adcode: child.adcode, name: child.name, x, y };
      }),
  };
  drawings.set(key, made);
  return made;
}

/**
 * The map of a province or prefecture; a county is a place on the map of its prefecture. Default 900 × 810 units.
 * Throws for codes that are no division.
 */
export function regionMap(adcode: string, options: RegionMapOptions = {}): RegionMapData {
  const d = division(adcode);
  if (d === undefined) throw new Error(`${adcode} is no division of China; see src/gazetteer/divisions.json`);
  const { width = 900, height = 810, values = new Map<string, number>(), bubbles = [] } = options;
  const { region, shape } = nearestOutline(d);
  const { view, parts, ...drawing } = drawingOf(region, shape, width, height);
  const classes = classify(values.values());
  return {
    ...drawing,
    width,
    height,
    parts: parts.map(({ part, d: path }) => {
      const value = values.get(part.adcode) ?? 0;
      return { adcode: part.adcode, name: part.name, value, level: classes.of(value), d: path };
    }),
    here: d.level === 'county' ? view.at(d.lon, d.lat) : null,
    bubbles: placeBubbles(region.adcode === HAINAN ? withInset(view) : view, bubbles, 24),
    legend: classes.from,
  };
}
