/** The export of rows: as CSV, and as text and markup for the clipboard. */
import { linesOf, plainCell, rowOf } from '../../data/csv-text.ts';
import { xml } from '../../data/xml.ts';
import { RIGHTS } from '../../schema/labels.ts';
import { SUMS_NOTE, TAKEN_HEADS, takenCells } from '../../views/table/columns.ts';
import type { Rows } from './rows.ts';

/**
 * A CSV file. The citation and the note on sums come last, after an empty line, where a spreadsheet ends the table that
 * it sorts and filters.
 */
export function csvOf({ rows, site }: Rows, citation: string): string {
  const notes = [`引用：${citation}`, `金额说明：${SUMS_NOTE}`, RIGHTS];
  return linesOf([
    rowOf(TAKEN_HEADS),
    ...rows.map((row) => rowOf(takenCells(row, site))),
    '',
    ...notes.map((note) => rowOf([note])),
  ]);
}

/** All cells as text, the heads first. */
function textCells({ rows, site }: Rows): string[][] {
  return [
    [...TAKEN_HEADS],
    ...rows.map((row) => takenCells(row, site).map((cell) => plainCell(cell).replace(/\s+/g, ' '))),
  ];
}

/** Cells separated by tabs, for programs that paste text. */
export function tabbedOf(rows: Rows): string {
  return textCells(rows)
    .map((cells) => cells.join('\t'))
    .join('\n');
}

/** An HTML table, for programs that paste tables. */
export function markupOf(rows: Rows): string {
  const [head, ...body] = textCells(rows);
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${xml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line(head!, 'th')}</thead><tbody>${body.map((cells) => line(cells, 'td')).join('')}</tbody></table>`;
}

/** Most characters of the conditions in a file's name. */
const LONGEST = 60;

/** A file name that every system accepts. */
export function fileName(parts: readonly string[]): string {
  const name = parts
    .join('-')
    .replace(/[\p{P}\p{S}\p{C}\s]+/gu, '-')
    .slice(0, LONGEST);
  return `${name.replace(/^-+|-+$/g, '')}.csv`;
}
