/** The map of one province or prefecture among its neighbours. */
import { oncePer, oncePerText } from '../archive/memo.ts';
import { children, type Division, division, prefecture, province } from '../gazetteer/index.ts';
import { type Bubble, type BubbleData, placeBubbles } from './bubbles.ts';
import { countiesOf } from './counties.ts';
import { type Frame, frame, type Pen } from './frame.ts';
import { type Inset, southChinaSea, withInset } from './inset.ts';
import { type MapName, namesOn } from './names.ts';
import { neighbours, partNames } from './region-names.ts';
import { bubbleRadius, keyFigures } from './scale.ts';
import { boundsOf, mainPoints, objects, outline, type Point, provinceOf, type Shape } from './topology.ts';

const WIDTH = 900;
const MARGIN = 64;
/** Least and largest height, in units. In between it depends on the shape of the region. */
const LOWEST = 540;
const HIGHEST = 720;
/** Font sizes on a narrow and on a wide page, in units; the stylesheet has the same values. */
const FONTS = [30, 22];
/** Radii of the largest and the smallest bubble, in units. */
const LARGEST = 24;
const SMALLEST = 7;
/** Radius of the dot that marks a county, in units. */
const DOT = 12;

/** A part of a region. */
export interface RegionPart {
  adcode: string;
  name: string;
  /** Path data, in units of the map. */
  d: string;
}

/** The contents of a region's map. All lines are path data. */
export interface RegionMapData {
  width: number;
  height: number;
  /** The land around the region. */
  land: string;
  /** The prefectures of a province; the region itself if its parts have no outlines. */
  parts: RegionPart[];
  /** The region's outline. Without it pale parts would look like neighbours. */
  outline: string;
  /** The county that the map is about: its outline, if known, and its position. */
  here: { d: string; at: Point } | null;
  /** Borders between prefectures of one province. */
  innerBorders: string;
  /** Borders between provinces. */
  borders: string;
  /** Borders between the counties of a prefecture or municipality. */
  counties: string;
  dashes: string;
  /** The South China Sea on the map of 海南, whose frame shows only the main island; null for other regions. */
  inset: Inset | null;
  bubbles: Bubble[];
  /** Values with the sizes of their bubbles, the largest first. */
  key: { value: number; r: number }[];
  names: MapName[];
}

/** The province whose map needs the South China Sea as an inset. */
export const HAINAN = '460000';

/**
 * The smallest region with an outline that contains a division: itself, its prefecture or its province.
 *
 * @throws Error if there is none
 */
export function nearestOutline(d: Division): { region: Division; shape: Shape } {
  for (const region of [d, prefecture(d), province(d)]) {
    const shape = region ? outline(region.adcode) : undefined;
    if (region && shape) return { region, shape };
  }
  throw new Error(`${d.adcode} ${d.name}: no outline of its province in boundaries.json`);
}

/** The parts of a region with outlines: the prefectures of a province; otherwise the region itself. */
export function partsOf(d: Division): Division[] {
  const parts = children(d.adcode).filter((child) => outline(child.adcode));
  return parts.length > 0 ? parts : [nearestOutline(d).region];
}

function heightFor(points: readonly Point[]): number {
  const [west, south, east, north] = boundsOf(points);
  const across = (east - west) * Math.cos(((south + north) / 2) * (Math.PI / 180));
  const wanted = ((WIDTH - 2 * MARGIN) * (north - south)) / across + 2 * MARGIN;
  return Math.round(Math.min(HIGHEST, Math.max(LOWEST, wanted)));
}

/** The counties of a prefecture or municipality, with finer outlines than the region; null for other regions. */
function countiesIn(region: Division, view: Frame): { pen: Pen; shapes: Map<string, Shape> } | null {
  const counties = countiesOf(province(region).adcode);
  if (!counties) return null;
  const shapes = new Map(
    children(region.adcode).flatMap(({ adcode, level }): [string, Shape][] => {
      const shape = level === 'county' ? counties.shapes.get(adcode) : undefined;
      return shape ? [[adcode, shape]] : [];
    }),
  );
  return shapes.size > 0 ? { pen: view.pen(counties.lines), shapes } : null;
}

/** Draws all parts that do not depend on the values. The counties of a prefecture share its drawing. */
const drawingOf = oncePerText((adcode) => {
  const { region, shape } = nearestOutline(division(adcode)!);
  const show = mainPoints(shape);
  const height = heightFor(show);
  const view = frame({ width: WIDTH, height, show, margin: MARGIN });
  const parts = partsOf(region);
  const own = new Set(parts.map((part) => part.adcode));
  const isOwn = ({ id }: Shape) => own.has(String(id));
  // The border between the region and its neighbours is part of the outline.
  const sameSide = (a: Shape, b: Shape) => isOwn(a) === isOwn(b);
  const seen = view.visible(objects.prefectures.geometries);
  const counties = countiesIn(region, view);
  const placing = adcode === HAINAN ? withInset(view) : view;
  const middle = oncePer((part: Division): Point => {
    const known = counties?.shapes.get(part.adcode);
    const area = known ?? outline(part.adcode);
    return (area && (known ? counties!.pen : view).middle(area)) ?? placing.at(part.lon, part.lat);
  });
  const whole = counties ? counties.pen.union([...counties.shapes.values()]) : view.area(shape);
  return {
    view,
    placing,
    counties,
    middle,
    beside: neighbours(region, view),
    drawing: {
      // If the outlines of the counties are finer than that of the region, the region's area fills the gaps to its
      // neighbours.
      land: seen
        .filter((other) => counties || !isOwn(other))
        .map(view.area)
        .join(''),
      parts: parts.map(({ adcode: part, name }) => {
        const area = outline(part);
        return { adcode: part, name, d: counties || !area ? whole : view.area(area) };
      }),
      innerBorders: view.borders(seen, (a, b) => sameSide(a, b) && provinceOf(a) === provinceOf(b)),
      borders: view.borders(seen, (a, b) => sameSide(a, b) && provinceOf(a) !== provinceOf(b)),
      counties: counties ? counties.pen.borders([...counties.shapes.values()], () => true) : '',
      dashes: view.dashes(),
      outline: whole,
      inset: adcode === HAINAN ? southChinaSea(WIDTH, height) : null,
    },
  };
});

/**
 * The map of a province or prefecture. A county is marked on the map of its prefecture.
 * @param data values of its prefectures or counties
 * @throws Error for unknown codes
 */
export function regionMap(adcode: string, data: readonly BubbleData[] = []): RegionMapData {
  const d = division(adcode);
  if (d === undefined) throw new Error(`${adcode} is no division of China; see src/gazetteer/divisions.json`);
  const { region } = nearestOutline(d);
  const { view, placing, counties, middle, beside, drawing } = drawingOf(region.adcode);
  const { width, height } = view;
  const figures = data.map(({ value }) => value);
  const radius = bubbleRadius(figures, LARGEST, SMALLEST);
  const bubbles = placeBubbles(placing, data, radius);
  const shape = counties?.shapes.get(adcode);
  const here =
    d.level === 'county' ? { d: shape ? counties!.pen.area(shape) : '', at: view.at(d.lon, d.lat) } : null;
  const { inset } = drawing;
  return {
    ...drawing,
    ...{ width, height, here, bubbles },
    key: keyFigures(Math.max(0, ...figures)).map((value) => ({ value, r: radius(value) })),
    names: namesOn(
      { width, height },
      [
        ...(here ? [{ x: here.at[0], y: here.at[1], r: DOT, name: d.short, kind: 'here' as const }] : []),
        ...partNames(region, d, bubbles, middle),
        ...beside,
      ],
      FONTS,
      inset ? [{ left: inset.x, right: width, top: inset.y, bottom: height }] : [],
    ),
  };
}
