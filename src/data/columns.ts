/** The columns of the items as a table: the same for CSV and Parquet. */
import type { Item } from '../schema/dataset.ts';

/** A list is written `a;b` in CSV and as a list in Parquet. */
export type ColumnType = 'string' | 'date' | 'number' | 'integer' | 'boolean' | 'list';
export type Cell = string | number | boolean | null | readonly string[];

export interface Column {
  name: string;
  type: ColumnType;
  /** May be empty. */
  optional?: boolean;
  /** What it says, for the page that describes the data. */
  meaning: string;
  /** @param site origin and base path, ending in a slash */
  cell(item: Item, site: string): Cell;
}

export const COLUMNS: readonly Column[] = [
  { name: 'id', type: 'string', meaning: '条目编号', cell: (item) => item.id },
  { name: 'url', type: 'string', meaning: '网址', cell: (item, site) => site + item.url.slice(1) },
  { name: 'issue', type: 'string', meaning: '期号', cell: (item) => item.issue },
  { name: 'position', type: 'integer', meaning: '在本期中的位置', cell: (item) => item.position },
  { name: 'section', type: 'string', meaning: '栏目', cell: (item) => item.section },
  { name: 'title', type: 'string', meaning: '标题', cell: (item) => item.title },
  { name: 'lead', type: 'string', optional: true, meaning: '导语', cell: (item) => item.lead },
  { name: 'body', type: 'string', meaning: '正文，段落以换行分隔', cell: (item) => item.body.join('\n') },
  {
    name: 'source',
    type: 'string',
    optional: true,
    meaning: '来源',
    cell: (item) => item.source?.name ?? null,
  },
  { name: 'date', type: 'date', optional: true, meaning: '日期', cell: (item) => item.date },
  { name: 'date_end', type: 'date', optional: true, meaning: '截止日期', cell: (item) => item.dateEnd },
  place('adcode', 'string', '行政区划代码', (at) => at.adcode),
  place('province', 'string', '省', (at) => at.province),
  place('city', 'string', '市', (at) => at.city),
  place('district', 'string', '县区', (at) => at.district),
  place('park', 'string', '园区', (at) => at.park),
  place('lon', 'number', '经度', (at) => at.lon),
  place('lat', 'number', '纬度', (at) => at.lat),
  { name: 'industry', type: 'string', meaning: '主要行业', cell: (item) => item.industry },
  { name: 'industries', type: 'list', meaning: '全部行业', cell: (item) => item.industries },
  { name: 'stage', type: 'string', meaning: '阶段', cell: (item) => item.stage },
  { name: 'batch', type: 'boolean', meaning: '是否多个项目一并报道', cell: (item) => item.batch },
  sum('value', 'number', '金额，按原币种单位', (of) => of.value),
  sum('currency', 'string', '币种（ISO 4217）', (of) => of.currency),
  sum('kind', 'string', '金额种类', (of) => of.kind),
  sum('cny', 'number', '折合人民币元', (of) => of.cny),
  sum('text', 'string', '金额原文', (of) => of.text),
  { name: 'companies', type: 'list', meaning: '公司', cell: (item) => item.companies },
  { name: 'notes', type: 'list', meaning: '存疑代码', cell: (item) => item.notes.map(({ code }) => code) },
  {
    name: 'policy_issuers',
    type: 'list',
    meaning: '政策制发机关',
    cell: ({ policy }) => policy?.issuers ?? [],
  },
  {
    name: 'policy_level',
    type: 'string',
    optional: true,
    meaning: '政策层级',
    cell: ({ policy }) => policy?.level ?? null,
  },
  {
    name: 'policy_until',
    type: 'integer',
    optional: true,
    meaning: '政策所述的最后一年：期限或目标年',
    cell: ({ policy }) => policy?.until ?? null,
  },
];

function place(
  name: string,
  type: ColumnType,
  meaning: string,
  cell: (at: Item['places'][number]) => Cell,
): Column {
  return {
    name,
    type,
    optional: true,
    meaning: `第一地点：${meaning}`,
    cell: ({ places: [first] }) => (first ? cell(first) : null),
  };
}

function sum(
  name: string,
  type: ColumnType,
  meaning: string,
  cell: (of: NonNullable<Item['investment']>) => Cell,
): Column {
  return {
    name: `investment_${name}`,
    type,
    optional: true,
    meaning,
    cell: ({ investment }) => (investment ? cell(investment) : null),
  };
}
