/** CSV for spreadsheets, of any table. It does not depend on the schema, because the browser uses it too. */
import type { Cell } from './columns.ts';

/** Characters that begin a formula in a spreadsheet, including full-width forms. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A cell of a CSV file (RFC 4180). A text that a spreadsheet would take for a formula is prefixed with an apostrophe.
 * Lists are joined with `;`, and a `;` within an entry becomes full-width.
 */
export function csvCell(value: Cell): string {
  const text = plainCell(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same without quotation marks. */
export function plainCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text =
    typeof value === 'string' ? value : value.map((entry) => entry.replaceAll(';', '；')).join(';');
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A line of a CSV file. */
export const rowOf = (cells: readonly Cell[]): string => cells.map(csvCell).join(',');

/** With byte order mark and CRLF, as spreadsheets expect. */
export const linesOf = (lines: readonly string[]): string => `\uFEFF${lines.join('\r\n')}\r\n`;

/** A table as CSV. */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return linesOf([rowOf(head), ...rows.map(rowOf)]);
}
