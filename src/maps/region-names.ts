/** Selects the names for the map of a region. */
import { children, type Division, division } from '../gazetteer/index.ts';
import type { Bubble } from './bubbles.ts';
import type { Frame } from './frame.ts';
import type { Named } from './names.ts';
import { arcsOf, objects, type Point, type Shape } from './topology.ts';

const isIn = (d: Division | null | undefined, region: Division): boolean =>
  d?.adcode === region.adcode || (d?.parent ? isIn(d.parent, region) : false);
const isWithin = ({ id }: Shape, region: Division) => isIn(division(String(id)), region);

/** Whether a region consists of counties, as prefectures and municipalities do. */
const hasCounties = ({ adcode }: Division) => children(adcode).every(({ level }) => level === 'county');

/** The provinces or prefectures that share a border with a region, if enough of them is visible. */
export function neighbours(region: Division, view: Frame): Named[] {
  const around = hasCounties(region) ? objects.prefectures : objects.provinces;
  const own = new Set(around.geometries.filter((shape) => isWithin(shape, region)).flatMap(arcsOf));
  return view.visible(around.geometries).flatMap((shape): Named[] => {
    const adjoins = !isWithin(shape, region) && arcsOf(shape).some((arc) => own.has(arc));
    const middle = adjoins ? view.middle(shape) : null;
    const name = division(String(shape.id))?.short ?? '';
    return middle ? [{ x: middle[0], y: middle[1], r: 0, name, kind: 'beside' }] : [];
  });
}

/**
 * The names of the parts of a region, those with a bubble first.
 * @param subject what the map is about; its name is already placed
 * @param middle position of the name of a part without a bubble
 */
export function partNames(
  region: Division,
  subject: Division,
  bubbles: readonly Bubble[],
  middle: (part: Division) => Point,
): Named[] {
  const marked = bubbles.map(
    ({ adcode, x, y, r }): Named => ({ x, y, r, name: division(adcode)!.short, kind: 'marked' }),
  );
  const known = new Set([subject.adcode, ...bubbles.map(({ adcode }) => adcode)]);
  const others = children(region.adcode).filter(({ adcode }) => !known.has(adcode));
  const plain = others.map((part): Named => {
    const [x, y] = middle(part);
    return { x, y, r: 0, name: part.short, kind: 'plain' };
  });
  if (marked.length + plain.length > 0) return [...marked, ...plain];
  // A prefecture without counties: 东莞.
  const [x, y] = middle(region);
  return [{ x, y, r: 0, name: region.short, kind: 'here' }];
}
