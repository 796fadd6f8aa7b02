/** Tables as Markdown, for the terminal and docs/performance.md. */
import { printedWidth } from '../../../src/text/characters.ts';

/** A Markdown table with padded columns; all but the first are right-aligned. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, n) =>
    Math.max(...[name, ...rows.map((row) => row[n] ?? '')].map(printedWidth), 3),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, n) => pad(cell, widths[n] ?? 0, n === 0)).join(' | ')} |`;
  const rule = widths.map((w, n) => (n === 0 ? '-'.repeat(w) : `${'-'.repeat(w - 1)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function pad(text: string, to: number, left: boolean): string {
  const fill = ' '.repeat(Math.max(0, to - printedWidth(text)));
  return left ? text + fill : fill + text;
}

/** A number with 3 significant digits, without exponent. */
export function figure(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 4)).replace(/\B(?=(\d{3})+(?!\d)(?<!\.\d*))/g, ',');
}

/** Bytes as megabytes; a dash for null. */
export const megabytes = (bytes: number | null): string => (bytes === null ? '—' : figure(bytes / 1e6));
