/** The table beside the map, kept to the same filters. */
import { count, moneyText } from '../../views/words/format.ts';
import type { Figures } from './figures.ts';
import type { Rows } from './rows.ts';
import { isProvince } from './scene.ts';
import { KINDS, type Kind, type Tally } from './tally.ts';

export interface Table {
  show(figures: Figures): void;
  /** Visible rows, cells parted by tabs: what a spreadsheet takes. */
  text(): string;
}

function sum(found: Tally, kind: Kind, region: number): string {
  const { count: projects, cny } = found.sums(kind);
  return projects[region] ? moneyText(cny[region]!) : '—';
}

export function createTable(table: HTMLTableElement, rows: Rows): Table {
  const index = new Map(rows.spots.map(([adcode], i) => [adcode, i]));
  const lines = [...table.tBodies[0]!.rows].map((line) => ({
    line,
    region: index.get(line.dataset.code ?? '') ?? -1,
    ofProvince: isProvince(line.dataset.code ?? ''),
  }));
  return {
    show: ({ provinces, prefectures }) => {
      for (const { line, region, ofProvince } of lines) {
        const found = ofProvince ? provinces : prefectures;
        const items = found.items[region] ?? 0;
        line.hidden = items === 0;
        if (items === 0) continue;
        const cells = [count(items), ...KINDS.map((kind) => sum(found, kind, region))];
        cells.forEach((text, i) => {
          const cell = line.cells[i + 1]!;
          if (cell.textContent !== text) cell.textContent = text;
        });
      }
    },
    text: () =>
      [...table.rows]
        .filter((line) => !line.hidden)
        .map((line) => [...line.cells].map((cell) => cell.textContent?.trim() ?? '').join('\t'))
        .join('\n'),
  };
}
