/** The rows of items, loaded when a reader opens the table or exports it. */
import { type Entry, rowsName } from '../../search/files.ts';
import type { TableRow } from '../../views/table/columns.ts';
import { once, readEntry, unpack } from '../search/find/store.ts';

/** The index's folder. */
export const ROOT = `${import.meta.env.BASE_URL}pagefind/`;

/** An item was withdrawn while the page was open. */
export class Withdrawn extends Error {
  override name = 'Withdrawn';
}

/** Rows with the address of the site. */
export interface Rows {
  /** Origin and base path, ending in a slash. */
  site: string;
  rows: TableRow[];
}

/** Caches the files by address. A new publication has other addresses. */
const keep = once();

/**
 * The rows of items, in their order.
 * @param urls root-relative, without base path
 * @param entry of their publication; by default the current one
 * @throws Error if a file cannot be read
 * @throws Withdrawn if an item is no longer published
 */
export async function loadRows(urls: readonly string[], entry?: Entry): Promise<Rows> {
  const { version, site } = entry ?? (await readEntry(ROOT));
  const names = new Set(urls.map((url) => rowsName({ url })));
  const lists = await Promise.all(
    Array.from(names, (name) => `${ROOT}${version}/${name}.z`).map((address) =>
      keep(address, () => unpack<TableRow[]>(address)),
    ),
  );
  const byUrl = new Map(lists.flat().map((row) => [row.url, row]));
  const rows = urls.map((url) => {
    const row = byUrl.get(url);
    if (!row) throw new Withdrawn(`${url} is not in the table: it was withdrawn while this page was open`);
    return row;
  });
  return { site, rows };
}
