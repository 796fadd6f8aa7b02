/** What the map shows at a moment: the state with its figures, and the province that is zoomed into. */
import type { ProvinceSpots } from '../../data/map-data.ts';
import type { Figures } from './data/figures.ts';
import type { Files } from './data/files.ts';
import type { Level, Rows } from './data/rows.ts';
import type { MapState } from './state.ts';

/** The province that is zoomed into, after its files were fetched. */
export interface Near {
  /** Adcode. */
  code: string;
  spots: ProvinceSpots;
  level: Level;
  /** Codes of its prefectures; of a municipality, its own. */
  prefectures: readonly string[];
  /** Codes that have an outline. */
  exact: ReadonlySet<string>;
}

/** Everything that the parts of the page draw from. */
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
