/** Words that can only be conditions, and what other words may name. */
import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import { INDUSTRIES, STAGES } from '../../../schema/codes.ts';
import { COLLECTION_LABELS, INDUSTRY_LABELS, INDUSTRY_SHORT, STAGE_LABELS } from '../../../schema/labels.ts';
import type { Table } from '../../../search/files.ts';
import { fold } from '../../../search/fold.ts';
import type { Filter } from './state.ts';

/** A value of a filter. */
export interface Meaning {
  filter: Filter;
  value: string;
}

const FIGURE = '(\\d+(?:\\.\\d+)?)';
const AT_LEAST = '>=?|≥|超[过過]?|大[于於]|高[于於]|不低[于於]|不少[于於]|至少';
const AT_MOST = '<=?|≤|低[于於]|小[于於]|少[于於]|不足|不超[过過]|至多';
/** Simplified or traditional: `10亿以上`, `超10亿`. 万 needs 元, because many other things are counted in 万. */
const SUM = new RegExp(
  `^(?:(${AT_LEAST})|(${AT_MOST}))?${FIGURE}(?:([万萬]?[亿億])元?|([万萬])元)(?:(及?以上|起|\\+)|(及?以下|以内))?$`,
);
const BETWEEN = new RegExp(`^${FIGURE}[亿億]?元?[-~至到]${FIGURE}[亿億]元?$`);
const DATE = '((?:19|20)\\d\\d)年(?:(0?[1-9]|1[0-2])月)?';
/** `2023年5月`, `2023年1月至5月`, `2023年以来`; a year alone is a name (see {@link namedBy}). */
const TIME = new RegExp(`^${DATE}(?:(以来|以后|之后|起|至今)|[-~至到](?:${DATE}|(0?[1-9]|1[0-2])月))?$`);
const MARKED = /^(?:(地[区區])|(行[业業])|([阶階]段)|([栏欄]目)):(.+)$/;

function sumOf(term: string): string | null {
  const [, from, to] = BETWEEN.exec(term) ?? [];
  if (from && to) return `${from}-${to}`;
  const [, over, under, figure, yi, wan, above, below] = SUM.exec(term) ?? [];
  // 10亿 alone is text: many items contain it.
  if (!figure || [over, under, above, below].filter(Boolean).length !== 1) return null;
  const sum = wan ? Number(figure) / 1e4 : Number(figure) * (yi!.length > 1 ? 1e4 : 1);
  return over || above ? `${sum}-` : `-${sum}`;
}

function timeOf(term: string): string | null {
  const [found, year, month, open, toYear, toMonth, sameYear] = TIME.exec(term) ?? [];
  if (!found) return null;
  const day = (of: string | undefined, within: string | undefined): string =>
    `${of}${within ? `-${within.padStart(2, '0')}` : ''}`;
  const from = day(year, month);
  if (open) return `${from}..`;
  const to = toYear ? day(toYear, toMonth) : sameYear && day(year, sameYear);
  return to ? `${from}..${to}` : month ? from : null;
}

/** The range that all ranges allow. */
export function narrowest(ranges: readonly string[]): string {
  const ends = ranges.map((range) => range.split('-'));
  const from = Math.max(...ends.map(([least]) => Number(least)));
  const to = Math.min(...ends.map(([, most]) => (most ? Number(most) : Number.POSITIVE_INFINITY)));
  return `${from || ''}-${Number.isFinite(to) ? to : ''}`;
}

/** The key whose label is the word, or else begins with it or contains it; null if none does. */
function keyOf(labels: Record<string, string>, word: string): string | null {
  const entries = Object.entries(labels).map(([key, label]) => [key, fold(label)] as const);
  const found =
    entries.find(([, label]) => label === word) ??
    entries.find(([, label]) => label.startsWith(word)) ??
    entries.find(([, label]) => label.includes(word));
  return found?.[0] ?? null;
}

/** Paths of all regions with this name, except the whole country. */
function regionsOf({ regions }: Table, word: string): string[] {
  return regions
    .filter(({ path, name, short }) => path !== 'china' && (fold(name) === word || fold(short) === word))
    .map(({ path }) => path);
}

function markedOf(term: string, table: Table): Meaning[] {
  const [, region, industry, stage, collection, word = ''] = MARKED.exec(term) ?? [];
  const found = (filter: Filter, value: string | null) => (value ? [{ filter, value }] : []);
  if (region) return regionsOf(table, word).map((value) => ({ filter: 'region', value }));
  if (industry) return found('industry', keyOf(INDUSTRY_LABELS, word));
  if (stage) return found('stage', keyOf(STAGE_LABELS, word));
  return collection ? found('collection', keyOf(COLLECTION_LABELS, word)) : [];
}

/** The conditions of a word that can only be a condition; empty for other words. @param term folded */
export function formOf(term: string, table: Table): Meaning[] {
  const sum = sumOf(term);
  if (sum) return [{ filter: 'sum', value: sum }];
  const time = timeOf(term);
  if (time) return [{ filter: 'time', value: time }];
  return markedOf(term, table);
}

const partsOf = (label: string): string[] => fold(label).split(/[与和]/);

const YEAR = /^((?:19|20)\d\d)年?$/;

/** What a word names: regions, a year of the archive, an industry or a stage. */
export function namedBy(term: string, table: Table): Meaning[] {
  const { issues } = table;
  if (term.length < 2) return [];
  const regions = regionsOf(table, term);
  if (regions.length > 0) return regions.map((value) => ({ filter: 'region', value }));
  const year = YEAR.exec(term)?.[1];
  if (year && issues.some(({ to }) => to.startsWith(year))) return [{ filter: 'time', value: year }];
  // 新能源 names 新能源与储能; 服务 does not name 现代服务, but is text.
  const industry = INDUSTRIES.find(
    (key) =>
      // A query never means the general industry.
      key !== GENERAL_INDUSTRY &&
      (fold(INDUSTRY_LABELS[key]) === term ||
        (fold(INDUSTRY_SHORT[key]) === term && partsOf(INDUSTRY_LABELS[key]).includes(term))),
  );
  if (industry) return [{ filter: 'industry', value: industry }];
  const stage = STAGES.find((key) => fold(STAGE_LABELS[key]) === term);
  return stage ? [{ filter: 'stage', value: stage }] : [];
}

const LABELS: [Filter, Record<string, string>][] = [
  ['industry', INDUSTRY_LABELS],
  ['industry', INDUSTRY_SHORT],
  ['stage', STAGE_LABELS],
  ['collection', COLLECTION_LABELS],
];

/** What a word may also mean: offered to the reader, never applied. */
export function likenedTo(term: string, table: Table): Meaning[] {
  if (term.length < 2) return [];
  const likely = LABELS.flatMap(([filter, labels]) =>
    Object.entries(labels)
      .filter(([, label]) => partsOf(label).includes(term) || fold(label).startsWith(term))
      .map(([value]): Meaning => ({ filter, value })),
  );
  return [...namedBy(term, table), ...likely];
}
