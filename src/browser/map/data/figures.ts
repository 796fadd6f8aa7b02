/** The figures of the map for one state of its filters. */
import { count, moneyText } from '../../../views/words/format.ts';
import type { MapState, Measure } from '../state.ts';
import type { Rows } from './rows.ts';
import { BATCH, type Filter, type Kind, SINGLE, select, Tally } from './tally.ts';

/** Items that pass the filters, and the figures of all regions. */
export interface Figures {
  /** 1 for each item that passes. */
  selected: Uint8Array;
  count: number;
  nation: Tally;
  provinces: Tally;
  prefectures: Tally;
}

/** The filters of a state as indices. Labels and issues that don't exist are ignored. */
export function filterOf({ issues, labels }: Rows, state: MapState): Filter {
  const issue = (id: string) => issues.findIndex(([known]) => known === id);
  const to = issue(state.to);
  const label = (known: readonly string[], wanted: string) => known.indexOf(wanted);
  return {
    collection: label(labels.collection, state.collection),
    industry: label(labels.industry, state.industry),
    stage: label(labels.stage, state.stage),
    from: Math.max(0, issue(state.from)),
    to: to < 0 ? issues.length - 1 : to,
  };
}

/** Computes the figures for a filter. */
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

/** The kind of sum that a measure of money shows. */
export function kindOf(by: Exclude<Measure, 'items'>): Kind {
  return by === 'single' ? SINGLE : BATCH;
}

/** The figure of a region: items, or yuan. */
export function figure(found: Tally, region: number, by: Measure): number {
  if (by === 'items') return found.items[region] ?? 0;
  return found.sums(kindOf(by)).cny[region] ?? 0;
}

/** The figure of an item: 1, or yuan; 0 if it states no certain sum of this kind. */
export function figureOfItem({ kind, cny, unsure }: Rows, item: number, by: Measure): number {
  if (by === 'items') return 1;
  return kind[item] === kindOf(by) && cny[item]! > 0 && !unsure.has(item) ? cny[item]! : 0;
}

/** `60 条`, `12.5 亿元`. */
export function valueText(value: number, by: Measure): string {
  return by === 'items' ? `${count(value)} 条` : moneyText(value);
}

/** Items of each issue that pass all filters but the period: the bars behind the brush. */
export function countsByIssue(rows: Rows, filter: Filter): number[] {
  const selected = new Uint8Array(rows.size);
  select(rows, { ...filter, from: 0, to: rows.issues.length - 1 }, selected);
  const counts = new Array<number>(rows.issues.length).fill(0);
  for (let i = 0; i < rows.size; i++) if (selected[i]) counts[rows.issue[i]!]!++;
  return counts;
}

/** Items that pass the filters and have a place on the map. */
export function placedCount({ provinces: { pairs } }: Rows, { selected }: Figures): number {
  return new Set(pairs.item.filter((i) => selected[i])).size;
}
