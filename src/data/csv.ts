/** CSV for spreadsheets. */
import { oncePer, oncePerText } from '../archive/memo.ts';
import type { Item } from '../schema/dataset.ts';
import { type Cell, COLUMNS } from './columns.ts';

/** Characters that begin a formula in a spreadsheet, including full-width forms. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A cell of a CSV file (RFC 4180). A text that a spreadsheet would take for a formula is prefixed with an apostrophe.
 * Lists are joined with `;`, and a `;` within an entry becomes full-width.
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

/** With byte order mark and CRLF, as spreadsheets expect. */
const linesOf = (lines: readonly string[]): string => `\uFEFF${lines.join('\r\n')}\r\n`;

/** A table as CSV. */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return linesOf([row(head), ...rows.map(row)]);
}

/** Computed once per item, because an item is in the files of its year, places and industries. */
const itemRow = oncePerText((site) =>
  oncePer((item: Item) => row(COLUMNS.map(({ cell }) => cell(item, site)))),
);

/**
 * The items as CSV, one row each.
 * @param site origin and base path, ending in a slash
 */
export function itemsCsv(items: readonly Item[], site: string): string {
  return linesOf([row(COLUMNS.map(({ name }) => name)), ...items.map(itemRow(site))]);
}
