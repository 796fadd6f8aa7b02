/** Makes the export of a table or search. Loaded on demand. */
import { EDITION } from '#edition/edition.ts';
import type { Entry } from '../../search/files.ts';
import { citeQuery } from '../../views/cite/query.ts';
import { today } from '../copy.ts';
import { readEntry } from '../search/find/store.ts';
import { csvOf, fileName, markupOf, tabbedOf } from './file.ts';
import { loadRows, ROOT } from './rows.ts';

/** The items of a table or search. */
export interface Selection {
  /** In the order shown; root-relative, without base path. */
  urls: readonly string[];
  /** The conditions that all of them meet, in words. */
  conditions: readonly string[];
  /** Address of the table or search, below the site's root: `search/?q=…`. */
  address: string;
}

function citationOf({ urls, conditions, address }: Selection, { site, digest }: Entry): string {
  return citeQuery({
    conditions,
    count: urls.length,
    version: digest,
    address: site + address,
    day: today(),
  });
}

/** The citation of a selection. */
export async function cited(selection: Selection): Promise<string> {
  return citationOf(selection, await readEntry(ROOT));
}

/** A selection as a CSV file, and as text and markup. */
export async function taken(selection: Selection) {
  const entry = await readEntry(ROOT);
  const rows = await loadRows(selection.urls, entry);
  return {
    name: fileName([EDITION.name, ...selection.conditions]),
    csv: csvOf(rows, citationOf(selection, entry)),
    text: tabbedOf(rows),
    markup: markupOf(rows),
  };
}
