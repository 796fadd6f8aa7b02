/** The rows of the table, in a file for each year. */
import type { Issue, Item } from '../../schema/dataset.ts';
import type { TableRow } from '../../views/table/columns.ts';
import { tableRow } from '../../views/table/row.ts';
import { rowsName } from '../files.ts';

/** The rows by the name of their file. */
export function searchRows(
  items: readonly Item[],
  issues: ReadonlyMap<string, Issue>,
): Record<string, TableRow[]> {
  const rows = items.map((item) => tableRow(item, issues.get(item.issue)!));
  return Object.fromEntries(Map.groupBy(rows, rowsName));
}
