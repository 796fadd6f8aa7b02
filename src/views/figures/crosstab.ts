/** Industry × region. */

import type { Archive, RegionEntry } from '../../archive/build.ts';
import { oncePer } from '../../archive/memo.ts';
import { INDUSTRIES, type Industry } from '../../schema/dataset.ts';
import { type Amounts, add, noAmounts } from './amount.ts';
import { regionsWithItems } from './groups.ts';

export interface Cell extends Amounts {
  items: number;
}

export interface CrossRow {
  entry: RegionEntry;
  /** The region's own figures, as on its page. */
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
  for (const kind of ['single', 'batch', 'fund'] as const) {
    for (const item of counted[kind]) {
      add(cells[item.industry][kind], item);
      add(total[kind], item);
    }
  }
  return { entry, total, cells };
}

/**
 * What happened in each region by main industry: provinces with items, most first, and the country last. A row's
 * cells add up to the figures on that region's page. An item in two provinces counts in both, its sum in neither.
 */
export const crosstab = oncePer((archive: Archive): CrossRow[] =>
  regionsWithItems(archive).map((entry) => rowOf(archive, entry)),
);
