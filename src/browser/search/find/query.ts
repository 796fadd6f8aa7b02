/** What a query says: words to look for, and forms that can only be meant as conditions. */

import { COLLECTIONS, STAGES } from '../../../schema/codes.ts';
import type { Industry } from '../../../schema/dataset.ts';
import { COLLECTION_LABELS, INDUSTRY_LABELS, STAGE_LABELS } from '../../../schema/labels.ts';
import type { Table } from '../../../search/files.ts';
import { fold, hasWords } from '../../../search/fold.ts';
import type { Filter, Filters } from './state.ts';

export interface Condition {
  filter: Filter;
  value: string;
  /** The part of the query that says so. */
  words: string;
}

export interface Query {
  /** Folded. */
  terms: string[];
  conditions: Condition[];
}

/** Most words of a query that count. */
const MOST_TERMS = 10;

const FIGURE = '(\\d+(?:\\.\\d+)?)';
/** `10亿以上`, `>10亿`; in 万 only with 元, for much else is counted so. */
const SUM = new RegExp(`^(>=?|≥|<=?|≤)?${FIGURE}(?:([亿億]|[万萬][亿億])元?|([万萬])元)(以上|以下)?$`);
const BETWEEN = new RegExp(`^${FIGURE}[亿億]?-${FIGURE}[亿億]元?$`);
const MONTH = /^((?:19|20)\d\d)年(0?[1-9]|1[0-2])月$/;
/** The marks as they are folded, in simplified and traditional characters. */
const MARKED = /^(?:(地[区區])|(行[业業])|([阶階]段)|([栏欄]目)):(.+)$/;

/** Whether a word says what kind of condition it is. @param term folded */
export function isMarked(term: string): boolean {
  return MARKED.test(term);
}

function sumOf(term: string): string | null {
  const [, from, to] = BETWEEN.exec(term) ?? [];
  if (from && to) return `${from}-${to}`;
  const [, sign, figure, yi, wan, side] = SUM.exec(term) ?? [];
  // 10亿 alone is text: it stands in many.
  if (!figure || !sign === !side) return null;
  const sum = wan ? Number(figure) / 1e4 : Number(figure) * (yi!.length > 1 ? 1e4 : 1);
  return side === '以下' || /^[<≤]/.test(sign ?? '') ? `-${sum}` : `${sum}-`;
}

/** The key whose label is the word, or else begins with it or holds it. */
function keyOf(labels: Record<string, string>, word: string): string | null {
  const entries = Object.entries(labels).map(([key, label]) => [key, fold(label)] as const);
  const found =
    entries.find(([, label]) => label === word) ??
    entries.find(([, label]) => label.startsWith(word)) ??
    entries.find(([, label]) => label.includes(word));
  return found?.[0] ?? null;
}

/** The region of that name, the largest if there are several; its path. */
export function regionOf(table: Table, word: string): string | null {
  const named = table.regions.filter(({ name, short }) => fold(name) === word || fold(short) === word);
  const depth = (path: string): number => path.split('/').length;
  return named.sort((a, b) => depth(a.path) - depth(b.path))[0]?.path ?? null;
}

function markedOf(term: string, table: Table): Omit<Condition, 'words'> | null {
  const [, region, industry, stage, collection, word] = MARKED.exec(term) ?? [];
  if (!word) return null;
  const found = (filter: Filter, value: string | null) => (value ? { filter, value } : null);
  if (region) return found('region', regionOf(table, word));
  if (industry) return found('industry', keyOf(INDUSTRY_LABELS, word));
  if (stage) return found('stage', keyOf(STAGE_LABELS, word));
  return collection ? found('collection', keyOf(COLLECTION_LABELS, word)) : null;
}

function conditionOf(term: string, table: Table): Omit<Condition, 'words'> | null {
  const sum = sumOf(term);
  if (sum) return { filter: 'sum', value: sum };
  const month = MONTH.exec(term);
  if (month) return { filter: 'time', value: `${month[1]}-${month[2]!.padStart(2, '0')}` };
  return markedOf(term, table);
}

/** A figure and what it counts are one word, however they are typed: `30 亿元`. */
const UNIT = /(?<=\d)[^\S\n]+(?=[亿億万萬千百元吨亩台套辆座家个项条人年月日期米%％]|平方|公里|美元|[GMk]W)/gu;

/** The words of a query, as typed: blanks part them. */
export function wordsOf(q: string): string[] {
  return q.replace(UNIT, '').split(/\s+/).filter(Boolean);
}

/**
 * Takes a query apart; in quotation marks a word is only ever text.
 * @param simple brings what a condition names into the archive's characters
 */
export function readQuery(q: string, table: Table, simple = (term: string) => term): Query {
  const query: Query = { terms: [], conditions: [] };
  const read = wordsOf(q).map((words) => ({ words, term: fold(words) }));
  // A dash between words is no word; alone, a sign is what is looked for.
  const worded = read.some(({ term }) => hasWords(term));
  for (const { words, term } of read) {
    if (term === '' || (worded && !hasWords(term))) continue;
    const condition = conditionOf(term, table) ?? (isMarked(term) ? markedOf(simple(term), table) : null);
    if (condition) query.conditions.push({ ...condition, words });
    else if (query.terms.length < MOST_TERMS) query.terms.push(term);
  }
  return query;
}

/** The filters of the address and those that the query says; these win. */
export function allFilters(filters: Filters, { conditions }: Query): Filters {
  return { ...filters, ...Object.fromEntries(conditions.map(({ filter, value }) => [filter, value])) };
}

/**
 * Conditions that a bare word may stand for: offered, never imposed.
 * @param terms of the query
 * @param found the same in the archive's characters
 */
export function offers(terms: readonly string[], found: readonly string[], table: Table): Condition[] {
  return terms.flatMap((words, at): Condition[] => {
    const term = found[at]!;
    const exact = (labels: Record<string, string>): string | undefined =>
      Object.keys(labels).find((key) =>
        fold(labels[key]!)
          .split(/[与和]/)
          .includes(term),
      );
    const region = regionOf(table, term);
    const industry = exact(INDUSTRY_LABELS) as Industry | undefined;
    const stage = exact(STAGE_LABELS);
    return [
      ...(region ? [{ filter: 'region', value: region, words } as const] : []),
      ...(industry ? [{ filter: 'industry', value: industry, words } as const] : []),
      ...(stage && STAGES.some((key) => key === stage)
        ? [{ filter: 'stage', value: stage, words } as const]
        : []),
      ...COLLECTIONS.filter((key) => COLLECTION_LABELS[key] === term).map(
        (value) => ({ filter: 'collection', value, words }) as const,
      ),
    ];
  });
}
