/** Figures by industry and region. */

import type { Archive, RegionEntry } from '../../archive/build.ts';
import { oncePer } from '../../archive/memo.ts';
import { INDUSTRIES, type Industry } from '../../schema/dataset.ts';
import { type Amounts, addAll, noAmounts } from './amount.ts';
import { regionsWithItems } from './groups.ts';

/** Figures of an industry in a region. */
export interface Cell extends Amounts {
  items: number;
}

/** Figures of a region. */
export interface CrossRow {
  entry: RegionEntry;
  /** The figures on the region's page. */
  total: Cell;
  cells: Record<Industry, Cell>;
}

const noCell = (): Cell => ({ items: 0, ...noAmounts() });

function rowOf(archive: Archive, entry: RegionEntry): CrossRow {
  const cells = Object.fromEntries(INDUSTRIES.map((industry) => [industry, noCell()])) as CrossRow['cells'];
  const total = noCell();
  for (const item of entry.items) {
    cells[item.industry].items++;
    total.items++;
  }
  const counted = archive.counted(entry.own);
  addAll(counted, (item) => cells[item.industry]);
  addAll(counted, () => total);
  return { entry, total, cells };
}

/**
 * The figures of each region by main industry: provinces with items, most first, then the country. The cells of a row
 * add up to the figures on the region's page. An item in two provinces counts in both, but its sum in neither.
 */
export const crosstab = oncePer((archive: Archive): CrossRow[] =>
  regionsWithItems(archive).map((entry) => rowOf(archive, entry)),
);
