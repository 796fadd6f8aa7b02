/** Reads the files of the search index, each once. */
import type { Bucket, Entry, Name, Scopes, Table, Text } from '../../search/files.ts';
import { bucketOf } from '../../search/grams.ts';

export interface Store {
  table(): Promise<Table>;
  /** The postings of a run of characters, see {@link Bucket}; undefined where nothing holds it. */
  postings(gram: string): Promise<number[] | undefined>;
  /** What a result shows. @param item its id within the issue, as in its address */
  text(issue: string, item: string): Promise<Text>;
  names(): Promise<Name[]>;
  scopes(): Promise<Scopes>;
  /** From traditional characters to those of the archive. */
  variants(): Promise<Map<string, string>>;
}

/** @param read gets the bytes of a file below `/search/`; throws when it cannot */
export function openStore(read: (path: string, fresh: boolean) => Promise<Response>): Store {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(path: string, get: () => Promise<T>): Promise<T> => {
    const found = kept.get(path) as Promise<T> | undefined;
    if (found) return found;
    const made = get();
    kept.set(path, made);
    // What failed is asked for anew the next time; the entry too, for the archive may have been published anew.
    made.catch(() => {
      kept.delete(path);
      kept.delete('index.json');
    });
    return made;
  };
  const unpacked = async <T>(path: string): Promise<T> => {
    const { body } = await read(path, false);
    return new Response(body!.pipeThrough(new DecompressionStream('deflate'))).json() as Promise<T>;
  };
  const entry = () =>
    once('index.json', async () => (await (await read('index.json', true)).json()) as Entry);
  const versioned = <T>(name: string): Promise<T> =>
    once(name, async () => unpacked<T>(`${(await entry()).version}/${name}.z`));
  return {
    table: () => versioned('table'),
    async postings(gram) {
      const { buckets } = await entry();
      const bucket = await versioned<Bucket>(String(bucketOf(gram, buckets)));
      return Object.hasOwn(bucket, gram) ? bucket[gram] : undefined;
    },
    text: (issue, item) => once(`text/${issue}/${item}.z`, () => unpacked(`text/${issue}/${item}.z`)),
    names: () => versioned('names'),
    scopes: () => versioned('scopes'),
    async variants() {
      const chars = Array.from(await versioned<string>('variants'));
      return new Map(chars.flatMap((char, at) => (at % 2 === 0 ? [[char, chars[at + 1]!]] : [])));
    },
  };
}

/** The site's own store. @param base path of the site, with slashes at both ends */
export function siteStore(base: string): Store {
  return openStore(async (path, fresh) => {
    const response = await fetch(`${base}search/${path}`, fresh ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  });
}
