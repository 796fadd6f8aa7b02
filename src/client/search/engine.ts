/** A search, from its state to the results. */
import { COLLECTIONS } from '../../schema/codes.ts';
import type { Name, Scopes, Text } from '../../search/files.ts';
import { fold } from '../../search/fold.ts';
import { addressOf, barriers, type Counts, countFacets, type Facts, factsOf, itemName } from './facets.ts';
import {
  foldedFields,
  hitIn,
  isCertain,
  type Match,
  matchTerm,
  pairsOf,
  phraseHits,
  SOUND,
} from './match.ts';
import { allFilters, type Condition, offers, type Query, readQuery } from './query.ts';
import type { Filters, SearchState } from './state.ts';
import type { Store } from './store.ts';

export interface Result {
  item: number;
  /** Root-relative, without base path. */
  url: string;
  text: Text;
}

export interface Found {
  facts: Facts;
  query: Query;
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
  /** Best first by the lookup. */
  items: number[];
  /** Order of an item: the smaller, the better. */
  key: (item: number) => number;
  /** The same from its text; null if it does not match after all. */
  keyIn: ((fields: readonly string[]) => number | null) | null;
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

const POLICIES = COLLECTIONS.indexOf('policies');
const MOST_POLICIES = 2;

/** The newest policies whose titles hold all terms. */
function titled(items: readonly number[], key: (item: number) => number, { table, rank }: Facts): number[] {
  return items
    .filter((item) => table.collection[item] === POLICIES && key(item) < 100)
    .sort((a, b) => rank[a]! - rank[b]!)
    .slice(0, MOST_POLICIES);
}

export function openEngine(store: Store): Engine {
  let facts: Promise<Facts> | undefined;

  async function readText(known: Facts, item: number): Promise<Text> {
    return store.text(known.table.issues[known.issue[item]!]!.id, itemName(known, item));
  }

  /** The first results, each seen to match; and how many of those read did not. */
  async function read(known: Facts, { items, key, keyIn }: Candidates, size: number) {
    const window = keyIn && items.length <= CERTAIN ? items.length : size;
    const read: (Result & { order: number })[] = [];
    let [at, wrong] = [0, 0];
    while (read.length < window && at < items.length) {
      const next = items.slice(at, at + window - read.length);
      at += next.length;
      const texts = await Promise.all(next.map((item) => readText(known, item)));
      next.forEach((item, index) => {
        const text = texts[index]!;
        const order = keyIn ? keyIn(foldedFields(text)) : key(item);
        if (order === null) wrong++;
        else read.push({ item, url: addressOf(known, item), text, order });
      });
    }
    if (keyIn) read.sort((a, b) => a.order - b.order || known.rank[a.item]! - known.rank[b.item]!);
    return { results: read.slice(0, size), wrong };
  }

  async function search(state: SearchState): Promise<Found> {
    facts ??= store.table().then(factsOf);
    facts.catch(() => {
      facts = undefined;
    });
    const known = await facts;
    const query = readQuery(state.q, known.table);
    const filters = allFilters(state.filters, query);
    const scopes = filters.park || filters.company ? await store.scopes() : null;
    const bars = barriers(known, filters, scopes);
    const matches = await Promise.all(query.terms.map((term) => matchTerm(store, term, known.items)));

    const every = Array.from({ length: known.items }, (_, item) => item);
    let all = every.filter((item) => matches.every((match) => match.hits[item]));
    let key = (item: number): number => weight(matches.map((match) => match.hits[item]!));
    let marks = matches.flatMap((match) => match.ways.flat());
    const partial = all.length === 0 && matches.length > 0;
    if (partial) ({ items: all, key, marks } = await partially(store, matches, known));

    const passing = all.filter((item) => bars[item] === 0);
    const bySum = (item: number): number => -known.table.sum[item]!;
    const order = { relevance: key, date: () => 0, sum: bySum }[state.sort];
    const byText = (fields: readonly string[]): number | null => {
      const hits = matches.map((match) => hitIn(fields, match));
      return hits.includes(0) ? null : weight(hits);
    };
    const certain = partial || matches.every(isCertain);
    const { results, wrong } = await read(
      known,
      {
        items: sortedBy(passing, order, known),
        key: order,
        keyIn: certain ? null : byText,
      },
      state.size,
    );
    return {
      facts: known,
      query,
      filters,
      scopes,
      total: passing.length - wrong,
      results,
      partial,
      kept: passing.length === 0 ? all.length : 0,
      marks: [...new Set(marks)],
      sounds: matches.flatMap((match) => match.sounds),
      policies: matches.length === 0 || partial ? [] : titled(passing, key, known),
      counts: countFacets(known, all, bars),
      offers: offers(query.terms, known.table),
    };
  }

  async function names(found: Found, most: number): Promise<Name[]> {
    const policies = await Promise.all(
      found.policies.map(async (item): Promise<Name> => {
        const { title } = await readText(found.facts, item);
        const url = addressOf(found.facts, item);
        return { kind: '政策', label: title, called: [], hint: '', url, items: 1, pinyin: '', initials: '' };
      }),
    );
    return [...namesFor(await store.names(), found.query.terms, most - policies.length), ...policies];
  }

  return { search, names };
}

/** Names that a word is, begins, or stands in; or spells, in full, in part or by initials. Smaller is better. */
function likeness(name: Name, term: string): number | null {
  const called = name.called.map(fold);
  if (called.includes(term)) return 0;
  if (called.some((form) => form.startsWith(term))) return 1;
  if (term.length > 1 && called.some((form) => form.includes(term))) return 2;
  if (/^[a-z]{2,}$/.test(term)) {
    if (name.pinyin === term || name.initials === term) return 3;
    if (name.pinyin.startsWith(term)) return 4;
  }
  return null;
}

export function namesFor(names: readonly Name[], terms: readonly string[], most: number): Name[] {
  const likely = terms.flatMap((term) =>
    names.flatMap((name) => {
      const like = likeness(name, term);
      return like === null ? [] : [{ name, like }];
    }),
  );
  likely.sort((a, b) => a.like - b.like || b.name.items - a.name.items);
  return [...new Set(likely.map(({ name }) => name))].slice(0, most);
}
