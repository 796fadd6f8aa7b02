/** A table of industries and regions with shaded cells. */
import type { Archive } from '../../archive/build.ts';
import { classify } from '../../maps/index.ts';
import { INDUSTRIES } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS, INDUSTRY_SHORT } from '../../schema/labels.ts';
import { count } from '../words/format.ts';
import { yi } from './amount.ts';
import { type Cell, crosstab } from './crosstab.ts';
import { figureFrame } from './frame.ts';

const WORDS = {
  items: ['各省份、各行业的条目', '条；按主要行业。跨省条目在各省各计一次，“全国”为全国性条目'],
  single: ['各省份、各行业的单个项目投资额', '亿元；每个项目只计一次。集中签约、基金与跨省项目不在其内'],
} as const;

/**
 * The table; null if it is empty.
 * @param of what its cells show: numbers of items, or disclosed sums of single projects
 */
export function heatTable(archive: Archive, of: keyof typeof WORDS) {
  const value = (cell: Cell) => (of === 'items' ? cell.items : cell.single.cny);
  const text = (cell: Cell) => (of === 'items' ? count(cell.items) : yi(cell.single.cny));
  const isCountry = ({ region }: { region: { level: string } }) => Number(region.level === 'country');
  // Most first, then the country.
  const rows = crosstab(archive)
    .filter((row) => value(row.total) > 0)
    .sort((a, b) => isCountry(a.entry) - isCountry(b.entry) || value(b.total) - value(a.total));
  if (rows.length === 0) return null;
  const columns = INDUSTRIES.map((industry) => ({
    industry,
    total: rows.reduce((sum, row) => sum + value(row.cells[industry]), 0),
  }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
    .map(({ industry }) => industry);
  const classes = classify(rows.flatMap((row) => columns.map((industry) => value(row.cells[industry]))));
  const [title, measure] = WORDS[of];
  return {
    frame: figureFrame(archive, { id: `fig-heat-${of}`, title, measure, data: 'industry-by-region' }),
    of,
    columns: columns.map((key) => ({
      url: `/industries/${key}/`,
      name: INDUSTRY_LABELS[key],
      short: INDUSTRY_SHORT[key],
    })),
    rows: rows.map(({ entry: { region }, total, cells }) => ({
      url: region.url,
      name: region.short,
      total: text(total),
      cells: columns.map((industry) => {
        const level = classes.of(value(cells[industry]));
        return level > 0 ? { level, text: text(cells[industry]) } : null;
      }),
    })),
  };
}

export type HeatTable = ReturnType<typeof heatTable>;
