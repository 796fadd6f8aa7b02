/** A table of industries or regions: items and disclosed sums, with bars. */
import type { Archive } from '../../archive/build.ts';
import { COUNTRY } from '../../archive/regions/regions.ts';
import type { Sums } from '../../archive/sums/sums.ts';
import { count } from '../words/format.ts';
import { besideGeneral } from '../words/sentences.ts';
import { yiOrNone } from './amount.ts';
import { figureFrame, percent } from './frame.ts';
import type { GroupRow } from './groups.ts';
import { groupsTitle } from './words.ts';

interface Words {
  id: string;
  /** What the table shows; its title is the finding. */
  title: string;
  /** Heading of the first column: 行业, 省份. */
  row: string;
  /** Heading of the last column: 主要地区, 主要行业. */
  parts: string;
  note: string;
  data: string;
}

/** The table; null without rows. */
export function groupTable(archive: Archive, rows: readonly GroupRow[], words: Words) {
  if (rows.length === 0) return null;
  const { row: head, parts, ...frame } = words;
  const values = (items: number, { single, batch }: Sums) =>
    [
      [items, count(items)],
      [single.cny, yiOrNone(single)],
      [batch.cny, yiOrNone(batch)],
    ] as const;
  const all = rows.map((row) => values(row.items, row.sums));
  const named = rows.filter((row) => !row.rest && row.key !== COUNTRY.path);
  const finding = groupsTitle(named, words.title);
  // The general industry is last, however many items it has.
  const isSecond = rows.some((row) => row.rest && named.every(({ items }) => items <= row.items));
  const most = [0, 1, 2].map((at) => Math.max(1, ...all.map((cells) => cells[at]![0])));
  return {
    frame: figureFrame(archive, {
      ...frame,
      title: isSecond && finding !== words.title ? besideGeneral(finding) : finding,
      measure: `${frame.title}（条、亿元）；横条只在同列内可比`,
    }),
    head,
    parts,
    rows: rows.map((row, n) => ({
      url: row.url,
      name: row.name,
      short: row.short ?? row.name,
      rest: row.rest ?? false,
      items: row.items,
      cells: all[n]!.map(([value, text], at) => ({
        text,
        width: value > 0 ? percent(value, most[at]!) : null,
      })),
      parts: row.most,
    })),
    items: archive.items.length,
    total: values(archive.items.length, archive.sums(archive.items)).map(([, text]) => text),
  };
}

export type GroupTable = ReturnType<typeof groupTable>;
