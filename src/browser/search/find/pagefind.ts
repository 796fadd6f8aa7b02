/** Queries Pagefind: one index per year, the newest first; the others are merged with it when they are needed. */
import type { Entry } from '../../../search/files.ts';
import { fieldAt, quoted, type Text, textOf } from '../../../search/record.ts';

/** The part of Pagefind's interface that is used. */
interface Result {
  id: string;
  /** The weight of its index. */
  score: number;
  /** Positions of the first match in the record's content; empty if only another text of the record matches. */
  words: number[];
  data(): Promise<{ content: string; meta: Record<string, string> }>;
}
interface Instance {
  search(term: string | null): Promise<{ results: Result[] }>;
  mergeIndex(path: string, options: object): Promise<void>;
}

/** What Pagefind's script exports. */
export interface Script {
  createInstance(options: object): Instance;
}

/** For each item of the table: 0, or 1 + the index in `FIELDS` of the first field that contains a phrase. */
export type Hits = Uint8Array;

/** The indexes of a publication. */
export type Pagefind = Awaited<ReturnType<typeof openPagefind>>;

/** The browser cannot run Pagefind. */
export class Unsupported extends Error {}

/** A phrase is looked up in parts of at most 32 characters, because the time grows with the length. */
const PARTS = /.{1,32}/gsu;

let current: { failure?: Error } = {};
let scripts = 0;

/**
 * Pagefind returns no results and no error if it could not load a part of its index. So its requests are watched by
 * wrapping the global `fetch`, which it uses because it runs without a worker.
 */
function watch(root: string): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const asking = current;
    const note = (reason: string, cause?: unknown): void => {
      if (address.includes(root)) asking.failure ??= new Error(`${address}: ${reason}`, { cause });
    };
    try {
      const response = await fetch(input, init);
      // Some hosts send a page instead of a missing file.
      const isPage = response.headers.get('content-type')?.startsWith('text/html');
      if (!response.ok || isPage) note(isPage ? 'a page' : String(response.status));
      return response;
    } catch (error) {
      note('unreachable', error);
      throw error;
    }
  };
}

/** Loads Pagefind's script. @param root address of Pagefind's files, with a trailing slash */
export function loadScript(root: string): Promise<Script> {
  if (scripts === 0) watch(root);
  // A browser may not retry a failed import from the same address.
  const again = scripts++ > 0 ? `?${scripts}` : '';
  return import(/* @vite-ignore */ `${root}pagefind.js${again}`) as Promise<Script>;
}

/**
 * Opens the indexes of a publication.
 *
 * @param root address of Pagefind's files, with a trailing slash
 * @param script Pagefind's script
 * @throws Unsupported if there is no WebAssembly
 */
export async function openPagefind(root: string, { years, chars }: Entry, { createInstance }: Script) {
  if (typeof WebAssembly === 'undefined') throw new Unsupported('There is no WebAssembly');
  const state: { failure?: Error } = {};
  current = state;
  /** Rank of each character of the texts by frequency, from 0. */
  const rank: ReadonlyMap<string, number> = new Map(Array.from(chars, (char, at) => [char, at]));
  const total = years.reduce((sum, { items }) => sum + items, 0);
  let start = total;
  const starts = years.map(({ items }) => (start -= items));
  const yearOf = ({ score }: Result): number => years.length - score;
  /** For each of `years`: index in the table by record id. */
  const places = years.map(() => new Map<string, number>());
  /** The record of each item, by index in the table. */
  const records: Result[] = [];
  const texts = new Map<number, Text>();
  const known = new Set<string>();
  const optionsOf = (year: number): object => ({
    // Every result of a phrase has score 1, so the weight identifies its year.
    indexWeight: years.length - year,
    metaCacheTag: years[year]!.folder,
  });
  const pathOf = (year: number): string => `${root}${years[year]!.folder}/`;

  const instance =
    years.length > 0 ? createInstance({ ...optionsOf(0), basePath: pathOf(0), noWorker: true }) : undefined;

  async function ask(term: string | null): Promise<Result[]> {
    const results = (await instance?.search(term))?.results ?? [];
    if (state.failure) throw state.failure;
    return results;
  }

  /** Maps records to items: an empty search returns all records, by year, in the order of the table. */
  async function number(): Promise<void> {
    const found = await ask(null);
    for (const [year, { items }] of years.entries()) {
      for (const [at, record] of found.splice(0, items).entries()) {
        places[year]!.set(record.id, starts[year]! + at);
        records[starts[year]! + at] = record;
      }
    }
  }

  async function hitsOf(part: string): Promise<Hits> {
    const hits = new Uint8Array(total);
    // Pagefind would omit the signs that no text contains from the phrase.
    if (!Array.from(part).every((char) => rank.has(char))) return hits;
    for (const record of await ask(quoted(part))) {
      const [place] = record.words;
      if (place !== undefined) hits[places[yearOf(record)]!.get(record.id)!] = 1 + fieldAt(place);
    }
    return hits;
  }

  await number();
  let loaded = Math.min(1, years.length);
  let merging = Promise.resolve();

  return {
    rank,
    /** Whether a character was looked up in all merged years, so that nothing more is loaded for it. */
    has: (char: string): boolean => known.has(char),
    /** The items that contain a phrase. @param phrase folded */
    async hits(phrase: string): Promise<Hits> {
      for (const char of phrase) known.add(char);
      const parts = await Promise.all(Array.from(new Set(phrase.match(PARTS)), hitsOf));
      return parts.reduce((hits, others) => hits.map((hit, item) => Math.min(hit, others[item]!)));
    },
    /** The texts of an item. @param item index in the table */
    async text(item: number): Promise<Text> {
      const read = texts.get(item);
      if (read) return read;
      const { content, meta } = await records[item]!.data();
      const text = textOf(content, meta);
      texts.set(item, text);
      return text;
    },
    /** Number of merged years, which are the newest. */
    loaded: (): number => loaded,
    /** Index of the first item of these years; 0 once all are merged. */
    first: (): number => starts[loaded - 1] ?? 0,
    /** Merges the indexes of older years. @param most how many */
    merge(most: number): Promise<void> {
      merging = merging.then(async () => {
        const next = years.slice(loaded, loaded + most).map((_, at) => loaded + at);
        await Promise.all(next.map((year) => instance?.mergeIndex(pathOf(year), optionsOf(year))));
        await number();
        loaded += next.length;
        known.clear();
      });
      return merging;
    },
  };
}
