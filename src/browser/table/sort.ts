/** The order of the table's rows: the name of a column, with `-` before it if descending. */
import { SHOWN, type TableColumn } from '../../views/table/columns.ts';

export type Key = TableColumn[0];

/** Columns that are first sorted in descending order. */
const LARGEST_FIRST: readonly Key[] = ['sum', 'date', 'issue'];

const { compare } = new Intl.Collator('zh-CN', { numeric: true });

/** The column and direction of an order; null if there is no such column. */
export function readOrder(by: string): { key: Key; down: boolean } | null {
  const down = by.startsWith('-');
  const key = by.slice(down ? 1 : 0) as Key;
  return SHOWN.some(([name]) => name === key) ? { key, down } : null;
}

/** The order after the head of a column was pressed. */
export function pressed(by: string, key: Key): string {
  const now = readOrder(by);
  const down = now?.key === key ? !now.down : LARGEST_FIRST.includes(key);
  return down ? `-${key}` : key;
}

/**
 * Rows in an order; those without a value are last in both directions, and equal ones stay as they were.
 * @param cellOf a row's cell: a number, or a text; null or empty for none
 */
export function sortRows<T>(
  rows: readonly T[],
  by: string,
  cellOf: (row: T, key: Key) => number | string | null,
): T[] {
  const order = readOrder(by);
  if (!order) return [...rows];
  const isEmpty = (value: number | string | null) => value === null || value === '';
  const sign = order.down ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: cellOf(row, order.key) }));
  return keyed
    .sort(({ value: a }, { value: b }) => {
      if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
      return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
    })
    .map(({ row }) => row);
}
