/**
 * The files that search reads, all below `/pagefind/`: Pagefind's script, a folder for each year with the records of
 * the year's items (see `record.ts`), and data that Pagefind does not have: JSON, compressed when written, because
 * static hosts compress only file types that they recognize.
 *
 * | file                 | holds                                        | read                                  |
 * |----------------------|----------------------------------------------|---------------------------------------|
 * | `index.json`         | {@link Entry}: where the rest is             | first; the only one never cached      |
 * | `pagefind.js`        | Pagefind's script                            | first                                 |
 * | `YEAR-DIGEST/…`      | Pagefind's index of a year's items           | as Pagefind needs it                  |
 * | `VERSION/table.z`    | {@link Table}: facts of all items in columns | first                                 |
 * | `VERSION/names.z`    | {@link Name}s: what else a query may mean    | after the first results, or for Latin |
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
  /** Its name ends in the digest of its content, so that old words are never combined with new facts. */
  folder: string;
  items: number;
}

export interface Region {
  /** `jiangsu/suzhou`; `china` for the whole country. */
  path: string;
  name: string;
  /** Short name. */
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

/** Facts of all items, one array per fact. Items are sorted by issue, oldest first, then as printed. */
export interface Table {
  issues: TableIssue[];
  /** Last part of the item's id, as the difference from the previous item of the same issue. */
  number: number[];
  /** Days from the item's day to the issue's last day; null if it states none. */
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
  /** Sets of regions that occur together, including those that contain them: indexes in {@link Table.regions}. */
  places: number[][];
  regions: Region[];
  /** Of a policy, 1 + the index in `POLICY_LEVELS`; 0 if none is known. */
  level: number[];
  /** Index in {@link Table.issuers}. */
  issuer: number[];
  /** Sets of issuers that occur together. */
  issuers: string[][];
  /** What the sum is of: 1 + the index in {@link SUMS_OF}; 0 if none is stated. */
  kind: number[];
  /** Sum in units of 10,000 yuan; 0 if none is stated. */
  sum: number[];
}

/** The file of an item's row: that of the year in its address. */
export function rowsName({ url }: { url: string }): string {
  return `rows-${/(\d{4})-w[^/]*\/$/.exec(url)![1]}`;
}

export type Kind = '地区' | '行业' | '园区' | '公司' | '周报' | '政策';

/** A page that is not an item. */
export interface Name {
  kind: Kind;
  label: string;
  /** Its names in texts, shortest first; of an issue, its name first. */
  called: readonly string[];
  /** What distinguishes it from others of the same name; may be empty. */
  hint: string;
  /** Root-relative, without base path. */
  url: string;
  items: number;
  /** `suzhou`, and `sz`; empty if readers would not type it. */
  pinyin: string;
  initials: string;
}

/** The parts of a name that its link shows. */
export type NameLink = Pick<Name, 'kind' | 'label' | 'hint' | 'url'>;

/** Items (as indexes in the table) of each park and company with a page, by slug. */
export type Scopes = Record<'park' | 'company', Record<string, { name: string; items: number[] }>>;
