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

const labelOf = ({ region, items }: RegionEntry) => `${region.name}：${items.length} 条`;

function figures(parts: readonly RegionEntry[], bubbles: readonly RegionEntry[]): Figures {
  return {
    values: Object.fromEntries(parts.map(({ region, items }) => [region.adcode!, items.length])),
    links: Object.fromEntries(parts.map(({ region }) => [region.adcode!, href(region.url)])),
    bubbles: bubbles.map((entry) => ({
      adcode: entry.region.adcode!,
      value: entry.items.length,
      label: labelOf(entry),
      href: href(entry.region.url),
    })),
  };
}

/** Bubbles of a small map: more would be hidden by larger ones, and each takes 25 bytes of the page. */
const LARGEST = 120;

/**
 * The country: bubbles for prefectures and municipalities, or shades for provinces, never both.
 * @param bubbles which prefectures to show; `none`: shades
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
    title: `全国地图：${bubbles === 'none' ? '底色为各省份的条目数' : '圆点为地级市的条目数'}`,
    description: first && `条目最多的省份：${first}。`,
    // The provinces are links on the map.
    places: [],
    caption: bubbles === 'none' ? '底色：省份条目数' : `圆点：地级市条目数${some}`,
  };
}

/** A province, prefecture or county: bubbles for its prefectures or counties; null for the country. */
export function regionMap({ region, items, children }: RegionEntry) {
  const { adcode, level, name } = region;
  if (adcode === null) return null;
  const places = children.filter((child) => child.items.length > 0);
  const map = figures(children, places);
  const ofCounties = children[0]?.region.level === 'county';
  const unit = ofCounties ? '区县' : '地级市';
  return {
    kind: 'region' as const,
    adcode,
    links: map.links,
    bubbles: map.bubbles,
    labels: Object.fromEntries(children.map((child) => [child.region.adcode!, labelOf(child)])),
    // The outlines of a province are large, so they are in a separate file; those of a prefecture are small.
    outlines: level === 'province' ? `/maps/region-${adcode}.svg` : null,
    title:
      level === 'county'
        ? `地图：${name}的位置`
        : `${name}地图${places.length > 0 ? `：圆点为 ${places.length} 个${unit}的条目数` : ''}`,
    description: `${name}及周边；共 ${items.length} 条。`,
    // Prefectures are links on the map; counties have no areas that could be linked.
    places: ofCounties ? places.map(labelOf) : [],
    caption: places.length > 0 ? `圆点：${unit}条目数` : null,
  };
}

export type NationMapView = ReturnType<typeof nationMap>;
export type RegionMapView = NonNullable<ReturnType<typeof regionMap>>;
