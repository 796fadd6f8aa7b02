/** The facets: their values with counts, as links that have the whole state in their address. */
import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import { COLLECTIONS, INDUSTRIES, POLICY_LEVELS, STAGES } from '../../../schema/codes.ts';
import { POLICY_COLLECTIONS } from '../../../schema/sections.ts';
import { SUMS_OF } from '../../../search/files.ts';
import type { Found } from '../find/answer.ts';
import { type Counts, SUMS } from '../find/facets.ts';
import { isWithin, toggled } from '../find/query.ts';
import { type SearchState, writeState } from '../find/state.ts';
import { type Child, make } from './dom.ts';
import { FILTER_LABELS, valueLabel } from './labels.ts';

/** Values shown at once; the rest is folded. */
const SHORT = 8;

type Name = Exclude<keyof Counts, 'also' | 'issue'>;

/** A link to a state of the search. @param isCurrent whether its choice is the current one */
export function stateLink(state: SearchState, words: Child[], isCurrent = false): HTMLAnchorElement {
  const href = location.pathname + writeState(state);
  return make('a', { href, 'data-state': true, 'aria-current': isCurrent && 'true' }, ...words);
}

/** Number of regions or years that contain the value. */
const depthOf = (value: string): number => value.split(/\/|-(?=\d\d$)/).length - 1;

/**
 * Regions or times, each followed by its parts if it or one of them is chosen. The parts of a single one are always
 * shown, because there is nothing else to choose.
 */
function treeValues(
  counts: Map<string, number>,
  chosen: readonly string[],
  inOrder: (values: string[]) => string[],
): string[] {
  const all = [...new Set([...counts.keys(), ...chosen])];
  const tops = all.filter((value) => depthOf(value) === 0);
  const isChosen = (value: string): boolean => chosen.some((one) => one === value || isWithin(one, value));
  const isOpen = (value: string): boolean => isChosen(value) || (tops.length === 1 && value === tops[0]);
  const unfold = (values: string[]): string[] => {
    const ordered = inOrder(values);
    return [...ordered.filter(isChosen), ...ordered.filter((value) => !isChosen(value))].flatMap((value) => {
      const below = all.filter((one) => depthOf(one) === depthOf(value) + 1 && isWithin(one, value));
      return [value, ...(isOpen(value) ? unfold(below) : [])];
    });
  };
  return unfold(tops);
}

/** Years newest first, months oldest first. */
function byTime(values: string[]): string[] {
  const sorted = values.sort();
  return sorted[0]?.length === 4 ? sorted.reverse() : sorted;
}

function mostFirst(values: string[], counts: Map<string, number>): string[] {
  return values.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a.localeCompare(b));
}

const VALUES: Record<Name, (counts: Map<string, number>, chosen: readonly string[]) => string[]> = {
  collection: () => [...COLLECTIONS],
  region: (counts, chosen) => treeValues(counts, chosen, (values) => mostFirst(values, counts)),
  // The general industry comes last, as in all lists.
  industry: (counts) => [
    ...mostFirst(
      INDUSTRIES.filter((industry) => industry !== GENERAL_INDUSTRY),
      counts,
    ),
    GENERAL_INDUSTRY,
  ],
  stage: (counts) => mostFirst([...STAGES], counts),
  time: (counts, chosen) => treeValues(counts, chosen, byTime),
  sum: () => [...SUMS].reverse(),
  batch: () => SUMS_OF.map((_, at) => String(at)),
  level: () => [...POLICY_LEVELS],
  issuer: (counts) => mostFirst([...counts.keys()], counts),
};
const NESTED: readonly Name[] = ['region', 'time'];
const POLICY: readonly Name[] = ['level', 'issuer'];

function section(name: Name, found: Found): HTMLElement | null {
  const counts = found.counts[name];
  const chosen = found.filters[name] ?? [];
  const isChosen = (value: string): boolean => chosen.includes(value);
  const entries = VALUES[name](counts, chosen).filter((value) => counts.get(value) || isChosen(value));
  if (entries.length === 0 || (entries.length === 1 && chosen.length === 0)) return null;
  const items = entries.map((value) => {
    const label = make('span', {}, valueLabel(name, value, found.facts.table, null));
    const count = make('b', {}, String(counts.get(value) ?? 0));
    const next = toggled(found.state, found.query, name, value);
    const link = stateLink(next, [label, count], isChosen(value));
    if (isChosen(value)) link.title = '移除';
    const depth = NESTED.includes(name) ? depthOf(value) : 0;
    return make('li', { 'data-depth': depth > 0 && String(depth) }, link);
  });
  const open = entries.some((value, at) => at >= SHORT && isChosen(value));
  const [first, rest] = [items.slice(0, SHORT), items.slice(SHORT)];
  return make(
    'section',
    { 'data-facet': name },
    make('h2', {}, FILTER_LABELS[name]),
    make('ul', { class: 'facet' }, ...first),
    rest.length > 0 &&
      make(
        'details',
        { id: `more-${name}`, open },
        make('summary', {}, `展开其余 ${rest.length} 项`),
        make('ul', { class: 'facet' }, ...rest),
      ),
  );
}

/** All facets with something to choose. */
export function facetView(found: Found): HTMLElement[] {
  const { collection = [] } = found.filters;
  const ofPolicies = POLICY_COLLECTIONS.some((name) => collection.includes(name));
  const names = (Object.keys(VALUES) as Name[]).filter((name) => !POLICY.includes(name));
  // The facets of policies come second if a section of policies is chosen, else last.
  names.splice(ofPolicies ? 1 : names.length, 0, ...POLICY);
  return names.map((name) => section(name, found)).filter((part) => part !== null);
}
