/** The figure of items and disclosed sums over time: small charts, and the same numbers as a table. */
import type { Archive } from '../../archive/build.ts';
import type { Item } from '../../schema/dataset.ts';
import { count } from '../words/format.ts';
import { yi, yiOrNone } from './amount.ts';
import { figureFrame } from './frame.ts';
import { overTime, type TimeRow } from './over-time.ts';
import { drawPanel } from './panel.ts';
import { gapsOf, panelWords, UNIT_NAMES } from './words.ts';

const NAMES = { single: ['单个项目', '个'], batch: ['集中签约、开工', '批'] } as const;

interface Options {
  /** Items whose sums count; by default all. */
  own?: readonly Item[];
  /** Name of the file below /data/figures/ with the same numbers. */
  data?: string;
  /** Omits the table. */
  chartsOnly?: boolean;
  /** Whether its title is below another heading. */
  sub?: boolean;
}

/** The figure; null if all items are in one bin. */
export function timeFigure(
  archive: Archive,
  items: readonly Item[],
  { own = items, data, chartsOnly, sub }: Options = {},
) {
  const chart = overTime(archive, items, own);
  const { axis, rows } = chart;
  const changing = (value: (row: TimeRow) => number) => rows.filter((row) => value(row) > 0).length > 1;
  if (!changing((row) => row.items)) return null;
  const unit = UNIT_NAMES[axis.unit];
  const total = (value: (row: TimeRow) => number) => rows.reduce((sum, row) => sum + value(row), 0);
  const sums = (['single', 'batch'] as const).filter((kind) => rows.some((row) => row[kind].count > 0));
  const itemPanel = {
    name: '条目',
    unit: '条',
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
  const sumPanels = sums
    .filter((kind) => changing((row) => row[kind].cny))
    .map((kind) => ({
      name: `${NAMES[kind][0]}投资额`,
      unit: '亿元',
      total: `${count(total((row) => row[kind].count))} ${NAMES[kind][1]} ${yi(total((row) => row[kind].cny))} 亿元`,
      panel: drawPanel(
        axis,
        rows.map((row) => row[kind].cny / 1e8),
        (value) => yi(value * 1e8),
      ),
      words: panelWords(
        chart,
        `各${unit}${NAMES[kind][0]}投资额`,
        (row) => row[kind].cny,
        (value) => `${yi(value)} 亿元`,
      ),
    }));
  const several = axis.unit !== 'week';
  // The bins hold all issues, so their numbers would be wrong for a part of the archive.
  const withIssues = several && items === archive.items;
  return {
    frame: figureFrame(
      archive,
      {
        id: 'fig-time',
        title: `按${unit}`,
        measure: `各${unit}刊出的条目数${sums.length > 0 ? '与已披露金额；单个项目与多个项目合计统计口径不同，不作加总' : ''}`,
        note: gapsOf(chart),
        data,
        sub,
      },
      items,
    ),
    panels: [itemPanel, ...sumPanels],
    table: chartsOnly
      ? null
      : {
          head: [
            unit,
            ...(withIssues ? ['期数'] : []),
            '条目',
            ...sums.map((kind) => `${NAMES[kind][0].slice(0, 2)}亿元`),
          ],
          rows: rows.map((row) => ({
            name: row.bin.name,
            url: several ? null : row.bin.issues[0]!.url,
            cells: [
              ...(withIssues ? [row.bin.issues.length] : []),
              row.items,
              ...sums.map((kind) => yiOrNone(row[kind])),
            ],
          })),
        },
  };
}

export type TimeFigure = ReturnType<typeof timeFigure>;
