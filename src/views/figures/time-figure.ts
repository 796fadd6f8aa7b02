/**
 * The figure of items and disclosed sums over time: by issue if there are few, else small charts and the same numbers
 * as a table.
 */
import type { Archive } from '../../archive/build.ts';
import type { Item } from '../../schema/dataset.ts';
import { SUM_LABELS, type SumKind } from '../../schema/labels.ts';
import { count } from '../words/format.ts';
import type { Within } from '../words/search-address.ts';
import { yi, yiOrNone } from './amount.ts';
import { areFew } from './bins.ts';
import { binUrl, issueRows } from './by-issue.ts';
import { enough, figureFrame } from './frame.ts';
import { type OverTime, overTime, type TimeRow } from './over-time.ts';
import { drawPanel } from './panel.ts';
import { busiest, gapsOf, panelWords, UNIT_NAMES } from './words.ts';

/** Funds are too few for bars. */
type Kind = Exclude<SumKind, 'fund'>;

interface Options {
  /** Items whose sums count; by default all. */
  own?: readonly Item[];
  /** What the items have in common; by default nothing, for all items. */
  within?: Within;
  /** Name of the file below /data/figures/ with the same numbers. */
  data?: string;
  /** Omits the table of the charts. */
  chartsOnly?: boolean;
  /** Whether its title is below another heading. */
  sub?: boolean;
}

/** The charts of items and of each kind of sum that changes. */
function panelsOf(chart: OverTime, items: readonly Item[], kinds: readonly Kind[]) {
  const { axis, rows } = chart;
  const unit = UNIT_NAMES[axis.unit];
  const total = (value: (row: TimeRow) => number) => rows.reduce((sum, row) => sum + value(row), 0);
  const itemPanel = {
    name: '条目',
    total: `${count(items.length)} 条`,
    panel: drawPanel(
      axis,
      rows.map((row) => row.items),
    ),
    words: panelWords(
      chart,
      `各${unit}条目数`,
      (row) => row.items,
      (value) => `${count(value)} 条`,
    ),
  };
  const sumPanels = kinds
    .filter((kind) => rows.filter((row) => row[kind].cny > 0).length > 1)
    .map((kind) => ({
      name: SUM_LABELS[kind].name,
      total: `${count(total((row) => row[kind].count))} ${SUM_LABELS[kind].unit} ${yi(total((row) => row[kind].cny))} 亿元`,
      panel: drawPanel(
        axis,
        rows.map((row) => row[kind].cny / 1e8),
        (value) => yi(value * 1e8),
      ),
      words: panelWords(
        chart,
        `各${unit}${SUM_LABELS[kind].name}投资额`,
        (row) => row[kind].cny,
        (value) => `${yi(value)} 亿元`,
      ),
    }));
  return [itemPanel, ...sumPanels];
}

/** The numbers of the charts. */
function tableOf(
  archive: Archive,
  { axis, rows }: OverTime,
  items: readonly Item[],
  kinds: readonly Kind[],
  within: Within,
) {
  const several = axis.unit !== 'week';
  // The bins contain all issues, so their numbers would be wrong for a part of the archive.
  const withIssues = several && items === archive.items;
  return {
    head: [
      UNIT_NAMES[axis.unit],
      ...(withIssues ? ['期数'] : []),
      '条目',
      ...kinds.map((kind) => SUM_LABELS[kind].name),
    ],
    rows: rows.map((row) => ({
      name: row.bin.name,
      url: several ? null : row.bin.issues[0]!.url,
      issues: withIssues ? row.bin.issues.length : null,
      items: row.items,
      itemsUrl: binUrl(archive, row.bin, row.items, within),
      sums: kinds.map((kind) => yiOrNone(row[kind])),
    })),
  };
}

/** The figure; null for few items, or if all are of one time. */
export function timeFigure(
  archive: Archive,
  items: readonly Item[],
  { own = items, within = {}, data, chartsOnly, sub }: Options = {},
) {
  const chart = overTime(archive, items, own);
  const { axis, rows } = chart;
  if (!enough(items) || rows.filter((row) => row.items > 0).length < 2) return null;
  const kinds = (['single', 'batch'] as const).filter((kind) => rows.some((row) => row[kind].count > 0));
  const byIssue = areFew(archive.issues);
  const unit = byIssue ? '期' : UNIT_NAMES[axis.unit];
  const sums = kinds.length > 0 ? '与投资额（亿元）' : '';
  return {
    frame: figureFrame(
      archive,
      {
        id: 'fig-time',
        title: busiest(
          rows.map((row) => ({ name: row.bin.name, items: row.items })),
          unit,
        ),
        measure: `按${unit}的条目数（条）${sums}`,
        note: [
          gapsOf(chart, !byIssue),
          // An issue's own page adds all that it reports.
          kinds.length > 0 ? '同一项目的金额只计入最近一期，故可能少于该期页面的合计。' : '',
        ].join(''),
        data,
        sub,
      },
      items,
    ),
    heads: kinds.map((kind) => SUM_LABELS[kind].name),
    issues: byIssue ? issueRows(archive, chart, kinds, within) : null,
    panels: byIssue ? [] : panelsOf(chart, items, kinds),
    table: byIssue || chartsOnly ? null : tableOf(archive, chart, items, kinds, within),
  };
}

export type TimeFigure = ReturnType<typeof timeFigure>;
