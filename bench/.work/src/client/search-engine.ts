/** Searching: each term of the query one exact phrase, the terms' results intersected. */
import { phrases, TITLE_PLACES } from '../publish/tokens.ts';
import type { SearchState } from './search-state.ts';

/** What Pagefind gives for a match before its text is loaded. */
export interface RawResult {
  id: string;
  /** Positions of the matched tokens in the record. */
  words?: number[];
  data(): Promise<ResultData>;
}

export interface ResultData {
  url: string;
  meta: Record<string, string>;
}

/** The part of Pagefind's browser interface that is used here. */
export interface Pagefind {
  init(): Promise<void>;
  search(
    term: string | null,
    options: { filters: Record<string, string>; sort: Record<string, string> },
  ): Promise<{ results: RawResult[] }>;
}

export interface Found {
  results: RawResult[];
  /** Nothing held all terms: these hold some. */
  partial: boolean;
}

function quoted(term: readonly string[]): string {
  return `"${term.join(' ')}"`;
}

/** Results that all lists hold, in the order of the first. */
export function intersect(lists: readonly RawResult[][]): RawResult[] {
  const [first = [], ...rest] = lists;
  const others = rest.map((list) => new Set(list.map((result) => result.id)));
  return first.filter((result) => others.every((other) => other.has(result.id)));
}

/** Results that any list holds, those in most lists first. */
export function unite(lists: readonly RawResult[][]): RawResult[] {
  const hits = new Map<string, { result: RawResult; times: number }>();
  for (const list of lists) {
    for (const result of list) {
      const hit = hits.get(result.id);
      if (hit) hit.times++;
      else hits.set(result.id, { result, times: 1 });
    }
  }
  return [...hits.values()].sort((a, b) => b.times - a.times).map((hit) => hit.result);
}

/** How many of the lists match each result in its title. */
function titleMatches(lists: readonly RawResult[][]): Map<string, number> {
  const matches = new Map<string, number>();
  for (const list of lists) {
    for (const { id, words = [] } of list) {
      if (words.some((place) => place < TITLE_PLACES)) matches.set(id, (matches.get(id) ?? 0) + 1);
    }
  }
  return matches;
}

/** Pairs of neighbouring characters of the terms: what is looked for when the whole is nowhere. */
function fragments(query: readonly string[][]): string[][] {
  return query.flatMap((term) =>
    term.length <= 2 ? [term] : term.slice(1).map((token, index) => [term[index]!, token]),
  );
}

/** Most fragments of a long query that are looked up. */
const FRAGMENTS = 24;

/**
 * Runs a search: matches in the title first, then newest first. An empty query gives all items that pass the
 * filters, newest first.
 */
export async function search(pagefind: Pagefind, state: SearchState): Promise<Found> {
  const query = phrases(state.q);
  const options = { filters: state.filters as Record<string, string>, sort: { date: 'desc' } };
  if (query.length === 0) return { results: (await pagefind.search(null, options)).results, partial: false };
  const run = async (term: readonly string[]) => (await pagefind.search(quoted(term), options)).results;
  const lists = await Promise.all(query.map(run));
  const results = intersect(lists);
  if (results.length === 0) {
    const some = lists.filter((list) => list.length > 0);
    const parts = some.length > 0 ? some : await Promise.all(fragments(query).slice(0, FRAGMENTS).map(run));
    return { results: unite(parts), partial: true };
  }
  if (state.byDate) return { results, partial: false };
  const inTitle = titleMatches(lists);
  return {
    results: results.sort((a, b) => (inTitle.get(b.id) ?? 0) - (inTitle.get(a.id) ?? 0)),
    partial: false,
  };
}
