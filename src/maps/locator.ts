/** The small map on an item's page: the province with its neighbours, the prefecture, and a dot at the place. */
import { oncePerText } from '../archive/memo.ts';
import { type Division, division, province } from '../gazetteer/index.ts';
import { path, sea, svgFile } from './files.ts';
import { frame } from './frame.ts';
import { type Inset, southChinaSea } from './inset.ts';
import { type MapName, type Named, namesOn } from './names.ts';
import { HAINAN, nearestOutline, partsOf } from './region.ts';
import { neighbours } from './region-names.ts';
import { mainPoints, objects, outline, type Point } from './topology.ts';

/** Width of a locator, in units. */
export const LOCATOR_WIDTH = 600;
/** Height of a locator, in units. */
export const LOCATOR_HEIGHT = 430;
/** Font size, in units; the stylesheet has the same value. All pages show the map at about the same width. */
const FONT = 21;
/** Maximum number of names: the place and the nearest others. A reader needs no more to find it. */
const NAMES = 9;
/** Maximum number of neighbours of the province among them. */
const BESIDE = 3;
/** Radius of the dot, in units. */
const DOT = 9;

/** 三沙 is outside the frame of 海南, so it has a separate drawing: the sea from 海南 to 曾母暗沙. */
const SANSHA = '460300';
const SANSHA_SEA: Point[] = [
  [108, 20.5],
  [119, 20.5],
  [108, 3.4],
  [119, 3.4],
];

/** The code of the drawing that shows a division: usually its province. */
function drawingCode(d: Division): string {
  return nearestOutline(d).region.adcode === SANSHA ? SANSHA : province(d).adcode;
}

/** A drawing by its adcode. Many places share it. */
const drawing = oncePerText((adcode) => {
  const top = province(division(adcode)!);
  const view = frame({
    width: LOCATOR_WIDTH,
    height: LOCATOR_HEIGHT,
    show: adcode === SANSHA ? SANSHA_SEA : mainPoints(nearestOutline(top).shape),
    margin: 36,
    detail: 20,
    dot: 4,
  });
  const partNames = partsOf(top).flatMap((part): Named[] => {
    const shape = part === top ? undefined : outline(part.adcode);
    const middle = shape && view.middle(shape);
    if (!middle) return [];
    return [{ x: middle[0], y: middle[1], r: 0, name: part.short, kind: 'plain' }];
  });
  const others = objects.provinces.geometries.filter((shape) => String(shape.id) !== top.adcode);
  return {
    at: view.at,
    /** Names of all parts and neighbours. */
    names: [...partNames, ...neighbours(top, view)],
    /** The other provinces in the frame. */
    land: view.visible(others).map(view.area).join(''),
    dashes: view.dashes(),
    inset: adcode === HAINAN ? southChinaSea(LOCATOR_WIDTH, LOCATOR_HEIGHT) : null,
    /** The province's prefectures by adcode; the province itself where it has none. */
    parts: new Map(
      partsOf(top).map((part) => {
        const shape = outline(part.adcode);
        return [part.adcode, shape ? view.area(shape) : ''];
      }),
    ),
  };
});

/** A place on its drawing. */
export interface Located {
  /** The adcode of the drawing, usually the province (see `locatorFile`). */
  drawing: string;
  /** The part that is highlighted; null if the prefecture is unknown. */
  part: string | null;
  /** Position of the dot, in units; null for a whole province. */
  dot: Point | null;
  /** Whether the drawing has the id `dashes`, because part of the ten-dash line is in its frame. */
  dashes: boolean;
  /** The rectangle of the inset if the drawing has the ids `sea` and `sea-dashes`; otherwise null. */
  inset: Pick<Inset, 'x' | 'y' | 'width' | 'height'> | null;
  /** Names, with that of the place first. */
  names: MapName[];
}

/** 锦江区 → 成都锦江, because the name of a county alone is not enough. */
function placeName(d: Division): string {
  const above = d.level === 'county' ? d.parent : null;
  return `${above?.short ?? ''}${d.short}`;
}

/** The position of a division on its drawing; undefined for unknown codes. */
export const locate = oncePerText((adcode): Located | undefined => {
  const d = division(adcode);
  if (d === undefined) return undefined;
  const code = drawingCode(d);
  const { at, dashes, inset, parts, names } = drawing(code);
  const { region } = nearestOutline(d);
  const [x, y] = at(d.lon, d.lat);
  const r = d.level === 'province' ? 0 : DOT;
  const name = placeName(d);
  const away = (spot: Named) => Math.hypot(spot.x - x, spot.y - y);
  const others = names.filter((other) => !name.includes(other.name)).sort((a, b) => away(a) - away(b));
  return {
    drawing: code,
    part: region.level !== 'province' && parts.has(region.adcode) ? region.adcode : null,
    dot: r > 0 ? [x, y] : null,
    dashes: dashes !== '',
    inset,
    names: namesOn(
      { width: LOCATOR_WIDTH, height: LOCATOR_HEIGHT, most: NAMES },
      [
        { x, y, r, name, kind: 'here' },
        ...others.filter(({ kind }) => kind === 'beside').slice(0, BESIDE),
        ...others.filter(({ kind }) => kind !== 'beside'),
      ],
      [FONT],
      inset ? [{ left: inset.x, right: LOCATOR_WIDTH, top: inset.y, bottom: LOCATOR_HEIGHT }] : [],
    ),
  };
});

/** The codes of all drawings: the provinces and 三沙. */
export function locatorDrawings(): string[] {
  return [...objects.provinces.geometries.map((shape) => String(shape.id)), SANSHA];
}

/**
 * A drawing as a file, for `<use href="…/320000.svg#land">`. Its ids are `land`, `home`, one for each prefecture
 * (`p320500`), `dashes`, and in 海南 those of the inset. Empty for codes that are not in `locatorDrawings`.
 */
export function locatorFile(adcode: string): string {
  if (!locatorDrawings().includes(adcode)) return '';
  const { land, dashes, parts, inset } = drawing(adcode);
  return svgFile(LOCATOR_WIDTH, LOCATOR_HEIGHT, [
    path('land', land),
    `<g id="home">${[...parts].map(([code, data]) => path(`p${code}`, data)).join('')}</g>`,
    path('dashes', dashes),
    ...sea(inset, ` transform="${inset?.transform}"`),
  ]);
}
