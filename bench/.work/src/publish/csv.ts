/** The items as a table for spreadsheets. */
import type { Item } from '../schema/dataset.ts';

type Cell = string | number | boolean | null;

/** The columns of `items.csv`: name, meaning, and how to fill it. */
export const CSV_COLUMNS: readonly [
  name: string,
  meaning: string,
  cell: (item: Item, site: string) => Cell,
][] = [
  ['id', '条目编号', (item) => item.id],
  ['url', '网址', (item, site) => site + item.url.slice(1)],
  ['issue', '期号', (item) => item.issue],
  ['position', '在本期中的位置', (item) => item.position],
  ['section', '栏目', (item) => item.section],
  ['title', '标题', (item) => item.title],
  ['lead', '导语', (item) => item.lead],
  ['body', '正文，段落以换行分隔', (item) => item.body.join('\n')],
  ['source', '来源', (item) => item.source?.name ?? null],
  ['date', '日期', (item) => item.date],
  ['date_end', '截止日期', (item) => item.dateEnd],
  ['adcode', '第一地点：行政区划代码', (item) => item.places[0]?.adcode ?? null],
  ['province', '第一地点：省', (item) => item.places[0]?.province ?? null],
  ['city', '第一地点：市', (item) => item.places[0]?.city ?? null],
  ['district', '第一地点：县区', (item) => item.places[0]?.district ?? null],
  ['park', '第一地点：园区', (item) => item.places[0]?.park ?? null],
  ['lon', '第一地点：经度', (item) => item.places[0]?.lon ?? null],
  ['lat', '第一地点：纬度', (item) => item.places[0]?.lat ?? null],
  ['industry', '主要行业', (item) => item.industry],
  ['industries', '全部行业，以分号分隔', (item) => item.industries.join(';')],
  ['stage', '阶段', (item) => item.stage],
  ['batch', '是否多个项目一并报道', (item) => item.batch],
  ['investment_value', '金额，按原币种单位', (item) => item.investment?.value ?? null],
  ['investment_currency', '币种（ISO 4217）', (item) => item.investment?.currency ?? null],
  ['investment_kind', '金额种类', (item) => item.investment?.kind ?? null],
  ['investment_cny', '折合人民币元', (item) => item.investment?.cny ?? null],
  ['investment_text', '金额原文', (item) => item.investment?.text ?? null],
  ['companies', '公司，以分号分隔', (item) => item.companies.join(';')],
  ['notes', '存疑代码，以分号分隔', (item) => item.notes.map((note) => note.code).join(';')],
];

/**
 * A cell of a CSV file (RFC 4180). Texts that a spreadsheet would run as a formula get an apostrophe in
 * front; numbers are left alone.
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * One row an item, UTF-8 with byte order mark, lines ended as spreadsheets expect.
 * @param site origin and base path, ending in a slash
 */
export function itemsCsv(items: readonly Item[], site: string): string {
  const rows = [CSV_COLUMNS.map(([name]) => name).join(',')];
  for (const item of items) rows.push(CSV_COLUMNS.map(([, , cell]) => csvCell(cell(item, site))).join(','));
  return `\uFEFF${rows.join('\r\n')}\r\n`;
}
