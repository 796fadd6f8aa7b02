/** Parses a query into words to search for and conditions. */
import type { Table } from '../../../search/files.ts';
import { fold, hasWords } from '../../../search/fold.ts';
import { formOf, likenedTo, type Meaning, namedBy, narrowest } from './forms.ts';
import { DEFAULT_SIZE, type Filter, type Filters, type SearchState } from './state.ts';

export interface Condition extends Meaning {
  /** The words of the query that state it, folded. */
  words: string[];
  /** Whether the word only names it, so that it may also be meant as text. */
  named: boolean;
}

export interface Query {
  /** Words that the text must contain, folded. */
  terms: string[];
  /** Words that name conditions, in the archive's characters. Items that also contain them come first. */
  named: string[];
  conditions: Condition[];
}

/** Most words of a query that count. */
const MOST_TERMS = 10;

/** The space between a figure and its unit, which are one word: `30 亿元`. */
const UNIT = /(?<=\d)[^\S\n]+(?=[亿億万萬千百元吨亩台套辆座家个项条人年月日期米%％]|平方|公里|美元|[GMk]W)/gu;

/** The words of a query as typed, separated by spaces. */
function wordsOf(q: string): string[] {
  return q.replace(UNIT, '').split(/\s+/).filter(Boolean);
}

/** A query without some of its words. @param words folded */
export function without(q: string, words: readonly string[]): string {
  return wordsOf(q)
    .filter((word) => !words.includes(fold(word)))
    .join(' ');
}

/** Whether a region is in another, or a month in a year. */
export function isWithin(value: string, holder: string): boolean {
  return value.startsWith(holder) && /^(?:\/|-\d\d$)/.test(value.slice(holder.length));
}

/** Of several places with one name, those within a place of `beside`; else the largest. */
function meantBy(meanings: readonly Meaning[], beside: readonly string[]): Meaning[] {
  const depth = ({ value }: Meaning): number => (value.match(/\//g) ?? []).length;
  const inside = meanings.filter(({ value }) => beside.some((holder) => isWithin(value, holder)));
  const some = inside.length > 0 ? inside : meanings;
  const least = Math.min(...some.map(depth));
  return some.filter((meaning) => meaning.filter !== 'region' || depth(meaning) === least);
}

/** A word as it was read. */
interface Read {
  term: string;
  meanings: Meaning[];
  named: boolean;
}

/** Merges several sums into the range that all allow: 5亿以上 50亿以下. */
function withOneSum(conditions: Condition[]): Condition[] {
  const sums = conditions.filter(({ filter }) => filter === 'sum');
  if (sums.length < 2) return conditions;
  const value = narrowest(sums.map((sum) => sum.value));
  const words = sums.flatMap((sum) => sum.words);
  return [...conditions.filter(({ filter }) => filter !== 'sum'), { ...sums[0]!, value, words }];
}

function conditionsOf(read: readonly Read[], filters: Filters): Condition[] {
  const conditions = read.flatMap(({ term, meanings, named }, at) => {
    const others = read.filter((_, place) => place !== at).flatMap((other) => other.meanings);
    const beside = [...others.map(({ value }) => value), ...(filters.region ?? [])];
    return meantBy(meanings, beside).map((meaning): Condition => ({ ...meaning, words: [term], named }));
  });
  // 江苏 苏州 is 苏州.
  const narrow = conditions.flatMap((condition) => {
    const related = conditions.filter(({ filter }) => filter === condition.filter);
    if (related.some(({ value }) => isWithin(value, condition.value))) return [];
    const holders = related.filter(({ value }) => isWithin(condition.value, value));
    return [{ ...condition, words: [condition, ...holders].flatMap(({ words }) => words) }];
  });
  return withOneSum(narrow);
}

/**
 * Parses a query. A word that names a region, an industry or a stage is that condition, unless the address says
 * otherwise; in quotation marks it is always text.
 *
 * @param simple converts a word to the archive's characters
 */
export function readQuery(
  { q, text, filters }: SearchState,
  table: Table,
  simple = (term: string) => term,
): Query {
  /** A name cannot remove a chosen filter, but may narrow it. */
  const allowed = ({ filter, value }: Meaning): boolean =>
    filters[filter]?.some((chosen) => chosen === value || isWithin(value, chosen)) ?? true;
  const terms = wordsOf(q).map(fold).filter(Boolean);
  // Punctuation between words is ignored; alone, it is searched for.
  const worded = terms.some(hasWords);
  const read = terms
    .filter((term) => hasWords(term) || !worded)
    .map((term): Read => {
      if (text) return { term, meanings: [], named: false };
      const form = formOf(simple(term), table);
      if (form.length > 0) return { term, meanings: form, named: false };
      return { term, meanings: namedBy(simple(term), table).filter(allowed), named: true };
    });
  return {
    terms: read
      .filter(({ meanings }) => meanings.length === 0)
      .map(({ term }) => term)
      .slice(0, MOST_TERMS),
    named: read
      .filter(({ meanings, named }) => named && meanings.length > 0)
      .map(({ term }) => simple(term))
      .slice(0, MOST_TERMS),
    conditions: conditionsOf(read, filters),
  };
}

/** The filters that conditions set. */
function filtersOf(conditions: readonly Condition[]): Filters {
  const filters: Filters = {};
  for (const { filter, value } of conditions)
    filters[filter] = [...new Set([...(filters[filter] ?? []), value])];
  return filters;
}

/** The filters of the address and of the query. Those of the query take precedence. */
export function allFilters(filters: Filters, { conditions }: Query): Filters {
  return { ...filters, ...filtersOf(conditions) };
}

/** The search with other filters, without the words of the query that stated some of them. */
function changed(state: SearchState, said: readonly Condition[], filters: Filters): SearchState {
  const words = said.flatMap((condition) => condition.words);
  return { ...state, q: without(state.q, words), filters, size: DEFAULT_SIZE };
}

/** The same search with names as text. Its other conditions stay filters. */
export function asText(state: SearchState, { conditions }: Query): SearchState {
  const forms = conditions.filter(({ named }) => !named);
  return { ...changed(state, forms, { ...state.filters, ...filtersOf(forms) }), text: true };
}

/** The same search for items that have its industries, but another main one. */
export function asAlso(state: SearchState, query: Query): SearchState {
  const { industry = [] } = allFilters(state.filters, query);
  const { industry: _, ...rest } = state.filters;
  const said = query.conditions.filter(({ filter }) => filter === 'industry');
  return changed(state, said, { ...rest, also: industry });
}

/** The search without any conditions, including those of the query. */
export function withoutConditions(state: SearchState, { conditions }: Query): SearchState {
  return changed(state, conditions, {});
}

/** The search with a value of a filter set, or removed if it was. Conditions of the query move into that filter. */
export function toggled(state: SearchState, query: Query, filter: Filter, value: string): SearchState {
  const said = query.conditions.filter((condition) => condition.filter === filter);
  const { [filter]: chosen = [], ...rest } = state.filters;
  const now = allFilters(state.filters, query)[filter] ?? [];
  const next = now.includes(value)
    ? now.filter((other) => other !== value)
    : [...now.filter((other) => !isWithin(other, value) && !isWithin(value, other)), value];
  // If the words of the query are removed, the filters chosen before apply again.
  const values = next.length === 0 && said.length > 0 ? chosen.filter((other) => other !== value) : next;
  return changed(state, said, values.length > 0 ? { ...rest, [filter]: values } : rest);
}

/**
 * Conditions that words may also mean.
 * @param terms of the query
 * @param found the same terms in the archive's characters
 */
export function offers(
  terms: readonly string[],
  found: readonly string[],
  table: Table,
  filters: Filters,
): Condition[] {
  const offered = terms.flatMap((term, at) =>
    likenedTo(found[at]!, table)
      .filter(({ filter, value }) => !filters[filter]?.includes(value))
      .map((meaning): Condition => ({ ...meaning, words: [term], named: true })),
  );
  const keys = offered.map(({ filter, value }) => `${filter} ${value}`);
  return offered.filter((_, at) => keys.indexOf(keys[at]!) === at);
}
