/** The facets: for each what it would leave, as links that carry the whole state in their address. */
import { COLLECTIONS, INDUSTRIES, STAGES } from '../../../schema/codes.ts';
import type { Found } from '../find/engine.ts';
import { type Counts, SUMS } from '../find/facets.ts';
import { wordsOf } from '../find/query.ts';
import { DEFAULT_SIZE, type SearchState, writeState } from '../find/state.ts';
import { make } from './dom.ts';
import { FILTER_LABELS, valueLabel } from './labels.ts';

/** Values shown at once; the rest unfolds. */
const SHORT = 8;

type Name = keyof Counts;

/** The state with one filter set, or lifted; a filter that the query says is taken out of it. */
export function withFilter(
  state: SearchState,
  found: Found,
  name: Name | 'park' | 'company',
  value?: string,
): SearchState {
  const said = found.query.conditions.filter((condition) => condition.filter === name);
  const q = wordsOf(state.q)
    .filter((word) => !said.some(({ words }) => words === word))
    .join(' ');
  const { [name]: _, ...rest } = state.filters;
  return {
    ...state,
    q,
    filters: value === undefined ? rest : { ...rest, [name]: value },
    size: DEFAULT_SIZE,
  };
}

export function stateLink(state: SearchState, ...children: (Node | string)[]): HTMLAnchorElement {
  return make('a', { href: location.pathname + writeState(state), 'data-state': true }, ...children);
}

/**
 * Values of the regions one step below the chosen one (or provinces), and those that hold it. Where all lies in one
 * region there is nothing to choose: then also what lies below.
 */
function regionValues(counts: Map<string, number>, chosen: string | undefined): string[] {
  const below = (holder: string): string[] => {
    const depth = holder === '' ? 1 : holder.split('/').length + 1;
    const inside = [...counts.keys()].filter(
      (path) => path.split('/').length === depth && path.startsWith(holder && `${holder}/`),
    );
    return mostFirst(inside, counts);
  };
  if (chosen) {
    const trail = chosen.split('/');
    return [...trail.map((_, at) => trail.slice(0, at + 1).join('/')), ...below(chosen)];
  }
  const provinces = below('');
  return provinces.length === 1 ? [...provinces, ...below(provinces[0]!)] : provinces;
}

function timeValues(counts: Map<string, number>, chosen: string | undefined): string[] {
  const years = [...counts.keys()].filter((value) => value.length === 4).sort();
  const year = chosen?.slice(0, 4) ?? (years.length === 1 ? years[0] : undefined);
  const months = [...counts.keys()]
    .filter((value) => value.length > 4 && value.startsWith(`${year}-`))
    .sort();
  return year ? [year, ...months] : years.reverse();
}

function mostFirst(values: string[], counts: Map<string, number>): string[] {
  return values.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a.localeCompare(b));
}

const VALUES: Record<Name, (counts: Map<string, number>, chosen: string | undefined) => string[]> = {
  collection: () => [...COLLECTIONS],
  region: regionValues,
  industry: (counts) => mostFirst([...INDUSTRIES], counts),
  stage: (counts) => mostFirst([...STAGES], counts),
  time: timeValues,
  sum: () => [...SUMS].reverse(),
  batch: () => ['0', '1'],
};

function section(name: Name, state: SearchState, found: Found): HTMLElement | null {
  const counts = found.counts[name];
  const chosen = found.filters[name];
  const entries = VALUES[name](counts, chosen).filter((value) => counts.get(value) || value === chosen);
  if (entries.length === 0 || (entries.length === 1 && !chosen)) return null;
  const open = entries.indexOf(chosen ?? '') >= SHORT;
  const items = entries.map((value) => {
    const label = valueLabel(name, value, found.facts.table, null);
    const current = value === chosen;
    const target = withFilter(state, found, name, current ? undefined : value);
    const link = stateLink(target, make('span', {}, label), make('b', {}, String(counts.get(value) ?? 0)));
    if (current) {
      link.setAttribute('aria-current', 'true');
      link.title = '取消这个条件';
    }
    return make('li', {}, link);
  });
  const [first, rest] = [items.slice(0, SHORT), items.slice(SHORT)];
  return make(
    'section',
    { 'data-facet': name },
    make('h2', {}, FILTER_LABELS[name]),
    make('ul', { class: 'facet' }, ...first),
    rest.length > 0 &&
      make(
        'details',
        { open },
        make('summary', {}, `另外 ${rest.length} 项`),
        make('ul', { class: 'facet' }, ...rest),
      ),
  );
}

export function facetView(state: SearchState, found: Found): HTMLElement[] {
  const names: Name[] = ['collection', 'region', 'industry', 'stage', 'time', 'sum', 'batch'];
  return names.map((name) => section(name, state, found)).filter((part) => part !== null);
}
