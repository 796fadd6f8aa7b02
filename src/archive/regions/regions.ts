/** The regions of the site: the country, its provinces, prefectures and counties, as the gazetteer knows them. */
import {
  children,
  type Division,
  divisionOf,
  divisions,
  provinces,
  regionPath,
} from '../../gazetteer/index.ts';
import type { Place } from '../../schema/dataset.ts';

export type RegionLevel = 'country' | 'province' | 'prefecture' | 'county';

export interface Region {
  /** Slugs from the province down: `jiangsu/suzhou/kunshan`; `china` for the whole country. */
  path: string;
  url: string;
  /** Official name. */
  name: string;
  /** As it is spoken: 江苏, 苏州. */
  short: string;
  level: RegionLevel;
  adcode: string | null;
  /** A municipality or special administrative region: a province without prefectures. */
  isCity: boolean;
}

export const COUNTRY: Region = {
  path: 'china',
  url: '/regions/china/',
  name: '全国',
  short: '全国',
  level: 'country',
  adcode: null,
  isCity: false,
};

const known = new Map<string, Region>();

/** The region of a division: the same object at every call. */
export function regionOf(d: Division): Region {
  const found = known.get(d.adcode);
  if (found) return found;
  const path = regionPath(d);
  const { name, short, level, adcode } = d;
  const isCity = level === 'province' && !children(adcode).some((child) => child.level === 'prefecture');
  const region: Region = { path, url: `/regions/${path}/`, name, short, level, adcode, isCity };
  known.set(adcode, region);
  return region;
}

const trails = new WeakMap<Place, Region[]>();

/** The regions that hold a place, largest first; the country alone for country-wide items; empty if unknown. */
export function trailOf(place: Place): Region[] {
  const made = trails.get(place);
  if (made) return made;
  const trail: Region[] = place.province === COUNTRY.name ? [COUNTRY] : [];
  if (trail.length === 0) {
    for (let d: Division | null = divisionOf(place) ?? null; d; d = d.parent) trail.unshift(regionOf(d));
  }
  trails.set(place, trail);
  return trail;
}

let byPath: Map<string, Division> | undefined;

/** The regions of a path, largest first; empty where there is no such region. */
export function trailOfPath(path: string): Region[] {
  byPath ??= new Map(Array.from(divisions(), (d) => [regionPath(d), d]));
  const trail: Region[] = [];
  for (let d = byPath.get(path) ?? null; d; d = d.parent) trail.unshift(regionOf(d));
  return trail;
}

/** All provinces, in the order of their codes. */
export function allProvinces(): Region[] {
  return provinces().map(regionOf);
}
