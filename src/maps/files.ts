/**
 * Outlines as files, for `<use href="…/china.svg#p320000">`. A page that links its map is a third of the size of one
 * that contains it, and the outlines of the country are downloaded once for all pages. The files contain no colours.
 * The classes of the `<use>` elements set them, so light, dark and print follow the page.
 */
import { chinaMap } from './china.ts';
import type { Inset } from './inset.ts';
import { regionMap } from './region.ts';

/** A `<path>`; empty without data. */
export function path(id: string, d: string, attributes = ''): string {
  return d && `<path id="${id}"${attributes} d="${d}"/>`;
}

/** An SVG document with one part a line. */
export function svgFile(width: number, height: number, parts: readonly string[]): string {
  const lines = parts.filter((part) => part !== '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">\n${lines.join('\n')}\n</svg>\n`;
}

/** An inset: `<g id="sea">` with a path `s` + adcode for each province, and `sea-dashes`. */
export function sea(inset: Inset | null, attributes = ''): string[] {
  if (!inset) return [];
  const land = inset.land.map(({ adcode, d }) => path(`s${adcode}`, d));
  return [`<g id="sea"${attributes}>${land.join('')}</g>`, path('sea-dashes', inset.dashes, attributes)];
}

/** The file of the country, with the ids `p` + adcode for each province, `lines`, `dashes`, and those of the inset. */
export function chinaFile(): string {
  const map = chinaMap(new Map());
  return svgFile(map.width, map.height, [
    ...map.provinces.map(({ adcode, d }) => path(`p${adcode}`, d)),
    path('lines', map.borders),
    path('dashes', map.dashes),
    ...sea(map.inset),
  ]);
}

/**
 * The file of a region, with the ids `land`, `p` + adcode for each part, `inner`, `lines`, `counties`, `outline`,
 * `dashes` if any are in the frame, and in 海南 those of the inset.
 * @throws Error for unknown codes
 */
export function regionFile(adcode: string): string {
  const map = regionMap(adcode);
  return svgFile(map.width, map.height, [
    path('land', map.land),
    ...map.parts.map((part) => path(`p${part.adcode}`, part.d)),
    path('inner', map.innerBorders),
    path('lines', map.borders),
    path('counties', map.counties),
    path('outline', map.outline),
    path('dashes', map.dashes),
    ...sea(map.inset),
  ]);
}
