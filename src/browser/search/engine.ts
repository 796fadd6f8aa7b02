/** A search, from its state to the results. */
import { COLLECTIONS } from '../../schema/codes.ts';
import { POLICY_COLLECTIONS } from '../../schema/sections.ts';
import type { Name, Scopes, Text } from '../../search/files.ts';
import { addressOf, barriers, type Counts, countFacets, type Facts, factsOf } from './facets.ts';
import {
  foldedFields,
  hitIn,
  isCertain,
  type Match,
  matchTerm,
  pairsOf,
  phraseHits,
  SOUND,
  simplifier,
} from './match.ts';
import { namesFor } from './names.ts';
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

/** Results whose texts are read to be sure of the total, where looking up leaves a doubt. */
const CERTAIN = 50;
/** Most pairs of characters looked up when nothing holds a term. */
const MOST_PAIRS = 24;

interface Candidates {
  items: readonly number[];
  /** Order of an item: the smaller, the better. */
  key: (item: number) => number;
  /** The same with its text seen, where that is needed: null if it does not match after all. */
  seen: ((item: number, fields: readonly string[]) => number | null) | null;
}

interface Shown {
  results: Result[];
  /** Items that looking up took for matches, and their texts show to be none. */
  wrong: Set<number>;
}

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
            .map(async (pair) => ({ marks: [pair], hits: await phraseHits(store, pair, facts.items) })),
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
  search(state: SearchState): Promise<Found>;
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

async function readText(store: Store, facts: Facts, item: number): Promise<Text> {
  return store.text(facts.table.issues[facts.issue[item]!]!, facts.number[item]!);
}

/** The first results, each seen to match. */
async function read(
  store: Store,
  facts: Facts,
  { items, key, seen }: Candidates,
  size: number,
): Promise<Shown> {
  const best = sortedBy([...items], key, facts);
  const window = seen && best.length <= CERTAIN ? best.length : size;
  const found: (Result & { order: number })[] = [];
  const wrong = new Set<number>();
  let at = 0;
  while (found.length < window && at < best.length) {
    const next = best.slice(at, at + window - found.length);
    at += next.length;
    const texts = await Promise.all(next.map((item) => readText(store, facts, item)));
    next.forEach((item, index) => {
      const text = texts[index]!;
      const order = seen ? seen(item, foldedFields(text)) : key(item);
      if (order === null) wrong.add(item);
      else found.push({ item, url: addressOf(facts, item), text, order });
    });
  }
  if (seen) found.sort((a, b) => a.order - b.order || facts.rank[a.item]! - facts.rank[b.item]!);
  return { results: found.slice(0, size), wrong };
}

async function searchIn(store: Store, facts: Facts, state: SearchState): Promise<Found> {
  let query = readQuery(state.q, facts.table);
  // What a mark stands before and nothing is called may be in traditional characters.
  if (query.terms.some(isMarked)) query = readQuery(state.q, facts.table, await simplifier(store));
  const filters = allFilters(state.filters, query);
  const scopes = filters.park || filters.company ? await store.scopes() : null;
  const bars = barriers(facts, filters, scopes);
  const matches = await Promise.all(query.terms.map((term) => matchTerm(store, term, facts.items)));

  const relevance = (item: number): number => weight(matches.map((match) => match.hits[item]!));
  const bySum = (item: number): number => -facts.table.sum[item]!;
  const orderBy = (key: (item: number) => number) =>
    ({ relevance: key, date: () => 0, sum: bySum })[state.sort];
  const byText = (item: number, fields: readonly string[]): number | null => {
    const hits = matches.map((match) => hitIn(fields, match));
    if (hits.includes(0)) return null;
    return orderBy(() => weight(hits))(item);
  };
  /** All that pass the filters, the first of them read. */
  const present = async (
    items: readonly number[],
    key: (item: number) => number,
    seen: Candidates['seen'],
  ) => {
    const passing = items.filter((item) => bars[item] === 0);
    const { results, wrong } = await read(
      store,
      facts,
      { items: passing, key: orderBy(key), seen },
      state.size,
    );
    const right = (item: number): boolean => !wrong.has(item);
    return { items: items.filter(right), passing: passing.filter(right), results };
  };

  const every = Array.from({ length: facts.items }, (_, item) => item);
  let marks = matches.flatMap((match) => match.ways.flat());
  let { items, passing, results } = await present(
    every.filter((item) => matches.every((match) => match.hits[item])),
    relevance,
    matches.every(isCertain) ? null : byText,
  );
  const partial = items.length === 0 && matches.length > 0;
  if (partial) {
    const some = await partially(store, matches, facts);
    marks = some.marks;
    ({ items, passing, results } = await present(some.items, some.key, null));
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
    async search(state) {
      const store = await open();
      try {
        return await searchIn(store, await factsIn(store), state);
      } catch (error) {
        // A new publication while a page is open replaces the index that the page began with.
        const now = await open(true);
        if (now === store) throw error;
        return searchIn(now, await factsIn(now), state);
      }
    },
    async names({ facts, terms, policies: items }, most) {
      const store = await open();
      const policies = await Promise.all(
        items.map(async (item): Promise<Name> => {
          const { title } = await readText(store, facts, item);
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
