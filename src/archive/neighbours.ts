/** Links from a subject's page to others of its kind, each with its number of items. */
import type { Archive, RegionEntry } from './build.ts';
import type { Park } from './parks.ts';

export interface CountedLink {
  url: string;
  label: string;
  count: number;
}

const MOST_PARKS = 16;

export function regionLink({ region, items }: RegionEntry): CountedLink {
  return { url: region.url, label: region.short, count: items.length };
}

/** The parks of the same prefecture, or of the province where it is alone there. */
export function parksNear(park: Park, { parksIn }: Pick<Archive, 'parksIn'>): CountedLink[] {
  const near = park.trail.map(({ path }) => parksIn.get(path) ?? []).findLast((group) => group.length > 1);
  return (near ?? [])
    .filter((other) => other !== park)
    .slice(0, MOST_PARKS)
    .map(({ url, name, items }) => ({ url, label: name, count: items.length }));
}
