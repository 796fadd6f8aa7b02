/** The regions of the site: the country and the gazetteer's provinces, prefectures and counties. */
import {
  children,
  type Division,
  divisionOf,
  divisions,
  provinces,
  regionPath,
} from '../../gazetteer/index.ts';
import type { Place } from '../../schema/dataset.ts';
import { oncePer } from '../memo.ts';

/** The level of a region. */
export type RegionLevel = 'country' | 'province' | 'prefecture' | 'county';

/** A region. */
export interface Region {
  /** Slugs from the province down: `jiangsu/suzhou/kunshan`; `china` for the whole country. */
  path: string;
  url: string;
  /** Official name. */
  name: string;
  /** Short name: 江苏, 苏州. */
  short: string;
  level: RegionLevel;
  adcode: string | null;
  /** A municipality or special administrative region: a province without prefectures. */
  isCity: boolean;
}

/** The whole country. */
export const COUNTRY: Region = {
  path: 'china',
  url: '/regions/china/',
  name: '全国',
  short: '全国',
  level: 'country',
  adcode: null,
  isCity: false,
};

/** The region of a division: the same object at each call. */
const regionOf = oncePer((d: Division): Region => {
  const path = regionPath(d);
  const { name, short, level, adcode } = d;
  const isCity = level === 'province' && !children(adcode).some((child) => child.level === 'prefecture');
  return { path, url: `/regions/${path}/`, name, short, level, adcode, isCity };
});

function trailTo(division: Division | null | undefined): Region[] {
  return division ? [...trailTo(division.parent), regionOf(division)] : [];
}

/** The regions that contain a place, largest first; only the country for the country; empty for an unknown place. */
export const trailOf = oncePer((place: Place): Region[] =>
  place.province === COUNTRY.name ? [COUNTRY] : trailTo(divisionOf(place)),
);

let byPath: Map<string, Division> | undefined;

/** The regions of a path, largest first; empty if there is no such region. */
export function trailOfPath(path: string): Region[] {
  byPath ??= new Map(Array.from(divisions(), (d) => [regionPath(d), d]));
  return trailTo(byPath.get(path));
}

/** All provinces, in the order of their codes. */
export function allProvinces(): Region[] {
  return provinces().map(regionOf);
}
