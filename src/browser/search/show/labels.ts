/** The labels of filters and their values. */

import { COLLECTION_LABELS, INDUSTRY_LABELS, STAGE_LABELS } from '../../../schema/labels.ts';
import { type Scopes, SUMS_OF, type Table } from '../../../search/files.ts';
import { LEVEL_LABELS } from '../../../views/words/policy-label.ts';
import type { Filter } from '../find/state.ts';

export const FILTER_LABELS: Record<Filter, string> = {
  collection: '栏目',
  region: '地区',
  industry: '行业',
  also: '也涉及',
  stage: '阶段',
  time: '时间',
  issue: '期次',
  sum: '金额',
  batch: '性质',
  park: '园区',
  company: '公司',
  level: '政策层级',
  issuer: '发文机关',
};

function timeLabel(value: string): string {
  const [from, to] = value.split('..').map((time) => {
    const [year, month] = time.split('-');
    return year && (month ? `${year}年${Number(month)}月` : `${year}年`);
  });
  return to === undefined ? from! : to === '' ? `${from}起` : `${from}–${to}`;
}

function issueLabel(value: string, { issues }: Table): string {
  return value
    .split('..')
    .map((of) => issues.find(({ id }) => id === of)?.name ?? of)
    .join('–');
}

/** A figure in 亿元, small ones in 万元. */
function yuan(figure: string): string {
  const yi = Number(figure);
  return yi > 0 && yi < 1 ? `${Math.round(yi * 1e4)}万元` : `${figure}亿元`;
}

function sumLabel(value: string): string {
  const [from, to] = value.split('-');
  if (!to && Number(from) === 0) return '已披露';
  if (!to) return `${yuan(from!)}以上`;
  return from ? `${from}–${to}亿元` : `不足${yuan(to)}`;
}

/** A region's name, with that of the region around it if the name may be ambiguous. */
export function regionLabel(path: string, { regions }: Table): string {
  const find = (of: string) => regions.find((region) => region.path === of);
  const region = find(path);
  const holder = find(path.slice(0, path.lastIndexOf('/')));
  const isOne = regions.filter(({ short }) => short === region?.short).length === 1;
  const isLarge = isOne && path.split('/').length < 3 && !/[区县旗]$/.test(region?.name ?? '');
  return region && holder && !isLarge ? `${region.short}（${holder.short}）` : (region?.short ?? path);
}

const LABELS: Partial<Record<Filter, Record<string, string>>> = {
  collection: COLLECTION_LABELS,
  industry: INDUSTRY_LABELS,
  also: INDUSTRY_LABELS,
  stage: STAGE_LABELS,
  batch: Object.fromEntries(SUMS_OF.entries()),
  level: LEVEL_LABELS,
};

/** The label of a value; the value itself if it has none. */
export function valueLabel(filter: Filter, value: string, table: Table, scopes: Scopes | null): string {
  if (filter === 'time') return timeLabel(value);
  if (filter === 'issue') return issueLabel(value, table);
  if (filter === 'sum') return sumLabel(value);
  if (filter === 'region') return table.regions.find(({ path }) => path === value)?.short ?? value;
  if (filter === 'park' || filter === 'company') return scopes?.[filter][value]?.name ?? value;
  const labels = LABELS[filter] ?? {};
  return Object.hasOwn(labels, value) ? labels[value]! : value;
}
