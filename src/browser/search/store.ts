/** Reads the files of the search index, each once. */
import {
  type Bucket,
  type Entry,
  type Name,
  type Scopes,
  type Table,
  type TableIssue,
  type Text,
  type Texts,
  textFile,
} from '../../search/files.ts';
import { bucketOf } from '../../search/grams.ts';

/** One state of the index: what it gives fits together. */
export interface Store {
  table(): Promise<Table>;
  /** The postings of a run of characters, see {@link Bucket}; undefined where nothing holds it. */
  postings(gram: string): Promise<number[] | undefined>;
  /** What a result shows. @param number of the item: the last part of its id */
  text(issue: TableIssue, number: number): Promise<Text>;
  names(): Promise<Name[]>;
  scopes(): Promise<Scopes>;
  /** From traditional characters to those of the archive. */
  variants(): Promise<Map<string, string>>;
}

/**
 * The index that was found first; the same store every time.
 * @param again whether to look for a newer publication: its index is another store
 */
export type OpenIndex = (again?: boolean) => Promise<Store>;

/** Gets the bytes of a file below `/search/`; throws when it cannot. */
export type Read = (path: string, fresh: boolean) => Promise<Response>;

/** Keeps what was loaded for a path; what failed is loaded again the next time. */
function once(): <T>(path: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<unknown>>();
  return <T>(path: string, make: () => Promise<T>): Promise<T> => {
    const found = kept.get(path) as Promise<T> | undefined;
    if (found) return found;
    const made = make();
    kept.set(path, made);
    made.catch(() => kept.delete(path));
    return made;
  };
}

function storeOf({ version, buckets }: Entry, read: Read): Store {
  const keep = once();
  const unpacked = <T>(path: string): Promise<T> =>
    keep(path, async () => {
      const { body } = await read(path, false);
      return new Response(body!.pipeThrough(new DecompressionStream('deflate'))).json() as Promise<T>;
    });
  const versioned = <T>(name: string): Promise<T> => unpacked<T>(`${version}/${name}.z`);
  return {
    table: () => versioned('table'),
    async postings(gram) {
      const bucket = await versioned<Bucket>(String(bucketOf(gram, buckets)));
      return Object.hasOwn(bucket, gram) ? bucket[gram] : undefined;
    },
    async text(issue, number) {
      const path = textFile(issue, number);
      const text = (await unpacked<Texts>(path))[number];
      if (!text) throw new Error(`${path}: no item ${number}`);
      return text;
    },
    names: () => versioned('names'),
    scopes: () => versioned('scopes'),
    async variants() {
      const chars = Array.from(await versioned<string>('variants'));
      return new Map(chars.flatMap((char, at) => (at % 2 === 0 ? [[char, chars[at + 1]!]] : [])));
    },
  };
}

export function openIndex(read: Read): OpenIndex {
  let last: { version: string; store: Store } | undefined;
  let opening: Promise<Store> | undefined;
  const look = async (): Promise<Store> => {
    const entry = (await (await read('index.json', true)).json()) as Entry;
    if (last?.version !== entry.version) last = { version: entry.version, store: storeOf(entry, read) };
    return last.store;
  };
  return (again = false) => {
    if (opening && !again) return opening;
    const mine = look();
    opening = mine;
    mine.catch(() => {
      if (opening === mine) opening = undefined;
    });
    return mine;
  };
}

/** The site's own index. @param base path of the site, with slashes at both ends */
export function siteIndex(base: string): OpenIndex {
  return openIndex(async (path, fresh) => {
    const response = await fetch(`${base}search/${path}`, fresh ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  });
}
