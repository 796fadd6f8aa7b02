/** The pages about the data: downloads, numbers of the figures, changes. */
import { EDITION } from '#edition/edition.ts';
import type { Archive } from '../archive/build.ts';
import type { ArchiveChange, ChangeKind } from '../archive/history/changes.ts';
import { absolute } from '../site.ts';
import { cite } from '../views/cite/cite.ts';
import { sourceOf } from '../views/figures/words.ts';
import { frameView, HOME, type Link } from '../views/frame.ts';

import { longDate } from '../views/words/format.ts';
import { datasetLd } from '../views/words/structured.ts';
import { COLUMNS, fieldTitle } from './columns.ts';
import type { DataFile, DataFiles } from './data-files.ts';
import { FIGURE_FILES } from './figure-files.ts';
import { fileSize } from './file-size.ts';
import { LABEL_TABLES } from './labels-table.ts';

const DATA: Link = ['/data/', '数据'];

const TYPES = { string: '文本', date: '日期', number: '数', integer: '整数', boolean: '真假', list: '列表' };
const HEADINGS: Record<string, string> = {
  collection: '栏目',
  industry: '行业',
  stage: '阶段',
  investment_kind: '金额种类',
  notes: '待核',
  policy_level: '政策层级',
};

const fileView = ({ name, words, format, size }: DataFile) => ({
  name,
  words,
  format,
  size: fileSize(size),
});

/** The page of downloads: files, columns, codes, checksums. */
export function dataView(archive: Archive, { dataset, files }: DataFiles) {
  const { issues, items } = archive;
  const from = issues.map((issue) => issue.from).sort()[0];
  const to = issues
    .map((issue) => issue.to)
    .sort()
    .at(-1);
  const last = archive.dates.lastOf([...issues, ...items]);
  const of = (group: DataFile['group']) => files.filter((file) => file.group === group);
  const description = `《${EDITION.name}》${issues.length} 期 ${items.length} 条的全部数据：CSV、JSON、GeoJSON、Parquet，附字段说明、校验和与变更记录。`;
  const version = dataset.digest!;
  const years = Map.groupBy(of('year'), (file) => file.year!);
  return {
    frame: frameView(archive, {
      title: '数据',
      description,
      path: '/data/',
      data: [datasetLd({ description, from, to, changed: last, version, files: of('all') })],
    }),
    words: `${issues.length} 期、${items.length} 条，随每次发布更新；字段只增不减。`,
    version,
    files: [...of('all'), ...of('tables')].map(fileView),
    years: [...years].map(([year, list]) => ({ year, files: list.map(fileView) })),
    citations: cite({
      key: 'data',
      title: `${EDITION.name}条目数据（${issues.length} 期 ${items.length} 条）`,
      kind: 'dataset',
      part: '数据',
      day: last ?? '1970-01-01',
      address: absolute('/data/'),
      version,
    }),
    columns: COLUMNS.map(({ name, type, meaning }) => ({ name, type: TYPES[type], meaning })),
    codes: Object.entries(LABEL_TABLES).map(([column, labels]) => ({
      heading: HEADINGS[column] ?? column,
      column,
      labels: Object.entries(labels),
    })),
    checksums: files.map(({ name, sha256 }) => `${sha256}  ${name}\n`),
  };
}

/** The page of the figures' numbers: files, columns, rules of counting. */
export function figureFilesView(archive: Archive) {
  return {
    frame: frameView(archive, {
      title: '图表数据',
      description: `${EDITION.name}各图表背后的数字：CSV 下载、列的含义、统计口径。`,
      path: '/data/figures/',
      trail: [HOME, DATA],
    }),
    source: sourceOf(archive, archive.items),
    files: FIGURE_FILES.map(({ name, title, meaning, columns }) => ({ name, title, meaning, columns })),
  };
}

/** Changes on the page; changes.json has all. */
const SHOWN = 300;

const KINDS: Record<ChangeKind, string> = {
  added: '收录',
  corrected: '更正',
  withdrawn: '撤下',
  restored: '恢复',
};

/**
 * The page of changes, newest first.
 * @param version of the data
 */
export function changesView(archive: Archive, changes: readonly ArchiveChange[], version: string) {
  return {
    frame: frameView(archive, {
      title: '变更记录',
      description: '本站收录、更正与撤下的内容，按日期列出。',
      path: '/data/changes/',
      trail: [DATA],
    }),
    version,
    days: [...Map.groupBy(changes.slice(0, SHOWN), ({ date }) => date)].map(([date, list]) => ({
      date,
      name: longDate(date),
      changes: list.map(({ kind, id, url, title, fields, items }) => ({
        kind: KINDS[kind],
        url,
        title: title ?? id,
        facts: [
          ...(fields ? [fields.map(fieldTitle).join('、')] : []),
          ...(items === undefined ? [] : [`${items} 条`]),
        ],
      })),
    })),
    earlier: Math.max(0, changes.length - SHOWN),
  };
}
