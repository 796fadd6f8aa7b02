/** Searches the loaded years of the index. */
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
  /** The search that was answered. */
  state: SearchState;
  /** Whether the names in the query were searched as text, because as conditions they found nothing. */
  reread: boolean;
  facts: Facts;
  query: Query;
  /** The words of the query without those that can only be conditions, in the archive's characters. */
  words: string[];
  /** Those of them that occur nowhere. */
  missing: string[];
  /** The filters of the address and of the query. */
  filters: Filters;
  scopes: Scopes | null;
  /** Number of all matching items. */
  total: number;
  /** All matching items in order, as indexes in the table. */
  order: number[];
  results: Result[];
  /** Whether no item contains all words, and these contain some. */
  partial: boolean;
  /** Number of matches that the filters exclude if they exclude all; else 0. */
  kept: number;
  /** What to mark in the texts, folded. */
  marks: string[];
  /** Those of them that a result must contain. */
  reasons: string[];
  /** Names that were found by their pinyin or initials. */
  sounds: string[];
  /** Policies with all words in their title. */
  policies: number[];
  counts: Counts;
  /** Number of further items that have a chosen industry, but another main one. */
  also: number;
  offers: Condition[];
}

/** The sort key of an item: smaller if more terms are in its title, then by field. @param hits one per term */
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

/** The newest policies whose titles contain all terms. */
function titled(items: readonly number[], key: (item: number) => number, { table, rank }: Facts): number[] {
  return items
    .filter((item) => POLICIES.has(table.collection[item]!) && key(item) < 100)
    .sort((a, b) => rank[a]! - rank[b]!)
    .slice(0, MOST_POLICIES);
}

/** The parsed query, and the items that contain its words. */
async function understood(store: Store, pagefind: Pagefind, state: SearchState, { table }: Facts) {
  const read = async (simple?: (term: string) => string) => {
    const query = readQuery(state, table, simple);
    // A term in Latin letters may spell a name, so items need not contain it literally.
    const few = query.terms.some(isSpelling) ? null : await fewHolding(pagefind, query.terms);
    const look: Look = few ?? pagefind.hits;
    const [matches, named] = await Promise.all([
      Promise.all(query.terms.map((term) => matchTerm(store, term, look))),
      Promise.all(query.named.map(look)),
    ]);
    return { query, matches, named };
  };
  const first = await read();
  // A condition may be written in traditional characters.
  const isOther = first.matches.some(({ term }, at) => term !== first.query.terms[at]);
  return isOther && !state.text ? read(await simplifier(store)) : first;
}

/** Searches the years that are loaded. */
export async function searchLoaded(
  store: Store,
  pagefind: Pagefind,
  facts: Facts,
  state: SearchState,
): Promise<Found> {
  // Years that are merged during this search are ignored.
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
  // A word that names a place may still be meant as text.
  if ((order.length === 0 || some) && query.named.length > 0 && isWhole) {
    const text = { ...asText(state, query), size: state.size };
    const found = await searchLoaded(store, pagefind, facts, text);
    if (found.total > 0 && !found.partial) return { ...found, reread: true };
  }
  // A table loads its own rows.
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
