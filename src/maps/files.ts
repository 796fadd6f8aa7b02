/**
 * Outlines as files of their own, for `<use href="…/china.svg#p320000">`: a page that only links its map is a third
 * as heavy as one that holds it, and the country's outlines are fetched once for all pages. The files set no
 * colours: these come from the classes of the `<use>` elements, so that light, dark and print follow the page.
 */
import { chinaMap } from './china.ts';
import type { Inset } from './inset.ts';
import { regionMap } from './region.ts';

const path = (id: string, d: string) => (d === '' ? '' : `<path id="${id}" d="${d}"/>\n`);

function file(width: number, height: number, paths: readonly string[], inset: Inset | null): string {
  const sea = inset ? path('sea', inset.land) + path('sea-dashes', inset.dashes) : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">\n${paths.join('')}${sea}</svg>\n`;
}

/** The country: ids `p` and the adcode for each province, `lines`, `dashes`, `sea`, `sea-dashes`. */
export function chinaFile(): string {
  const map = chinaMap(new Map());
  const paths = [
    ...map.provinces.map(({ adcode, d }) => path(`p${adcode}`, d)),
    path('lines', map.borders),
    path('dashes', map.dashes),
  ];
  return file(map.width, map.height, paths, map.inset);
}

/**
 * A region: ids `land`, `p` and the adcode for each part, `inner`, `lines`, `outline`, `dashes` where there are any, and in
 * 海南 `sea` and `sea-dashes`. Throws for codes that are no division.
 */
export function regionFile(adcode: string): string {
  const map = regionMap(adcode);
  const paths = [
    path('land', map.land),
    ...map.parts.map((part) => path(`p${part.adcode}`, part.d)),
    path('inner', map.innerBorders),
    path('lines', map.borders),
    path('outline', map.outline),
    path('dashes', map.dashes),
  ];
  return file(map.width, map.height, paths, map.inset);
}
