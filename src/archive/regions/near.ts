/** The parks and regions near another one, by distance, across the borders of cities and provinces. */
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
  /** The address without its first part. */
  path: string;
  name: string;
  /** Its prefecture or province. */
  within: Region | null;
  items: readonly Item[];
  /** The items whose sums count for it. */
  own: readonly Item[];
  /** Kilometres between the two points, rounded. */
  km: number;
  /** Whether one of the points is a city's, because no county is known. */
  isRough: boolean;
}

/** The neighbours of a park or region. */
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
/** Kilometres of a degree of latitude. */
const DEGREE = EARTH * RADIANS;
/** Most neighbours, the nearest. There is a limit because addresses of searches name each of them. */
const MOST = 40;

/** Kilometres between two points of the earth. */
export function kilometres(a: Pick<Division, 'lon' | 'lat'>, b: Pick<Division, 'lon' | 'lat'>): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * half(b.lon - a.lon);
  return 2 * EARTH * Math.asin(Math.sqrt(h));
}

type Placed = Omit<Neighbour, 'km'> & { spot: Division };

/**
 * The neighbours of each of some places, by its address. Distances are computed once for each spot, because many
 * parks share a county.
 */
function arounds(placed: readonly Placed[], radius: number): (url: string) => Around | null {
  const byUrl = new Map(placed.map((place) => [place.url, place]));
  const from = oncePer((spot: Division) => {
    const near = placed
      .filter((place) => Math.abs(place.spot.lat - spot.lat) < (radius + 1) / DEGREE)
      .map((place) => ({ place, km: Math.round(kilometres(spot, place.spot)) }))
      .filter(({ km }) => km <= radius)
      .sort((a, b) => a.km - b.km || b.place.items.length - a.place.items.length);
    return { nearest: near.slice(0, MOST + 1), all: near.length };
  });
  return (url) => {
    const self = byUrl.get(url);
    if (!self) return null;
    const { nearest, all } = from(self.spot);
    const neighbours = nearest
      .filter(({ place }) => place !== self)
      .slice(0, MOST)
      .map(({ place: { spot: _, isRough, ...other }, km }): Neighbour => {
        return { ...other, km, isRough: isRough || self.isRough };
      });
    return { radius, neighbours, left: all - 1 - neighbours.length };
  };
}

const aroundParks = oncePer((parks: readonly Park[]) =>
  arounds(
    parks.flatMap(({ url, slug: path, name, trail, items, own, spot }): Placed[] => {
      const within = trail.at(-1) ?? null;
      return spot ? [{ url, path, name, within, items, own, spot, isRough: spot.level !== 'county' }] : [];
    }),
    RADIUS.park,
  ),
);

/** The parks around a park; null if its location is unknown. */
export function parksNear({ url }: Park, { parks }: Pick<Archive, 'parks'>): Around | null {
  return aroundParks(parks)(url);
}

/** Prefectures and municipalities are compared with each other, counties with counties. */
function levelOf({ level, isCity }: Region): 'prefecture' | 'county' | null {
  if (level === 'county') return 'county';
  return level === 'prefecture' || isCity ? 'prefecture' : null;
}

const aroundRegions = oncePer((regions: Archive['regions']) => {
  const ofLevel = (level: 'prefecture' | 'county') => {
    const placed = [...regions.values()].flatMap(({ region, items, own }): Placed[] => {
      const spot = division(region.adcode ?? '');
      if (!spot || items.length === 0 || levelOf(region) !== level) return [];
      const { url, path, short: name } = region;
      const within = trailOfPath(path).at(-2) ?? null;
      return [{ url, path, name, within, items, own, spot, isRough: false }];
    });
    return arounds(placed, RADIUS[level]);
  };
  return { prefecture: ofLevel('prefecture'), county: ofLevel('county') };
});

/**
 * The regions of its level around a prefecture, municipality or county with items; null for provinces and the country.
 */
export function regionsNear({ region }: RegionEntry, { regions }: Pick<Archive, 'regions'>): Around | null {
  const level = levelOf(region);
  return level && aroundRegions(regions)[level](region.url);
}
