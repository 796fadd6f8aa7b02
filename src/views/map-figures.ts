/** The archive's figures as the maps take them. */

import type { Archive, RegionEntry } from '../archive/build.ts';
import { href } from '../site.ts';

export interface MapBubble {
  adcode: string;
  value: number;
  label: string;
  href: string;
}

export interface MapFigures {
  /** Items by adcode of the map's parts. */
  values: Map<string, number>;
  bubbles: MapBubble[];
  /** Address of a part's page. */
  link: (adcode: string) => string | undefined;
}

function bubbleOf({ region, items }: RegionEntry): MapBubble {
  return {
    adcode: region.adcode!,
    value: items.length,
    label: `${region.name}：${items.length} 条`,
    href: href(region.url),
  };
}

function figures(parts: readonly RegionEntry[], bubbles: readonly RegionEntry[]): MapFigures {
  const byCode = new Map(parts.map((entry) => [entry.region.adcode!, entry]));
  return {
    values: new Map([...byCode].map(([adcode, entry]) => [adcode, entry.items.length])),
    bubbles: bubbles.map(bubbleOf),
    link: (adcode) => {
      const entry = byCode.get(adcode);
      return entry && href(entry.region.url);
    },
  };
}

/** Provinces shaded, prefectures (and municipalities) as bubbles. */
export function nationFigures(archive: Archive): MapFigures {
  const provinces = [...archive.regions.values()].filter((entry) => entry.region.level === 'province');
  const seats = provinces.flatMap((entry) => (entry.region.isCity ? [entry] : entry.children));
  return figures(
    provinces,
    seats.filter((entry) => entry.items.length > 0),
  );
}

/** The parts of one region shaded, and its counties as bubbles where it is a prefecture. */
export function regionFigures(entry: RegionEntry): MapFigures {
  const counties = entry.children.filter((child) => child.region.level === 'county');
  return figures(entry.children, counties);
}
