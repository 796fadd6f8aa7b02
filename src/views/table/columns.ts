/** The columns of a table of items, shown and exported. It does not depend on the archive: the browser uses it too. */

/** An item as a row of the table: every cell in words. Several values of a cell are separated by `；`. */
export interface TableRow {
  /** Root-relative, without base path. */
  url: string;
  title: string;
  /** Sum in 亿元, of a range the lower end; null if none is stated or it cannot be converted. */
  yi: number | null;
  /** Sum in 亿元 as shown: `约 560`. */
  sum: string;
  /** The same as printed, with unit and currency. */
  printed: string;
  /** What it is the sum of: `单个项目`, `17 个项目合计`; empty without a sum. */
  kind: string;
  stage: string;
  place: string;
  park: string;
  industry: string;
  /** The other industries that apply. */
  others: string;
  companies: string;
  /** ISO; empty if none is stated. */
  date: string;
  source: string;
  issue: string;
  /** The doubts about the item. */
  doubts: string;
}

/** A column: the field of the row, and its head. */
export type TableColumn = readonly [key: Exclude<keyof TableRow, 'url' | 'yi'>, head: string];

/** The columns shown. */
export const SHOWN: readonly TableColumn[] = [
  ['title', '标题'],
  ['sum', '金额（亿元）'],
  ['kind', '性质'],
  ['stage', '阶段'],
  ['place', '地区'],
  ['park', '园区'],
  ['industry', '行业'],
  ['companies', '公司'],
  ['date', '日期'],
  ['source', '来源'],
  ['issue', '期次'],
];

/** The exported columns. The sum is a number, and also as printed: a spreadsheet cannot add `约 560`. */
const TAKEN: readonly (readonly [key: keyof TableRow, head: string])[] = [
  ['title', '标题'],
  ['yi', '金额（亿元）'],
  ['printed', '金额表述'],
  ['kind', '性质'],
  ['stage', '阶段'],
  ['place', '地区'],
  ['park', '园区'],
  ['industry', '行业'],
  ['others', '其他行业'],
  ['companies', '公司'],
  ['date', '日期'],
  ['source', '来源'],
  ['issue', '期次'],
  ['doubts', '待核'],
  ['url', '网址'],
];

/** The heads of the exported columns. */
export const TAKEN_HEADS: readonly string[] = TAKEN.map(([, head]) => head);

/** The cells of an exported row. @param site origin and base path, ending in a slash */
export function takenCells(row: TableRow, site: string): (string | number | null)[] {
  return TAKEN.map(([key]) => (key === 'url' ? site + row.url.slice(1) : row[key]));
}

/** The note on the exported sums. */
export const SUMS_NOTE =
  '单个项目、多个项目合计、基金与政策目标金额统计口径不同，不宜相加；同一项目可能有多条报道；金额区间取下限，外币按当年平均汇率折算。';
