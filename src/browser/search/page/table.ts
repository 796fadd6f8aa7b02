/** The results as a table. Loaded on demand. */
import { SHOWN, type TableRow } from '../../../views/table/columns.ts';
import { local } from '../../local.ts';
import { sortable } from '../../table/heads.ts';
import { sortRows } from '../../table/sort.ts';
import { byId, make } from '../show/dom.ts';

/** Rows shown at first, and how many more each time. */
const SHORT = 100;

const region = byId('table');
const more = byId<HTMLButtonElement>('table-more');

function rowOf(row: TableRow): HTMLTableRowElement {
  const cells = SHOWN.map(([key]) => {
    if (key === 'title') return make('th', { scope: 'row' }, make('a', { href: local(row.url) }, row.title));
    return make('td', { class: key === 'sum' && 'n' }, row[key]);
  });
  return make('tr', {}, ...cells);
}

function headOf(): HTMLTableRowElement {
  const heads = SHOWN.map(([key, head]) =>
    make('th', { scope: 'col', 'data-key': key, class: key === 'sum' && 'n' }, head),
  );
  return make('tr', {}, ...heads);
}

/** Callbacks of the table. */
export interface TableEvents {
  /** @param by the column that the reader chose */
  sorted(by: string): void;
  /** @param urls of all rows, in the order shown */
  ordered(urls: readonly string[]): void;
}

/**
 * Shows rows.
 * @param rows in the order of the search
 * @param by the column that they are sorted by; empty for that order
 */
export function drawTable(rows: readonly TableRow[], by: string, { sorted, ordered }: TableEvents): void {
  const head = headOf();
  const body = make('tbody');
  let size = SHORT;
  let all: TableRow[] = [];
  const fill = (): void => {
    body.replaceChildren(...all.slice(0, size).map(rowOf));
    more.hidden = size >= all.length;
    more.textContent = `再显示 ${Math.min(SHORT, all.length - size)} 行`;
  };
  const order = (next: string): void => {
    all = sortRows(rows, next, (row, key) => (key === 'sum' ? row.yi : row[key]));
    ordered(all.map(({ url }) => url));
    fill();
  };
  more.onclick = () => {
    const before = size;
    size += SHORT;
    fill();
    body.rows[before]?.querySelector('a')?.focus();
  };
  order(by);
  sortable(head, by, (next) => {
    order(next);
    sorted(next);
  });
  region.replaceChildren(make('table', {}, make('thead', {}, head), body));
}
