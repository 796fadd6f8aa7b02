/** The conditions of a search as chips, and what a word may also mean. */
import type { Industry } from '../../../schema/codes.ts';
import { INDUSTRY_LABELS } from '../../../schema/labels.ts';
import type { Found } from '../find/answer.ts';
import { asAlso, asText, toggled, without, withoutConditions } from '../find/query.ts';
import { DEFAULT_SIZE, FILTERS, type Filter, type SearchState } from '../find/state.ts';
import { make } from './dom.ts';
import { stateLink } from './facet-view.ts';
import { FILTER_LABELS, regionLabel, valueLabel } from './labels.ts';

const MOST_OFFERS = 4;

function labelOf(filter: Filter, value: string, { facts: { table }, scopes }: Found): string {
  const label = filter === 'region' ? regionLabel(value, table) : valueLabel(filter, value, table, scopes);
  return `${FILTER_LABELS[filter]}：${label}`;
}

/** The conditions of the search, in words. */
export function conditionsOf(found: Found): string[] {
  return FILTERS.flatMap((name) => (found.filters[name] ?? []).map((value) => labelOf(name, value, found)));
}

function chip(label: string, lifted: SearchState): HTMLElement {
  const link = stateLink(lifted, [label, make('span', { 'aria-hidden': 'true' }, '×')]);
  return Object.assign(link, { className: 'chip', ariaLabel: `移除 ${label}` });
}

/** The link that searches for names as text. */
function textLink({ state, query }: Found): HTMLElement {
  const link = stateLink(asText(state, query), ['改为只搜文字']);
  return Object.assign(link, { ariaLabel: `改为只搜文字：${query.named.join(' ')}` });
}

/** The link to items that have a chosen industry, but another main one. */
function alsoLink({ state, query, filters, also }: Found): HTMLElement {
  const { industry = [] } = filters;
  const name = industry.length === 1 ? INDUSTRY_LABELS[industry[0] as Industry] : '所选行业';
  return stateLink(asAlso(state, query), [`另有 ${also} 条也涉及${name}`]);
}

/** The link to what a word may also mean. It moves the word from the box to the filters. */
function offer({ filter, value, words }: Found['offers'][number], found: Found): HTMLElement {
  const next = toggled(found.state, found.query, filter, value);
  const q = without(next.q, words);
  const link = stateLink({ ...next, q, text: next.text && q !== '' }, [labelOf(filter, value, found)]);
  return Object.assign(link, { className: 'offer' });
}

/** Chips that remove conditions, and links to further conditions. */
export function conditionsView(found: Found): HTMLElement[] {
  const { state, query, filters } = found;
  const chips = FILTERS.flatMap((name) =>
    (filters[name] ?? []).map((value) =>
      chip(labelOf(name, value, found), toggled(state, query, name, value)),
    ),
  );
  if (state.text && !found.reread)
    chips.push(chip('只搜文字', { ...state, text: false, size: DEFAULT_SIZE }));
  const offered = found.offers.slice(0, MOST_OFFERS);
  return [
    ...chips,
    ...(query.named.length > 0 ? [textLink(found)] : []),
    ...(found.also > 0 ? [alsoLink(found)] : []),
    ...(chips.length > 1 ? [stateLink(withoutConditions(state, query), ['清除全部'])] : []),
    ...(offered.length > 0 ? [make('span', {}, '只看'), ...offered.map((one) => offer(one, found))] : []),
  ];
}
