/** Where the items of a company are: a small map, and items and sums by place. */
import type { Archive } from '../../archive/build.ts';
import { type Region, trailOf } from '../../archive/regions/regions.ts';
import { type Share, tallyEach } from '../../archive/tally.ts';
import type { Item, Place } from '../../schema/dataset.ts';
import { href } from '../../site.ts';
import type { NationMapView } from '../maps.ts';
import { count, moneyText } from '../words/format.ts';
import { searchUrl } from '../words/search-address.ts';

/** Places in the table. */
const LISTED = 20;

/** Provinces and prefectures with items, on the map of the country. */
function mapOf(name: string, provinces: readonly Share<Region>[], cities: readonly Share<Region>[]) {
  const coded = provinces.filter(({ key }) => key.adcode !== null);
  return {
    kind: 'nation',
    values: Object.fromEntries(coded.map(({ key, count: n }) => [key.adcode!, n])),
    links: Object.fromEntries(coded.map(({ key }) => [key.adcode!, href(key.url)])),
    bubbles: cities.map(({ key, count: n }) => ({
      adcode: key.adcode!,
      value: n,
      label: `${key.name}：${n} 条`,
      href: href(key.url),
    })),
    title: `地图：${name}的条目所在`,
    description: `${name}的条目所在：${cities.map(({ key, count: n }) => `${key.short} ${n} 条`).join('，')}。`,
    // The table beside the map lists them.
    places: [],
    caption: '圆点：地级市条目数',
  } satisfies NationMapView;
}

/** The city of a place, or its province if no city is known; empty for the whole country. */
function cityOrProvince(place: Place): Region[] {
  const trail = trailOf(place).filter(({ level }) => level !== 'country');
  const city = trail.find(({ level, isCity }) => level === 'prefecture' || isCity);
  return city ? [city] : trail.slice(0, 1);
}

/** Whether a place is in a region. */
const isIn =
  ({ path }: Region) =>
  (place: Place): boolean =>
    trailOf(place).some((region) => region.path === path);

/**
 * The places of a company, with a map if there are several; null if none is known.
 * @param own the items whose sums are the company's
 */
export function placesView(
  archive: Archive,
  company: { slug: string | null; name: string; items: readonly Item[]; own: readonly Item[] },
) {
  const { slug, name, items, own } = company;
  const { provinces, cities } = archive.profile(items);
  const regions = tallyEach(items, ({ places }) => places.flatMap(cityOrProvince));
  if (regions.length === 0) return null;
  const rows = regions.map(({ key: region }) => {
    const here = isIn(region);
    const { single } = archive.sums(own.filter(({ places }) => places.length > 0 && places.every(here)));
    return { region, single, many: items.filter(({ places }) => places.some(here)).length };
  });
  return {
    map: cities.length > 1 ? mapOf(name, provinces, cities) : null,
    rows: rows
      .sort((a, b) => b.many - a.many || b.single.cny - a.single.cny)
      .slice(0, LISTED)
      .map(({ region, single, many }) => ({
        url: region.url,
        label: region.short,
        items: {
          text: count(many),
          url: slug && searchUrl({ company: slug, region: region.path }),
        },
        sum: single.count > 0 ? moneyText(single.cny) : '—',
      })),
  };
}

export type PlacesView = ReturnType<typeof placesView>;
