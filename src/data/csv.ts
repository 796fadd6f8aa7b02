/** Tables for spreadsheets. */
import { oncePer, oncePerText } from '../archive/memo.ts';
import type { Item } from '../schema/dataset.ts';
import { type Cell, COLUMNS } from './columns.ts';

/** Signs that begin a formula in a spreadsheet, wide forms among them. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A cell of a CSV file (RFC 4180). Texts that a spreadsheet would run as a formula get an apostrophe in
 * front; numbers are left alone. Lists are joined by `;`, and a `;` within an entry becomes a wide one.
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text =
    typeof value === 'string' ? value : value.map((entry) => entry.replaceAll(';', '；')).join(';');
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const row = (cells: readonly Cell[]): string => cells.map(csvCell).join(',');

/** UTF-8 with byte order mark, lines ended as spreadsheets expect. */
const linesOf = (lines: readonly string[]): string => `\uFEFF${lines.join('\r\n')}\r\n`;

/** A table as CSV. */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return linesOf([row(head), ...rows.map(row)]);
}

/** An item stands in the files of its year, its places and its industries: its row is made once. */
const itemRow = oncePerText((site) =>
  oncePer((item: Item) => row(COLUMNS.map(({ cell }) => cell(item, site)))),
);

/**
 * One row an item.
 * @param site origin and base path, ending in a slash
 */
export function itemsCsv(items: readonly Item[], site: string): string {
  return linesOf([row(COLUMNS.map(({ name }) => name)), ...items.map(itemRow(site))]);
}
