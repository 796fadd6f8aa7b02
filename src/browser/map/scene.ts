/** What is shown at a moment: the state with its figures, and the province looked into. */
import type { ProvinceSpots } from '../../data/map-data.ts';
import type { Figures } from './figures.ts';
import type { Files } from './files.ts';
import type { Level, Rows } from './rows.ts';
import type { MapState } from './state.ts';

/** A province looked into, once its files have come. */
export interface Near {
  /** Adcode. */
  code: string;
  spots: ProvinceSpots;
  level: Level;
  /** Codes of its prefectures; of a municipality, its own. */
  prefectures: readonly string[];
  /** Codes that have an outline of their own. */
  exact: ReadonlySet<string>;
}

export interface Scene {
  readonly rows: Rows;
  /** Index of a spot by adcode. */
  readonly index: ReadonlyMap<string, number>;
  readonly files: Files;
  /** Path of the site, `/` at both ends. */
  readonly base: string;
  state: MapState;
  figures: Figures;
  near: Near | null;
}

/** A province without prefectures is its own prefecture. */
export function isCity(adcode: string): boolean {
  return /^(?:11|12|31|50|71|81|82)0000$/.test(adcode);
}

export function isProvince(adcode: string): boolean {
  return adcode.endsWith('0000');
}

/** Items of a region that the filters let through, newest first; at most so many. */
export function itemsOf(
  level: Level,
  region: number,
  selected: Uint8Array,
  most = Number.POSITIVE_INFINITY,
): number[] {
  const found: number[] = [];
  const { pairs } = level;
  for (let n = 0; n < pairs.item.length && found.length < most; n++) {
    if (pairs.region[n] === region && selected[pairs.item[n]!]) found.push(pairs.item[n]!);
  }
  return found;
}
