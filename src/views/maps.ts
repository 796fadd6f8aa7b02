/** Maps with the archive's figures, and their captions. */
import type { Archive, RegionEntry } from '../archive/build.ts';
import { href } from '../site.ts';

interface Figures {
  /** Items by adcode of the map's parts. */
  values: Record<string, number>;
  /** Addresses of the parts' pages by adcode, base path included. */
  links: Record<string, string>;
  bubbles: { adcode: string; value: number; label: string; href: string }[];
}

function figures(parts: readonly RegionEntry[], bubbles: readonly RegionEntry[]): Figures {
  return {
    values: Object.fromEntries(parts.map(({ region, items }) => [region.adcode!, items.length])),
    links: Object.fromEntries(parts.map(({ region }) => [region.adcode!, href(region.url)])),
    bubbles: bubbles.map(({ region, items }) => ({
      adcode: region.adcode!,
      value: items.length,
      label: `${region.name}：${items.length} 条`,
      href: href(region.url),
    })),
  };
}

/** Bubbles of a small map: more would be hidden by larger ones, and each takes 25 bytes of the page. */
const LARGEST = 120;

/**
 * The country: provinces are shaded, prefectures and municipalities are bubbles.
 * @param bubbles which prefectures to show
 */
export function nationMap(archive: Archive, bubbles: 'all' | 'largest' | 'none' = 'largest') {
  const provinces = [...archive.regions.values()].filter((entry) => entry.region.level === 'province');
  const cities = provinces
    .flatMap((entry) => (entry.region.isCity ? [entry] : entry.children))
    .filter((entry) => entry.items.length > 0);
  const map = figures(provinces, cities);
  const most = { all: cities.length, largest: LARGEST, none: 0 }[bubbles];
  const shown =
    bubbles === 'all' ? map.bubbles : map.bubbles.toSorted((a, b) => b.value - a.value).slice(0, most);
  const first = archive.provinces
    .slice(0, 3)
    .map(({ region, items }) => `${region.short} ${items.length} 条`)
    .join('，');
  const some = shown.length < cities.length ? `（最多的 ${shown.length} 个）` : '';
  return {
    kind: 'nation' as const,
    ...map,
    bubbles: shown,
    description: `各省份与地级市的条目数${first && `；最多的是${first}`}。`,
    captions: [`${shown.length > 0 ? `圆点：地级市条目数${some}　` : ''}底色：省份条目数`],
  };
}

/** A province or prefecture: its prefectures are shaded, its counties are bubbles; null for the country. */
export function regionMap({ region, items, children }: RegionEntry) {
  const { adcode, level, name } = region;
  if (adcode === null) return null;
  const counties = children.filter((child) => child.region.level === 'county');
  const shaded = children.some((child) => child.region.level === 'prefecture');
  return {
    kind: 'region' as const,
    ...figures(children, counties),
    shaded,
    adcode,
    // The outlines of a province are large, so they are in a file of their own; those of a prefecture are small.
    outlines: level === 'province' ? `/maps/region-${adcode}.svg` : null,
    title: `${name}地图`,
    description: `${name}及周边；共 ${items.length} 条。`,
    captions: [...(shaded ? ['底色：各地条目数'] : []), ...(counties.length > 0 ? ['圆点：区县条目数'] : [])],
  };
}

export type NationMapView = ReturnType<typeof nationMap>;
export type RegionMapView = NonNullable<ReturnType<typeof regionMap>>;
