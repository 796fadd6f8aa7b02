/** Asks Pagefind: one index a year, the newest first; the others are merged with it when they are needed. */
import type { Entry } from '../../../search/files.ts';
import { fieldAt, quoted, type Text, textOf } from '../../../search/record.ts';

/** What is used of Pagefind's own interface. */
interface Result {
  id: string;
  /** The weight of the index that it is from. */
  score: number;
  /** Places of the first match in the record's content; none where only another text of the record matches. */
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

/** For each item of the table: 0, or 1 + the field that holds a phrase first (index in `FIELDS`). */
export type Hits = Uint8Array;

/** The indexes of a publication. */
export type Pagefind = Awaited<ReturnType<typeof openPagefind>>;

/** The browser does not run Pagefind. */
export class Unsupported extends Error {}

/** Parts of a phrase that are looked up at once: the time it takes grows with the length. */
const PARTS = /.{1,32}/gsu;

let current: { failure?: Error } = {};
let scripts = 0;

/**
 * Pagefind gives no results, and no error, where it could not load a part of its index. So its requests are watched: it
 * makes them here, not in a worker, through the one `fetch` there is.
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
      // Some hosts answer with a page where there is no file.
      const isPage = response.headers.get('content-type')?.startsWith('text/html');
      if (!response.ok || isPage) note(isPage ? 'a page' : String(response.status));
      return response;
    } catch (error) {
      note('unreachable', error);
      throw error;
    }
  };
}

/** Loads Pagefind's script. @param root address of Pagefind's files, with closing slash */
export function loadScript(root: string): Promise<Script> {
  if (scripts === 0) watch(root);
  // What a browser could not load once it may not load again from the same address.
  const again = scripts++ > 0 ? `?${scripts}` : '';
  return import(/* @vite-ignore */ `${root}pagefind.js${again}`) as Promise<Script>;
}

/**
 * Opens the indexes of a publication.
 *
 * @param root address of Pagefind's files, with closing slash
 * @param script Pagefind's own
 */
export async function openPagefind(root: string, { years, chars }: Entry, { createInstance }: Script) {
  if (typeof WebAssembly === 'undefined') throw new Unsupported('There is no WebAssembly');
  const state: { failure?: Error } = {};
  current = state;
  /** The characters of the texts, each with the number of those that are more frequent. */
  const rank: ReadonlyMap<string, number> = new Map(Array.from(chars, (char, at) => [char, at]));
  const total = years.reduce((sum, { items }) => sum + items, 0);
  let start = total;
  const starts = years.map(({ items }) => (start -= items));
  const yearOf = ({ score }: Result): number => years.length - score;
  /** By year, as `years` has them: each record's place in the table. */
  const places = years.map(() => new Map<string, number>());
  /** … and each item's record. */
  const records: Result[] = [];
  const texts = new Map<number, Text>();
  const known = new Set<string>();
  const optionsOf = (year: number): object => ({
    // Every result of a phrase scores 1: the weight tells which year's it is.
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

  /** Notes which record is which item: a search for nothing gives all, by year, in the order of the table. */
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
    // Pagefind leaves out of a phrase the signs that no text has.
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
    /** Whether a character was looked up in all years that are merged: then nothing more is loaded for it. */
    has: (char: string): boolean => known.has(char),
    /** Which items hold a phrase. @param phrase folded */
    async hits(phrase: string): Promise<Hits> {
      for (const char of phrase) known.add(char);
      const parts = await Promise.all(Array.from(new Set(phrase.match(PARTS)), hitsOf));
      return parts.reduce((hits, others) => hits.map((hit, item) => Math.min(hit, others[item]!)));
    },
    /** What a result shows. @param item index in the table */
    async text(item: number): Promise<Text> {
      const read = texts.get(item);
      if (read) return read;
      const { content, meta } = await records[item]!.data();
      const text = textOf(content, meta);
      texts.set(item, text);
      return text;
    },
    /** Number of years that are merged, the newest first. */
    loaded: (): number => loaded,
    /** The first item of these years: 0 once all are merged. */
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
