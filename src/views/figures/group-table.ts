/** A table of industries or regions: items and disclosed sums, with bars. */
import type { Archive } from '../../archive/build.ts';
import type { Sums } from '../../archive/sums/sums.ts';
import { count } from '../words/format.ts';
import { yiOrNone } from './amount.ts';
import { figureFrame, percent } from './frame.ts';
import type { GroupRow } from './groups.ts';

interface Words {
  id: string;
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
  const most = [0, 1, 2].map((at) => Math.max(1, ...all.map((cells) => cells[at]![0])));
  return {
    frame: figureFrame(archive, { ...frame, measure: '条目：条；投资额：亿元。横条在各列之内可比' }),
    head,
    parts,
    rows: rows.map((row, n) => ({
      url: row.url,
      name: row.name,
      cells: all[n]!.map(([value, text], at) => ({
        text,
        width: value > 0 ? percent(value, most[at]!) : null,
      })),
      parts: row.most.map((part) => `${part.name} ${count(part.items)}`).join('　'),
    })),
    total: values(archive.items.length, archive.sums(archive.items)).map(([, text]) => text),
  };
}

export type GroupTable = ReturnType<typeof groupTable>;
