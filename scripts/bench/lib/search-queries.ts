/** Queries taken from an archive, and what they should find by a substring search that ignores blanks. */
import { buildArchive } from '../../../src/archive/build.ts';
import { withNames } from '../../../src/content/write/names.ts';
import type { Dataset, Item } from '../../../src/schema/dataset.ts';
import { searchWords } from '../../../src/search/build/search-names.ts';
import { chance } from './synthetic.ts';

/** Kinds of queries. */
export const KINDS = ['company', 'park', 'place', 'term', 'number', 'latin', 'pair'] as const;
/** A kind of query. */
export type Kind = (typeof KINDS)[number];

/** A query and its kind. */
export interface BenchQuery {
  kind: Kind;
  q: string;
}

/** Without blanks, in lower case and with m2 for ㎡, independently of how the index folds a text. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

/** The four fields, separated so that no match crosses two. */
function plainText(item: Item): string {
  return [item.title, item.lead ?? '', ...item.body, item.source?.name ?? ''].map(plain).join('\n');
}

/** Address, title and searchable text of each item, including names that are not in its own words. */
export function plainTexts(dataset: Dataset): { url: string; title: string; text: string }[] {
  const register = withNames({ parks: [], companies: [] }, dataset.items);
  const archive = buildArchive({ ...dataset, register });
  return dataset.items.map((item) => ({
    url: item.url,
    title: plain(item.title),
    text: `${plainText(item)}\n${plain(searchWords(archive, item).named)}`,
  }));
}

/** Whether a text contains all words of a query. */
export const holds = (text: string, q: string): boolean =>
  q.split(' ').every((term) => text.includes(plain(term)));

/** Queries of all kinds, the same for the same archive. @param each number of queries of each kind */
export function benchQueries({ items }: Dataset, each: number): BenchQuery[] {
  const random = chance(items.length);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const text = (): string =>
    plain(pick([pick(items).title, pick(items).lead ?? '', pick(pick(items).body) ?? '']));
  const piece = (from: string, pattern: RegExp): string => pick(from.match(pattern) ?? ['']);
  const stretch = (): string => {
    const han = piece(text(), /\p{Script=Han}{2,}/gu);
    const length = 2 + Math.floor(random() * 5);
    const at = Math.floor(random() * Math.max(1, han.length - length));
    return han.slice(at, at + length);
  };
  const ask: Record<Kind, () => string> = {
    company: () => pick(pick(items).companies) ?? '',
    park: () => pick(pick(items).places)?.park ?? '',
    place: () => {
      const place = pick(pick(items).places);
      return pick([place?.province, place?.city, place?.district]) ?? '';
    },
    term: stretch,
    // With the letters that follow, and sometimes from the middle: 30亿 of 230亿.
    number: () => piece(text(), /\d[\d.]*[\p{L}%]{0,3}/gu).slice(random() < 0.3 ? 1 : 0),
    latin: () => piece(pick(items).body.map(plain).join(), /[a-z][a-z0-9-]+/g),
    pair: () => {
      const item = pick(items);
      const words = plainText(item).match(/\p{Script=Han}{2,4}/gu) ?? [''];
      return `${pick(words)} ${pick(words)}`;
    },
  };
  const texts = items.map(plainText);
  const queries = new Map<string, BenchQuery>();
  for (const kind of KINDS) {
    const wanted = queries.size + each;
    for (let tries = 0; queries.size < wanted && tries < each * 40; tries++) {
      const q = ask[kind]().trim();
      if (q === '' || (kind !== 'pair' && /\s/.test(q))) continue;
      if (texts.some((all) => holds(all, q))) queries.set(q, { kind, q });
    }
  }
  return [...queries.values()];
}
