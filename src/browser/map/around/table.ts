/** The table below the map, with the same filters. */
import { count, moneyText } from '../../../views/words/format.ts';
import type { Figures } from '../data/figures.ts';
import { isProvince } from '../data/rows.ts';
import { KINDS, type Kind, type Tally } from '../data/tally.ts';
import { find } from '../dom.ts';
import type { Scene } from '../scene.ts';

/** The table of the page. */
export interface Table {
  show(figures: Figures): void;
  /** The visible rows, separated by tabs for a spreadsheet. */
  text(): string;
}

function sum(found: Tally, kind: Kind, region: number): string {
  const { count: projects, cny } = found.sums(kind);
  return projects[region] ? moneyText(cny[region]!) : '—';
}

/** @param root element that contains the table */
export function createTable(root: HTMLElement, { index }: Scene): Table {
  const table = find<HTMLTableElement>(root, 'table');
  const lines = [...table.tBodies[0]!.rows].map((line) => {
    const code = line.dataset.code ?? '';
    return { line, region: index.get(code) ?? -1, ofProvince: isProvince(code) };
  });
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
        .filter((line) => line.checkVisibility())
        .map((line) => [...line.cells].map((cell) => cell.textContent?.trim() ?? '').join('\t'))
        .join('\n'),
  };
}
