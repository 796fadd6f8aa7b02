/** The order of the table's rows: by a column, the other way with `-` before its name. */
import { SHOWN, type TableColumn } from '../../views/table/columns.ts';

export type Key = TableColumn[0];

/** What is asked first of these columns is the largest or newest. */
const LARGEST_FIRST: readonly Key[] = ['sum', 'date', 'issue'];

const { compare } = new Intl.Collator('zh-CN', { numeric: true });

/** The column and direction that an order names; null for one that names none. */
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
