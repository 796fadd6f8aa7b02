/** The page of a table: its heads sort its rows, and the rows can be exported. */
import { SHOWN } from '../../views/table/columns.ts';
import { openBar } from './bar.ts';
import { sortable } from './heads.ts';
import { type Key, sortRows } from './sort.ts';

const table = document.querySelector<HTMLTableElement>('.table table')!;
const body = table.tBodies[0]!;
const printed = Array.from(body.rows);

function cellOf(row: HTMLTableRowElement, key: Key): number | string | null {
  const cell = row.cells[SHOWN.findIndex(([name]) => name === key)]!;
  if (key !== 'sum') return cell.textContent;
  const yi = cell.querySelector('data')?.value;
  return yi ? Number(yi) : null;
}

sortable(table.tHead!.rows[0]!, '', (by) => body.replaceChildren(...sortRows(printed, by, cellOf)));

/** Length of the base path as in the address, where it may be encoded. */
const below = new URL(import.meta.env.BASE_URL, location.href).pathname.length;
openBar(document.querySelector<HTMLElement>('.take')!, () => ({
  urls: Array.from(body.rows, (row) => `/${row.querySelector('a')!.pathname.slice(below)}`),
  conditions: [table.dataset.of!],
  address: location.pathname.slice(below),
}));
