/** Searches that are followed: their names, and what they find. Loaded only by readers who follow one. */
import { openEngine } from '../search/find/engine.ts';
import { readState, type SearchState, writeState } from '../search/find/state.ts';
import { conditionsOf } from '../search/show/conditions.ts';
import type { Follow } from './follows.ts';

/** Results of a search that are looked at, newest first. */
const MOST = 100;
/** A search covers months, and an item can be older than its issue. */
const MARGIN = 31 * 86_400_000;

const engine = openEngine(import.meta.env.BASE_URL);

const stateOf = (url: string): SearchState => readState(new URLSearchParams(url.replace(/^[^?]*/, '')));

/** The address of a search, always in the same form, without what only concerns its list; null if it asks nothing. */
export function searchUrl(query: string): string | null {
  const { q, text, filters } = stateOf(query);
  const sorted = Object.fromEntries(Object.entries(filters).map(([name, of]) => [name, of.toSorted()]));
  const words = q.trim().replace(/\s+/g, ' ');
  const asked = writeState({ ...stateOf(''), q: words, text, filters: sorted });
  return asked ? `/search/${asked}` : null;
}

/** What a search is called: its words and its conditions. */
export async function searchName(url: string): Promise<string> {
  const state = stateOf(url);
  const found = await engine.search({ ...state, size: 1 });
  return [state.q, ...conditionsOf({ ...found, filters: state.filters })].filter(Boolean).join('，');
}

/**
 * The addresses of the newest items that each search finds; a search that fails is left out. Where no item has all
 * words, those that have some are none.
 * @param day searches without a time of their own look back to the month of this day
 */
export async function hitsOf(
  searches: readonly Follow[],
  day: string,
): Promise<Map<string, ReadonlySet<string>>> {
  const month = new Date(Date.parse(day) - MARGIN).toISOString().slice(0, 7);
  const hits = new Map<string, ReadonlySet<string>>();
  for (const { url } of searches) {
    const state = stateOf(url);
    const filters = { time: [`${month}..`], ...state.filters };
    const found = await engine.search({ ...state, filters, sort: 'date', size: MOST }).catch(() => null);
    if (found) hits.set(url, new Set(found.partial ? [] : found.results.map((result) => result.url)));
  }
  return hits;
}
