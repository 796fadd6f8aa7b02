/** The small map on an item's page: the province among its neighbours, the prefecture, a dot at the place. */
import { type Division, division, province } from '../gazetteer/index.ts';
import { frame } from './frame.ts';
import { type Inset, southChinaSea } from './inset.ts';
import { HAINAN, nearestOutline, partsOf } from './region.ts';
import { mainPoints, objects, outline, type Point } from './topology.ts';

export const LOCATOR_WIDTH = 600;
export const LOCATOR_HEIGHT = 430;

/** 三沙 lies outside the frame of its province's main island and has a drawing of its own. */
const SANSHA = '460300';

/** Path data of a drawing that many places share. */
interface Drawing {
  adcode: string;
  at(lon: number, lat: number): Point;
  /** The other provinces in the frame. */
  land: string;
  dashes: string;
  /** The province's prefectures by adcode; the province itself where it has none. */
  parts: ReadonlyMap<string, string>;
  inset: Inset | null;
}

const drawings = new Map<string, Drawing>();

/** The drawing on which a division is shown: its province's. Made once. */
function drawing(d: Division): Drawing {
  const top = province(d);
  const adcode = nearestOutline(d).region.adcode === SANSHA ? SANSHA : top.adcode;
  const known = drawings.get(adcode);
  if (known) return known;
  const view = frame({
    width: LOCATOR_WIDTH,
    height: LOCATOR_HEIGHT,
    show: mainPointsOf(adcode, top),
    margin: 36,
    detail: 20,
    dot: 4,
  });
  const others = objects.provinces.geometries.filter((shape) => String(shape.id) !== top.adcode);
  const made: Drawing = {
    adcode,
    at: view.at,
    land: view.visible(others).map(view.area).join(''),
    dashes: view.dashes(),
    inset: adcode === HAINAN ? southChinaSea(LOCATOR_WIDTH, LOCATOR_HEIGHT) : null,
    parts: new Map(
      partsOf(top).map((part) => {
        const shape = outline(part.adcode);
        return [part.adcode, shape ? view.area(shape) : ''];
      }),
    ),
  };
  drawings.set(adcode, made);
  return made;
}

function mainPointsOf(adcode: string, top: Division): Point[] {
  // The sea of 三沙 from 海南 to 曾母暗沙.
  if (adcode === SANSHA)
    return [
      [108, 20.5],
      [119, 20.5],
      [108, 3.4],
      [119, 3.4],
    ];
  return mainPoints(nearestOutline(top).shape);
}

export interface Located {
  /** The adcode of the drawing that shows the place: its province (see `locatorFile`). */
  drawing: string;
  /** The part to be highlighted, where a prefecture is known. */
  part: string | null;
  /** Where the dot goes, units; null for a province as a whole. */
  dot: Point | null;
  /** The drawing has the id `dashes`: some of the ten-dash line is in its frame. */
  dashes: boolean;
  /** The drawing has the ids `sea` and `sea-dashes` too, in this rectangle. */
  inset: Pick<Inset, 'x' | 'y' | 'width' | 'height'> | null;
}

/** Where a division is on its drawing; undefined for unknown codes. */
export function locate(adcode: string): Located | undefined {
  const d = division(adcode);
  if (d === undefined) return undefined;
  const shared = drawing(d);
  const { region } = nearestOutline(d);
  const part = region.level !== 'province' && shared.parts.has(region.adcode) ? region.adcode : null;
  return {
    drawing: shared.adcode,
    part,
    dot: d.level === 'province' ? null : shared.at(d.lon, d.lat),
    dashes: shared.dashes !== '',
    inset: shared.inset,
  };
}

const path = (attributes: string, d: string) => (d === '' ? '' : `<path ${attributes} d="${d}"/>`);

/** The inset's land and dashes; `attributes` of the two. */
function sea(inset: Inset, land: string, dashes: string): string {
  return (
    path(`${land} transform="${inset.transform}"`, inset.land) +
    path(`${dashes} transform="${inset.transform}"`, inset.dashes)
  );
}

/** The ground on which the inset is drawn. */
function seaGround({ x, y, width, height }: Inset): string {
  return `<rect class="map-inset" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
}

/**
 * The locator of a division as a whole `<svg>` with its drawing inside, mostly 1–2 kB gz; empty for unknown
 * codes. It needs the page's stylesheet (maps.css) for its colours, and says nothing to screen readers: the
 * place stands beside it in words.
 */
export function locatorSvg(adcode: string): string {
  const d = division(adcode);
  const found = locate(adcode);
  if (d === undefined || found === undefined) return '';
  const { land, dashes, parts, inset } = drawing(d);
  const rest = [...parts].filter(([code]) => code !== found.part).map(([, data]) => data);
  const here = found.part === null ? '' : (parts.get(found.part) ?? '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="map-svg" viewBox="0 0 ${LOCATOR_WIDTH} ${LOCATOR_HEIGHT}" aria-hidden="true">`,
    path('class="map-land"', land),
    path('class="map-home"', rest.join('')),
    path('class="map-here"', here),
    path('class="map-dash"', dashes),
    inset ? seaGround(inset) + sea(inset, 'class="map-4"', 'class="map-dash map-fine"') : '',
    found.dot ? `<circle class="map-dot" cx="${found.dot[0]}" cy="${found.dot[1]}" r="9"/>` : '',
    '</svg>',
  ].join('');
}

/** The codes of all drawings: the provinces and 三沙. */
export function locatorDrawings(): string[] {
  return [...objects.provinces.geometries.map((shape) => String(shape.id)), SANSHA];
}

/**
 * A drawing as a file of its own, for `<use href="…/320000.svg#land">`: ids `land`, `home`, one for each
 * prefecture (`p320500`), `dashes`, in 海南 also `sea` and `sea-dashes`. It sets no colours: they come from the classes of the `<use>` elements,
 * so that light, dark and print follow the page. Empty for codes that are not in `locatorDrawings`.
 */
export function locatorFile(adcode: string): string {
  const d = division(adcode);
  if (d === undefined || !locatorDrawings().includes(adcode)) return '';
  const { land, dashes, parts, inset } = drawing(d);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LOCATOR_WIDTH} ${LOCATOR_HEIGHT}">`,
    path('id="land"', land),
    `<g id="home">${[...parts].map(([code, data]) => path(`id="p${code}"`, data)).join('')}</g>`,
    path('id="dashes"', dashes),
    inset ? sea(inset, 'id="sea"', 'id="sea-dashes"') : '',
    '</svg>\n',
  ].join('\n');
}
