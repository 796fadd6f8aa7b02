/** The figures behind the map for one state of its filters. */
import { count, moneyText } from '../../views/words/format.ts';
import type { Rows } from './rows.ts';
import type { MapState, Measure } from './state.ts';
import { BATCH, type Filter, type Kind, SINGLE, select, Tally } from './tally.ts';

export interface Figures {
  /** 1 for each item that the filters let through. */
  selected: Uint8Array;
  count: number;
  nation: Tally;
  provinces: Tally;
  prefectures: Tally;
}

function indexOf(labels: readonly string[], label: string): number {
  return label === '' ? -1 : labels.indexOf(label);
}

/** The state's filters as indices; labels and issues that don't exist count as not given. */
export function filterOf(rows: Rows, state: MapState): Filter {
  const issue = (id: string) => rows.issues.findIndex(([known]) => known === id);
  const [from, to] = [issue(state.from), issue(state.to)];
  return {
    collection: indexOf(rows.labels.collection, state.collection),
    industry: indexOf(rows.labels.industry, state.industry),
    stage: indexOf(rows.labels.stage, state.stage),
    from: Math.max(0, from),
    to: to < 0 ? rows.issues.length - 1 : to,
  };
}

/** Counts anew. */
export function figuresOf(rows: Rows, filter: Filter): Figures {
  const selected = new Uint8Array(rows.size);
  return {
    count: select(rows, filter, selected),
    selected,
    nation: new Tally(rows, rows.nation, selected),
    provinces: new Tally(rows, rows.provinces, selected),
    prefectures: new Tally(rows, rows.prefectures, selected),
  };
}

/** The kind of sum that a measure of money means. */
export function kindOf(by: Exclude<Measure, 'items'>): Kind {
  return by === 'single' ? SINGLE : BATCH;
}

/** A region's figure by the measure: items, or yuan. */
export function figure(found: Tally, region: number, by: Measure): number {
  if (by === 'items') return found.items[region] ?? 0;
  return found.sums(kindOf(by)).cny[region] ?? 0;
}

/** `60 条`, `12.5 亿元`. */
export function valueText(value: number, by: Measure): string {
  return by === 'items' ? `${count(value)} 条` : moneyText(value);
}

/** Items of each issue that the filters let through, the period aside: what the brush is drawn over. */
export function countsByIssue(rows: Rows, filter: Filter): number[] {
  const selected = new Uint8Array(rows.size);
  select(rows, { ...filter, from: 0, to: rows.issues.length - 1 }, selected);
  const counts = new Array<number>(rows.issues.length).fill(0);
  for (let i = 0; i < rows.size; i++) if (selected[i]) counts[rows.issue[i]!]!++;
  return counts;
}
