/** The items as CSV. */
import { oncePer, oncePerText } from '../archive/memo.ts';
import type { Item } from '../schema/dataset.ts';
import { COLUMNS } from './columns.ts';
import { linesOf, rowOf } from './csv-text.ts';

/** Computed once per item, because an item is in the files of its year, places and industries. */
const itemRow = oncePerText((site) =>
  oncePer((item: Item) => rowOf(COLUMNS.map(({ cell }) => cell(item, site)))),
);

/**
 * The items as CSV, one row each.
 * @param site origin and base path, ending in a slash
 */
export function itemsCsv(items: readonly Item[], site: string): string {
  return linesOf([rowOf(COLUMNS.map(({ name }) => name)), ...items.map(itemRow(site))]);
}
