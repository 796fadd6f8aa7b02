/** The conditions of a search as chips, and what a word may also mean. */
import { fold } from '../../../search/fold.ts';
import type { Found } from '../find/engine.ts';
import { wordsOf } from '../find/query.ts';
import { DEFAULT_SIZE, FILTERS, type Filter, type SearchState } from '../find/state.ts';
import { make } from './dom.ts';
import { stateLink, withFilter } from './facet-view.ts';
import { FILTER_LABELS, valueLabel } from './labels.ts';

const MOST_OFFERS = 4;

function chip(filter: Filter, value: string, state: SearchState, found: Found): HTMLElement {
  const label = `${FILTER_LABELS[filter]}：${valueLabel(filter, value, found.facts.table, found.scopes)}`;
  const link = stateLink(
    withFilter(state, found, filter),
    label,
    make('span', { 'aria-hidden': 'true' }, '×'),
  );
  link.className = 'chip';
  link.setAttribute('aria-label', `去掉条件 ${label}`);
  return link;
}

/** What the query may also mean: the word goes out of the box and into the filters. */
function offer(
  { filter, value, words }: Found['offers'][number],
  state: SearchState,
  found: Found,
): HTMLElement {
  const label = `${FILTER_LABELS[filter]}：${valueLabel(filter, value, found.facts.table, null)}`;
  const q = wordsOf(state.q)
    .filter((word) => fold(word) !== words)
    .join(' ');
  const next = { ...state, q, filters: { ...state.filters, [filter]: value }, size: DEFAULT_SIZE };
  const link = stateLink(next, label);
  link.className = 'offer';
  return link;
}

/** The state without any condition, those of the query included. */
export function withoutConditions(state: SearchState, found: Found): SearchState {
  const said = new Set(found.query.conditions.map(({ words }) => words));
  const q = wordsOf(state.q)
    .filter((word) => !said.has(word))
    .join(' ');
  return { ...state, q, filters: {}, size: DEFAULT_SIZE };
}

/** Chips to take off, and conditions to choose. */
export function conditionsView(state: SearchState, found: Found): HTMLElement[] {
  const set = FILTERS.filter((name) => found.filters[name]);
  const offered = found.offers
    .filter(({ filter, value }) => found.filters[filter] !== value)
    .slice(0, MOST_OFFERS);
  return [
    ...set.map((name) => chip(name, found.filters[name]!, state, found)),
    ...(set.length > 1 ? [stateLink(withoutConditions(state, found), '全部去掉')] : []),
    ...(offered.length > 0
      ? [make('span', {}, '限定为'), ...offered.map((one) => offer(one, state, found))]
      : []),
  ];
}
