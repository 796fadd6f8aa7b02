/** A search, from its state to the results. */
import { COLLECTIONS } from '../../../schema/codes.ts';
import { POLICY_COLLECTIONS } from '../../../schema/sections.ts';
import type { Name, Scopes } from '../../../search/files.ts';
import type { Text } from '../../../search/record.ts';
import { addressOf, barriers, type Counts, countFacets, type Facts, factsOf } from './facets.ts';
import { type Match, matchTerm, pairsOf, phraseHits, SOUND, simplifier } from './match.ts';
import { namesFor } from './names.ts';
import { type Pagefind, Unsupported } from './pagefind.ts';
import { allFilters, type Condition, isMarked, offers, type Query, readQuery } from './query.ts';
import type { Filters, SearchState } from './state.ts';
import type { OpenIndex, Store } from './store.ts';

export interface Result {
  item: number;
  /** Root-relative, without base path. */
  url: string;
  text: Text;
}

export interface Found {
  facts: Facts;
  query: Query;
  /** The terms of the query as they were found: in the archive's characters. */
  terms: string[];
  /** Those of the address and those of the query. */
  filters: Filters;
  scopes: Scopes | null;
  /** Number of all matching items. */
  total: number;
  results: Result[];
  /** Nothing held all words: these hold some. */
  partial: boolean;
  /** Matches that the filters keep out, where they keep out all. */
  kept: number;
  /** What to mark in the texts, folded. */
  marks: string[];
  /** Names that were found by their sound. */
  sounds: string[];
  /** Policies that bear all words in their title. */
  policies: number[];
  counts: Counts;
  offers: Condition[];
}

/** Most pairs of characters looked up when nothing holds a term. */
const MOST_PAIRS = 24;

/** The order of results by where the terms stand: most in titles first, then by field. @param hits one a term */
function weight(hits: readonly number[]): number {
  const sounds = hits.filter((hit) => hit > SOUND).length;
  const elsewhere = hits.filter((hit) => hit !== 1 && hit !== 1 + SOUND).length;
  return sounds * 10_000 + elsewhere * 100 + hits.reduce((sum, hit) => sum + hit, 0);
}

function sortedBy(items: number[], key: (item: number) => number, { rank, items: count }: Facts): number[] {
  const keys = Float64Array.from(items, (item) => key(item) * count + rank[item]!);
  const order = Float64Array.from(keys).sort();
  const byRank = new Map(items.map((item, at) => [keys[at]!, item]));
  return Array.from(order, (at) => byRank.get(at)!);
}

/** Items that hold parts of what nothing holds as a whole: rare parts count more. */
async function partially(store: Store, matches: readonly Match[], facts: Facts) {
  const some = matches.filter((match) => match.found);
  const parts =
    some.length > 0
      ? some.map((match) => ({ marks: match.ways.flat(), hits: match.hits }))
      : await Promise.all(
          pairsOf(matches.flatMap((match) => match.ways.flat()))
            .slice(0, MOST_PAIRS)
            .map(async (pair) => ({ marks: [pair], hits: await phraseHits(store, pair) })),
        );
  const scores = new Float64Array(facts.items);
  for (const { hits } of parts) {
    const worth = Math.log(1 + facts.items / (1 + hits.reduce((sum, hit) => sum + Number(hit > 0), 0)));
    for (let item = 0; item < hits.length; item++) if (hits[item]) scores[item]! += worth;
  }
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  // One word of several is a result; one pair of characters of a sentence is chance.
  const least = some.length > 0 ? Number.MIN_VALUE : best * 0.6;
  const items = [...scores.keys()].filter((item) => best > 0 && scores[item]! >= least);
  return {
    items,
    key: (item: number) => Math.round((best - scores[item]!) * 1000),
    marks: parts.flatMap((part) => part.marks),
  };
}

export interface Engine {
  /** @param early gets what the newest year holds, where loading the others takes its time */
  search(state: SearchState, early?: (found: Found) => void): Promise<Found>;
  /** Other pages that the words of a search may mean, best first; policies last. */
  names(found: Found, most: number): Promise<Name[]>;
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

/** A search in what is loaded. */
async function searchLoaded(
  store: Store,
  pagefind: Pagefind,
  facts: Facts,
  state: SearchState,
): Promise<Found> {
  let query = readQuery(state.q, facts.table);
  // What a mark stands before and nothing is called may be in traditional characters.
  if (query.terms.some(isMarked)) query = readQuery(state.q, facts.table, await simplifier(store));
  const filters = allFilters(state.filters, query);
  const scopes = filters.park || filters.company ? await store.scopes() : null;
  const bars = barriers(facts, filters, scopes);
  const matches = await Promise.all(query.terms.map((term) => matchTerm(store, term)));

  const relevance = (item: number): number => weight(matches.map((match) => match.hits[item]!));
  const bySum = (item: number): number => -facts.table.sum[item]!;
  /** All that pass the filters, the first of them with their texts. */
  const present = async (items: readonly number[], key: (item: number) => number) => {
    const passing = items.filter((item) => bars[item] === 0);
    const order = { relevance: key, date: () => 0, sum: bySum }[state.sort];
    const results = sortedBy(passing, order, facts)
      .slice(0, state.size)
      .map(
        async (item): Promise<Result> => ({
          item,
          url: addressOf(facts, item),
          text: await pagefind.text(item),
        }),
      );
    return { items, passing, results: await Promise.all(results) };
  };

  const every = Array.from(facts.rank.keys()).slice(pagefind.first());
  let marks = matches.flatMap((match) => match.ways.flat());
  let { items, passing, results } = await present(
    every.filter((item) => matches.every((match) => match.hits[item])),
    relevance,
  );
  const partial = items.length === 0 && matches.length > 0 && pagefind.first() === 0;
  if (partial) {
    const some = await partially(store, matches, facts);
    marks = some.marks;
    ({ items, passing, results } = await present(some.items, some.key));
  }
  const terms = matches.map((match) => match.term);
  return {
    facts,
    query,
    terms,
    filters,
    scopes,
    total: passing.length,
    results,
    partial,
    kept: passing.length === 0 ? items.length : 0,
    marks: [...new Set(marks)],
    sounds: matches.flatMap((match) => match.sounds),
    policies: matches.length === 0 || partial ? [] : titled(passing, relevance, facts),
    counts: countFacets(facts, items, bars),
    offers: offers(query.terms, terms, facts.table),
  };
}

async function searchIn(
  store: Store,
  facts: Facts,
  state: SearchState,
  early?: (found: Found) => void,
): Promise<Found> {
  const pagefind = await store.pagefind();
  if (pagefind.first() > 0) {
    const found = early && (await searchLoaded(store, pagefind, facts, state));
    if (found && found.total > 0) early(found);
    await pagefind.complete();
  }
  return searchLoaded(store, pagefind, facts, state);
}

export function openEngine(open: OpenIndex): Engine {
  let unrolled: { store: Store; facts: Promise<Facts> } | undefined;

  function factsIn(store: Store): Promise<Facts> {
    if (unrolled?.store === store) return unrolled.facts;
    const mine = { store, facts: store.table().then(factsOf) };
    unrolled = mine;
    mine.facts.catch(() => {
      if (unrolled === mine) unrolled = undefined;
    });
    return mine.facts;
  }

  return {
    async search(state, early) {
      const store = await open();
      const search = async (from: Store): Promise<Found> => {
        void from.pagefind().catch(() => {});
        return searchIn(from, await factsIn(from), state, early);
      };
      try {
        return await search(store);
      } catch (error) {
        if (error instanceof Unsupported) throw error;
        // A new publication while a page is open replaces the index that the page began with.
        return search(await open(store));
      }
    },
    async names({ facts, terms, policies: items }, most) {
      const store = await open();
      const policies = await Promise.all(
        items.map(async (item): Promise<Name> => {
          const { title } = await (await store.pagefind()).text(item);
          const url = addressOf(facts, item);
          return {
            kind: '政策',
            label: title,
            called: [],
            hint: '',
            url,
            items: 1,
            pinyin: '',
            initials: '',
          };
        }),
      );
      return [...namesFor(await store.names(), terms, most - policies.length), ...policies];
    },
  };
}
