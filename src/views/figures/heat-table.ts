/** A table of industries and regions with shaded cells. */
import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import type { Archive } from '../../archive/build.ts';
import { classify } from '../../maps/index.ts';
import { INDUSTRIES, type Industry } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS, INDUSTRY_SHORT } from '../../schema/labels.ts';
import { count } from '../words/format.ts';
import { searchUrl } from '../words/search-address.ts';
import { besideGeneral } from '../words/sentences.ts';
import { yi } from './amount.ts';
import { type Cell, crosstab } from './crosstab.ts';
import { figureFrame } from './frame.ts';

const WORDS = {
  items: ['各省份、各行业的条目', '条；按主要行业。跨省条目在各省各计一次，“全国”为全国性条目'],
  single: ['各省份、各行业的单个项目投资额', '亿元；每个项目只计一次。集中签约、基金与跨省项目不在其内'],
} as const;

const UNITS = { items: '条', single: '亿元' };

const isGeneral = (industry: Industry) => Number(industry === GENERAL_INDUSTRY);

/**
 * The table; null if it is empty.
 * @param of whether its cells show numbers of items, or disclosed sums of single projects
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
    .sort((a, b) => isGeneral(a.industry) - isGeneral(b.industry) || b.total - a.total)
    .map(({ industry }) => industry);
  const classes = classify(rows.flatMap((row) => columns.map((industry) => value(row.cells[industry]))));
  const [name, measure] = WORDS[of];
  const cells = rows.flatMap(({ entry, cells: own }) =>
    columns.map((industry) => ({ entry, industry, value: value(own[industry]) })),
  );
  const [first, second] = cells
    .filter(({ industry, entry }) => !isGeneral(industry) && !isCountry(entry))
    .sort((a, b) => b.value - a.value);
  const isAlone = first && first.value > (second?.value ?? 0);
  const where = first && `${first.entry.region.short}的${INDUSTRY_LABELS[first.industry]}`;
  const finding =
    of === 'items'
      ? `${where}条目最多，${count(first?.value ?? 0)} 条`
      : `${where}单个项目投资额最高，${yi(first?.value ?? 0)} 亿元`;
  const isSecond = cells.some((cell) => isGeneral(cell.industry) && cell.value > (first?.value ?? 0));
  return {
    frame: figureFrame(archive, {
      id: `fig-heat-${of}`,
      title: !isAlone ? name : isSecond ? besideGeneral(finding) : finding,
      measure: `${name}，${measure}`,
      data: 'industry-by-region',
    }),
    of,
    columns: columns.map((key) => ({
      url: `/industries/${key}/`,
      name: INDUSTRY_LABELS[key],
      short: INDUSTRY_SHORT[key],
      rest: isGeneral(key) === 1,
    })),
    rows: rows.map(({ entry: { region }, total, cells: own }) => ({
      url: region.url,
      name: region.short,
      total: text(total),
      cells: columns.map((industry) => {
        const cell = own[industry];
        const level = classes.of(value(cell));
        if (level === 0) return null;
        const within = { region: region.path, industry };
        // A sum links to its items, the largest first.
        const url = searchUrl(of === 'items' ? within : { ...within, batch: '0', sort: 'sum' });
        const what = `${region.short}${INDUSTRY_SHORT[industry]}`;
        return { level, text: text(cell), url, label: `${what} ${text(cell)} ${UNITS[of]}` };
      }),
    })),
  };
}

export type HeatTable = ReturnType<typeof heatTable>;
