/** The numbers of the figures as CSV: `/data/figures/NAME.csv`. */
import type { Archive } from '../archive/build.ts';
import { COLLECTIONS, INDUSTRIES } from '../schema/dataset.ts';
import {
  COLLECTION_SECTIONS,
  INDUSTRY_LABELS,
  STAGE_LABELS,
  SUM_KINDS,
  SUM_LABELS,
} from '../schema/labels.ts';
import type { Amounts } from '../views/figures/amount.ts';
import { crosstab } from '../views/figures/crosstab.ts';
import { industryRows, regionRows } from '../views/figures/groups.ts';
import { largestSums } from '../views/figures/largest-sums.ts';
import { stageMix } from '../views/figures/stage-mix.ts';
import { csv } from './csv-text.ts';

type Cell = string | number;
type Row = readonly Cell[];

/** A CSV file with the numbers of a figure. */
export interface FigureFile {
  /** Name below /data/figures/, without `.csv`. */
  name: string;
  title: string;
  /** What a row is, and how it is counted. */
  meaning: string;
  /** Name and meaning of each column. */
  columns: readonly (readonly [name: string, meaning: string])[];
  /**
   * The rows of the table.
   * @param site origin and base path, ending in a slash
   */
  rows: (archive: Archive, site: string) => Row[];
}

/** Rows of the table of the largest sums. */
const LARGEST = 100;

const AMOUNTS = SUM_KINDS.flatMap((kind): [name: string, meaning: string][] => {
  const { name, total, unit } = SUM_LABELS[kind];
  return [
    [`${kind}_count`, `计入金额的${name}，${unit}`],
    [`${kind}_cny`, `${total}，元`],
  ];
});
const amounts = (of: Amounts): Cell[] =>
  SUM_KINDS.flatMap((kind) => [of[kind].count, Math.round(of[kind].cny)]);

/** All files, in the order of the page that lists them. */
export const FIGURE_FILES: readonly FigureFile[] = [
  {
    name: 'weeks',
    title: '按周：条目与已披露金额',
    meaning: '每期一行。同一项目在多期报道的，金额只计入最近一期，各行之和即为总额。',
    columns: [
      ['issue', '期号（ISO 周）'],
      ['from', '首日'],
      ['to', '末日'],
      ['items', '条目'],
      ...COLLECTIONS.map((name) => [name, `${COLLECTION_SECTIONS[name]}条目`] as const),
      ...AMOUNTS,
    ],
    rows: (archive) => {
      const issues = archive.issues.toSorted((a, b) => a.id.localeCompare(b.id));
      const counted = archive.counted(archive.items);
      const byIssue = SUM_KINDS.map((kind) => Map.groupBy(counted[kind], (item) => item.issue));
      return issues.map((issue) => {
        const items = archive.itemsOf(issue);
        const inCollection = COLLECTIONS.map(
          (name) => items.filter((item) => item.collection === name).length,
        );
        const sums = byIssue.flatMap((groups) => {
          const group = groups.get(issue.id) ?? [];
          return [group.length, Math.round(group.reduce((sum, item) => sum + item.investment!.cny!, 0))];
        });
        return [issue.id, issue.from, issue.to, items.length, ...inCollection, ...sums];
      });
    },
  },
  {
    name: 'industries',
    title: '各行业：条目与已披露金额',
    meaning: '每个主要行业一行，与行业页一致。',
    columns: [['industry', '行业代码'], ['name', '行业'], ['items', '条目'], ...AMOUNTS],
    rows: (archive) =>
      industryRows(archive).map((row) => [row.key, row.name, row.items, ...amounts(row.sums)]),
  },
  {
    name: 'regions',
    title: '各省份：条目与已披露金额',
    meaning:
      '每个有条目的省份一行，另加全国性条目一行，与地区页一致。跨省条目在各省各计一次，其金额不计入任何一省。',
    columns: [['region', '地区路径'], ['name', '地区'], ['items', '条目'], ...AMOUNTS],
    rows: (archive) => regionRows(archive).map((row) => [row.key, row.name, row.items, ...amounts(row.sums)]),
  },
  {
    name: 'industry-by-region',
    title: '省份 × 行业：条目与已披露金额',
    meaning: '每个地区、每个主要行业一行，无条目的组合不列。一个地区各行之和即为该地区之数。',
    columns: [
      ['region', '地区路径'],
      ['region_name', '地区'],
      ['industry', '行业代码'],
      ['industry_name', '行业'],
      ['items', '条目'],
      ...AMOUNTS,
    ],
    rows: (archive) =>
      crosstab(archive).flatMap(({ entry: { region }, cells }) =>
        INDUSTRIES.filter((industry) => cells[industry].items > 0).map((industry) => [
          region.path,
          region.short,
          industry,
          INDUSTRY_LABELS[industry],
          cells[industry].items,
          ...amounts(cells[industry]),
        ]),
      ),
  },
  {
    name: 'stages',
    title: '阶段构成',
    meaning: '每个阶段一行，计全部条目。',
    columns: [
      ['stage', '阶段代码'],
      ['name', '阶段'],
      ['items', '条目'],
      ['share', '占全部条目的比例'],
    ],
    rows: (archive) =>
      stageMix(archive.items).map(({ stage, items, share }) => [
        stage,
        STAGE_LABELS[stage],
        items,
        Number(share.toFixed(6)),
      ]),
  },
  {
    name: 'largest',
    title: '投资额最大的项目',
    meaning: `金额最大的单个项目，至多 ${LARGEST} 个；每个项目一行，取最近一次报道的金额。集中签约与基金不在其列。`,
    columns: [
      ['rank', '位次'],
      ['id', '条目编号'],
      ['url', '网址'],
      ['title', '标题'],
      ['date', '计入日期'],
      ['industry', '主要行业'],
      ['stage', '阶段'],
      ['single_cny', '投资额，折合人民币元'],
      ['text', '金额原文'],
    ],
    rows: (archive, site) =>
      largestSums(archive, archive.items, LARGEST).map((item, index) => [
        index + 1,
        item.id,
        site + item.url.slice(1),
        item.title,
        archive.day(item),
        item.industry,
        item.stage,
        Math.round(item.investment!.cny!),
        item.investment!.text,
      ]),
  },
];

/** A file's content. */
export function figureCsv(file: FigureFile, archive: Archive, site: string): string {
  return csv(
    file.columns.map(([name]) => name),
    file.rows(archive, site),
  );
}
