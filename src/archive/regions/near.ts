/** Which parks and regions lie around another, by distance, across the borders of cities and provinces. */
import { type Division, division } from '../../gazetteer/index.ts';
import type { Item } from '../../schema/dataset.ts';
import type { Archive } from '../build.ts';
import { oncePer } from '../memo.ts';
import type { Park } from '../parks.ts';
import type { RegionEntry } from './region-items.ts';
import { type Region, trailOfPath } from './regions.ts';

/** A park or region near another. */
export interface Neighbour {
  url: string;
  name: string;
  /** The prefecture or province it lies in. */
  within: Region | null;
  items: readonly Item[];
  /** The items whose sums count for it. */
  own: readonly Item[];
  /** Kilometres between the two points, rounded. */
  km: number;
  /** Whether one of the points is a city's, because no county is known. */
  isRough: boolean;
}

/** What is around a park or region. */
export interface Around {
  /** Kilometres. */
  radius: number;
  /** Nearest first. */
  neighbours: Neighbour[];
  /** How many more there are, farther away. */
  left: number;
}

/** How far counts as near: for parks and for regions of each level. A prefecture is some 100 km wide. */
const RADIUS = { park: 100, prefecture: 150, county: 60 };

const RADIANS = Math.PI / 180;
const EARTH = 6371;
/** The nearest are listed: addresses of searches name each of them. */
const MOST = 40;

/** Kilometres between two points of the earth. */
export function kilometres(a: Pick<Division, 'lon' | 'lat'>, b: Pick<Division, 'lon' | 'lat'>): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * half(b.lon - a.lon);
  return 2 * EARTH * Math.asin(Math.sqrt(h));
}

type Placed = Omit<Neighbour, 'km' | 'isRough'> & { spot: Division; isRough: boolean };

function within(from: Placed, all: readonly Placed[], radius: number): Around {
  const neighbours = all
    .flatMap((one): Neighbour[] => {
      const km = Math.round(kilometres(from.spot, one.spot));
      if (km > radius || one.url === from.url) return [];
      const { spot: _, isRough, ...other } = one;
      return [{ ...other, km, isRough: isRough || from.isRough }];
    })
    .sort((a, b) => a.km - b.km || b.items.length - a.items.length);
  return { radius, neighbours: neighbours.slice(0, MOST), left: Math.max(0, neighbours.length - MOST) };
}

function placedPark({ url, name, trail, items, own, spot }: Park): Placed | null {
  return (
    spot && { url, name, within: trail.at(-1) ?? null, items, own, spot, isRough: spot.level !== 'county' }
  );
}

const placedParks = oncePer((parks: readonly Park[]): Placed[] =>
  parks.flatMap((park) => placedPark(park) ?? []),
);

/** The parks around a park; null if nothing tells where it lies. */
export function parksNear(park: Park, { parks }: Pick<Archive, 'parks'>): Around | null {
  const from = placedPark(park);
  return from && within(from, placedParks(parks), RADIUS.park);
}

/** Prefectures and municipalities are compared with each other, counties with counties. */
function levelOf({ level, isCity }: Region): 'prefecture' | 'county' | null {
  if (level === 'county') return 'county';
  return level === 'prefecture' || isCity ? 'prefecture' : null;
}

function placedRegion({ region, items, own }: RegionEntry): Placed | null {
  const spot = division(region.adcode ?? '');
  if (!spot) return null;
  const holder = trailOfPath(region.path).at(-2) ?? null;
  return { url: region.url, name: region.short, within: holder, items, own, spot, isRough: false };
}

const placedRegions = oncePer((regions: Archive['regions']): Record<'prefecture' | 'county', Placed[]> => {
  const placed = (level: string) =>
    [...regions.values()]
      .filter(({ region, items }) => items.length > 0 && levelOf(region) === level)
      .flatMap((entry) => placedRegion(entry) ?? []);
  return { prefecture: placed('prefecture'), county: placed('county') };
});

/** The regions of its level around a prefecture, municipality or county; null for provinces and the country. */
export function regionsNear(entry: RegionEntry, { regions }: Pick<Archive, 'regions'>): Around | null {
  const level = levelOf(entry.region);
  const from = level && placedRegion(entry);
  if (!level || !from) return null;
  return within(from, placedRegions(regions)[level], RADIUS[level]);
}
