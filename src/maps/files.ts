/**
 * Outlines as files, for `<use href="…/china.svg#p320000">`. A page that links its map is a third as heavy as one
 * that holds it, and the outlines of the country are fetched once for all pages. The files set no colours: the
 * classes of the `<use>` elements do, so that light, dark and print follow the page.
 */
import { chinaMap } from './china.ts';
import type { Inset } from './inset.ts';
import { regionMap } from './region.ts';

/** A `<path>`; nothing without data. */
export function path(id: string, d: string, attributes = ''): string {
  return d && `<path id="${id}"${attributes} d="${d}"/>`;
}

/** An SVG document, one part a line. */
export function svgFile(width: number, height: number, parts: readonly string[]): string {
  const lines = parts.filter((part) => part !== '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">\n${lines.join('\n')}\n</svg>\n`;
}

/** An inset: id `sea`, in it `s` and the adcode for each province, and `sea-dashes`. */
export function sea(inset: Inset | null, attributes = ''): string[] {
  if (!inset) return [];
  const land = inset.land.map(({ adcode, d }) => path(`s${adcode}`, d));
  return [`<g id="sea"${attributes}>${land.join('')}</g>`, path('sea-dashes', inset.dashes, attributes)];
}

/** The country: ids `p` and the adcode for each province, `lines`, `dashes`, and those of the inset. */
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
 * A region: ids `land`, `p` and the adcode for each part, `inner`, `lines`, `counties`, `outline`, `dashes` where the frame shows
 * any, and in 海南 those of the inset.
 * @throws for codes that are no division
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
