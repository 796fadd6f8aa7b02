/** Followed searches: their names and results. Loaded only for readers who follow one. */
import { openEngine } from '../search/find/engine.ts';
import { readState, type SearchState, writeState } from '../search/find/state.ts';
import { conditionsOf } from '../search/show/conditions.ts';
import type { Follow } from './follows.ts';

/** Most results of a search that are used, newest first. */
const MOST = 100;
/** How much further back to search, ms: a search covers whole months, and an item can be older than its issue. */
const MARGIN = 31 * 86_400_000;

const engine = openEngine(import.meta.env.BASE_URL);

const stateOf = (url: string): SearchState => readState(new URLSearchParams(url.replace(/^[^?]*/, '')));

/** The address of a search in a normal form, without the options of its list; null for an empty search. */
export function searchUrl(query: string): string | null {
  const { q, text, filters } = stateOf(query);
  const sorted = Object.fromEntries(Object.entries(filters).map(([name, of]) => [name, of.toSorted()]));
  const words = q.trim().replace(/\s+/g, ' ');
  const asked = writeState({ ...stateOf(''), q: words, text, filters: sorted });
  return asked ? `/search/${asked}` : null;
}

/** The name of a search: its words and its conditions. */
export async function searchName(url: string): Promise<string> {
  const state = stateOf(url);
  const found = await engine.search({ ...state, size: 1 });
  return [state.q, ...conditionsOf({ ...found, filters: state.filters })].filter(Boolean).join('，');
}

/**
 * The addresses of the newest items that each search finds. A search that fails is omitted. Items with only some of
 * the words are not results.
 * @param day ISO; searches without a time filter start in the month that is {@link MARGIN} before it
 * @returns addresses of items by address of the search
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
