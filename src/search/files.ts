/**
 * The files that search reads, all below `/pagefind/`: Pagefind's script, a folder for each year with the records of
 * the year's items (see `record.ts`), and what Pagefind does not know: JSON, compressed when written, because hosts of
 * static files compress only what they know.
 *
 * | file                 | holds                                        | read                                  |
 * |----------------------|----------------------------------------------|---------------------------------------|
 * | `index.json`         | {@link Entry}: where the rest is             | first; the only one never cached      |
 * | `pagefind.js`        | Pagefind's script                            | first                                 |
 * | `YEAR-DIGEST/…`      | Pagefind's index of a year's items           | as Pagefind needs it                  |
 * | `VERSION/table.z`    | {@link Table}: facts of all items in columns | first                                 |
 * | `VERSION/names.z`    | {@link Name}s: where else a query may lead   | after the first results, or for Latin |
 * | `VERSION/scopes.z`   | {@link Scopes}: items of parks and companies | to search within one                  |
 * | `VERSION/variants.z` | traditional characters and their simplified  | when a term is found nowhere          |
 * | `VERSION/rows-Y.z`   | `TableRow`s of the items of the year Y       | for a table, or a file of results     |
 */
import type { Industry } from '../schema/dataset.ts';
import { SUM_KINDS, SUM_LABELS } from '../schema/labels.ts';

export interface Entry {
  /** Digest of all files of this publication. */
  version: string;
  /** Newest first. */
  years: Year[];
  /** All characters of the texts, folded, the most frequent first. */
  chars: string;
  /** Address of the site and version of its data, as the data files have them. */
  site: string;
  digest: string;
}

/** Pagefind's index of the items of one year, in the order of the table. */
export interface Year {
  /** Its name ends in the digest of what is in it: an address never gives old words with new facts. */
  folder: string;
  items: number;
}

export interface Region {
  /** `jiangsu/suzhou`; `china` for the whole country. */
  path: string;
  name: string;
  /** As it is spoken. */
  short: string;
}

export interface TableIssue {
  id: string;
  /** Its last day, ISO. */
  to: string;
  /** `2023年第41周` */
  name: string;
  items: number;
}

/** What sums are of. The filter `batch` has the index as its value. */
export const SUMS_OF: readonly string[] = [...SUM_KINDS.map((kind) => SUM_LABELS[kind].name), '政策目标金额'];

/** Facts of all items, one array a fact; items stand by issue, oldest first, and as printed within. */
export interface Table {
  issues: TableIssue[];
  /** Last part of the item's id, as the difference to the item before in the same issue. */
  number: number[];
  /** Days from the issue's last day back to the item's; null where it states none. */
  age: (number | null)[];
  /** Index in `COLLECTIONS`. */
  collection: number[];
  /** Index in `STAGES`. */
  stage: number[];
  /** Index in {@link Table.industries}. */
  industry: number[];
  /** Sets of industries that occur together, the main one first. */
  industries: Industry[][];
  /** Index in {@link Table.places}. */
  place: number[];
  /** Sets of regions that occur together, holders included: indexes in {@link Table.regions}. */
  places: number[][];
  regions: Region[];
  /** Of a policy, 1 + the index in `POLICY_LEVELS`; 0 where none is known. */
  level: number[];
  /** Index in {@link Table.issuers}. */
  issuer: number[];
  /** Sets of issuers that occur together. */
  issuers: string[][];
  /** What the sum is of: 1 + the index in {@link SUMS_OF}; 0 where none is stated. */
  kind: number[];
  /** Sum in units of 10,000 yuan; 0 where none is stated. */
  sum: number[];
}

/** The file of an item's row: that of the year in its address. */
export function rowsName({ url }: { url: string }): string {
  return `rows-${/(\d{4})-w[^/]*\/$/.exec(url)![1]}`;
}

export type Kind = '地区' | '行业' | '园区' | '公司' | '周报' | '政策';

/** Something else than an item that has a page. */
export interface Name {
  kind: Kind;
  label: string;
  /** What it is called in texts, the shortest first; an issue by its name first. */
  called: readonly string[];
  /** What tells it from others of the same name; may be empty. */
  hint: string;
  /** Root-relative, without base path. */
  url: string;
  items: number;
  /** `suzhou`, and `sz`; empty where readers would not type it. */
  pinyin: string;
  initials: string;
}

/** What a link to it says. */
export type NameLink = Pick<Name, 'kind' | 'label' | 'hint' | 'url'>;

/** Items (as indexes in the table) of each park and company with a page, by slug. */
export type Scopes = Record<'park' | 'company', Record<string, { name: string; items: number[] }>>;
