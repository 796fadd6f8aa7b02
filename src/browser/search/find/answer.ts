/** A search in what is loaded of the index. */
import { COLLECTIONS } from '../../../schema/codes.ts';
import { POLICY_COLLECTIONS } from '../../../schema/sections.ts';
import type { Scopes } from '../../../search/files.ts';
import type { Text } from '../../../search/record.ts';
import { barriers, type Counts, countAlso, countFacets, type Facts } from './facets.ts';
import { fewHolding } from './few.ts';
import { isSpelling, type Look, matchTerm, SOUND, simplifier } from './match.ts';
import type { Pagefind } from './pagefind.ts';
import { partially } from './partial.ts';
import { allFilters, asText, type Condition, offers, type Query, readQuery } from './query.ts';
import type { Filters, SearchState } from './state.ts';
import type { Store } from './store.ts';

export interface Result {
  item: number;
  /** Root-relative, without base path. */
  url: string;
  text: Text;
}

export interface Found {
  /** What was answered. */
  state: SearchState;
  /** What was asked names something that holds nothing: this is what bears the words. */
  reread: boolean;
  facts: Facts;
  query: Query;
  /** All words of the query but the forms, in the archive's characters. */
  words: string[];
  /** Those of them that stand nowhere. */
  missing: string[];
  /** Those of the address and those of the query. */
  filters: Filters;
  scopes: Scopes | null;
  /** Number of all matching items. */
  total: number;
  /** All of them in order, as indexes in the table. */
  order: number[];
  results: Result[];
  /** Nothing held all words: these hold some. */
  partial: boolean;
  /** Matches that the filters keep out, where they keep out all. */
  kept: number;
  /** What to mark in the texts, folded. */
  marks: string[];
  /** Those of them that a result has to bear. */
  reasons: string[];
  /** Names that were found by their sound. */
  sounds: string[];
  /** Policies that bear all words in their title. */
  policies: number[];
  counts: Counts;
  /** How many more have a chosen industry besides their main one. */
  also: number;
  offers: Condition[];
}

/** The order of results by where the terms stand: most in titles first, then by field. @param hits one a term */
function weight(hits: readonly number[]): number {
  const missing = hits.filter((hit) => hit === 0).length;
  const sounds = hits.filter((hit) => hit > SOUND).length;
  const elsewhere = hits.filter((hit) => hit !== 1 && hit !== 1 + SOUND).length;
  return missing * 1_000_000 + sounds * 10_000 + elsewhere * 100 + hits.reduce((sum, hit) => sum + hit, 0);
}

function sortedBy(items: number[], key: (item: number) => number, { rank, items: count }: Facts): number[] {
  const keys = Float64Array.from(items, (item) => key(item) * count + rank[item]!);
  const order = Float64Array.from(keys).sort();
  const byRank = new Map(items.map((item, at) => [keys[at]!, item]));
  return Array.from(order, (at) => byRank.get(at)!);
}

const POLICIES = new Set(POLICY_COLLECTIONS.map((name) => COLLECTIONS.indexOf(name)));
const MOST_POLICIES = 2;

/** The newest policies whose titles hold all terms. */
function titled(items: readonly number[], key: (item: number) => number, { table, rank }: Facts): number[] {
  return items
    .filter((item) => POLICIES.has(table.collection[item]!) && key(item) < 100)
    .sort((a, b) => rank[a]! - rank[b]!)
    .slice(0, MOST_POLICIES);
}

/** What a query says, and where its words stand. */
async function understood(store: Store, pagefind: Pagefind, state: SearchState, { table }: Facts) {
  const read = async (simple?: (term: string) => string) => {
    const query = readQuery(state, table, simple);
    // What a spelling stands for need not be in what holds the others.
    const few = query.terms.some(isSpelling) ? null : await fewHolding(pagefind, query.terms);
    const look: Look = few ?? pagefind.hits;
    const [matches, named] = await Promise.all([
      Promise.all(query.terms.map((term) => matchTerm(store, term, look))),
      Promise.all(query.named.map(look)),
    ]);
    return { query, matches, named };
  };
  const first = await read();
  // A condition may be in traditional characters.
  const isOther = first.matches.some(({ term }, at) => term !== first.query.terms[at]);
  return isOther && !state.text ? read(await simplifier(store)) : first;
}

/** Answers from the years that are loaded. */
export async function searchLoaded(
  store: Store,
  pagefind: Pagefind,
  facts: Facts,
  state: SearchState,
): Promise<Found> {
  // More may be merged meanwhile, without the words of this search.
  const first = pagefind.first();
  const { query, matches, named } = await understood(store, pagefind, state, facts);
  const filters = allFilters(state.filters, query);
  const scopes = filters.park || filters.company ? await store.scopes() : null;
  const bars = barriers(facts, filters, scopes);

  const relevance = (item: number): number =>
    weight([...matches.map(({ hits }) => hits[item]!), ...named.map((hits) => hits[item]!)]);
  const bySum = (item: number): number => -facts.table.sum[item]!;
  const isWhole = first === 0;
  const every = Array.from(facts.rank.keys()).slice(first);
  const holding = every.filter((item) => matches.every(({ hits }) => hits[item]));
  const some = holding.length === 0 && isWhole ? await partially(pagefind, matches, facts.items) : null;
  const items = some?.items ?? holding;
  const order = sortedBy(
    items.filter((item) => bars[item] === 0),
    { relevance: some?.key ?? relevance, date: () => 0, sum: bySum }[state.sort],
    facts,
  );
  // What is called like a place may still be meant as a word.
  if ((order.length === 0 || some) && query.named.length > 0 && isWhole) {
    const text = { ...asText(state, query), size: state.size };
    const found = await searchLoaded(store, pagefind, facts, text);
    if (found.total > 0 && !found.partial) return { ...found, reread: true };
  }
  // A table has rows of its own.
  const shown = order.slice(0, state.table ? 0 : state.size);
  const results = await Promise.all(
    shown.map(async (item) => ({ item, url: facts.urls[item]!, text: await pagefind.text(item) })),
  );
  const reasons = some?.marks ?? matches.flatMap(({ ways }) => ways.flat());
  const terms = matches.map((match) => match.term);
  return {
    state,
    reread: false,
    facts,
    query,
    words: [...query.named, ...terms],
    missing: matches.filter(({ found }) => !found).map(({ term }) => term),
    filters,
    scopes,
    total: order.length,
    order,
    results,
    partial: some !== null,
    kept: order.length === 0 ? items.length : 0,
    marks: [...new Set([...reasons, ...query.named])],
    reasons,
    sounds: matches.flatMap((match) => match.sounds),
    policies: matches.length === 0 || some ? [] : titled(order, relevance, facts),
    counts: countFacets(facts, items, bars),
    also: countAlso(facts, items, bars, filters.industry ?? []),
    offers: offers(query.terms, terms, facts.table, filters),
  };
}
