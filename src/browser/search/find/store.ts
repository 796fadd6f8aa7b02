/** Reads the files of the search, each once. */
import type { Entry, Name, Scopes, Table } from '../../../search/files.ts';
import { factsOf } from './facets.ts';
import { loadScript, openPagefind } from './pagefind.ts';

/** One version of the index. All its parts fit together. */
export type Store = Awaited<ReturnType<typeof openStore>>;

/** @returns a function that makes the value of each name once; after a failure, it tries again at the next call */
export function once(): <T>(name: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<unknown>>();
  return <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const found = kept.get(name) as Promise<T> | undefined;
    if (found) return found;
    const made = make();
    kept.set(name, made);
    made.catch(() => kept.delete(name));
    return made;
  };
}

/** Reads the entry of the index, the only file never cached. @param root address of the index, with a trailing slash */
export async function readEntry(root: string): Promise<Entry> {
  return (await read(`${root}index.json`, { cache: 'no-cache' })).json() as Promise<Entry>;
}

/** Reads a JSON file that was compressed when it was written. */
export async function unpack<T>(address: string): Promise<T> {
  const { body } = await read(address);
  return new Response(body!.pipeThrough(new DecompressionStream('deflate'))).json() as Promise<T>;
}

async function read(address: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(address, init);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** Opens the published index. @param root address of the index, with a trailing slash */
export async function openStore(root: string) {
  const script = loadScript(root);
  script.catch(() => {});
  const entry = await readEntry(root);
  const keep = once();
  const unpacked = <T>(name: string): Promise<T> =>
    keep(name, () => unpack<T>(`${root}${entry.version}/${name}.z`));
  return {
    /** Whether this version is still the published one. */
    isCurrent: async () => (await readEntry(root)).version === entry.version,
    facts: () => keep('facts', async () => factsOf(await unpacked<Table>('table'))),
    pagefind: () => keep('pagefind', async () => openPagefind(root, entry, await script)),
    names: () => unpacked<Name[]>('names'),
    scopes: () => unpacked<Scopes>('scopes'),
    /** From traditional characters to those of the archive. */
    async variants() {
      const pairs = (await unpacked<string>('variants')).match(/../gsu) ?? [];
      return new Map(pairs.map((pair) => Array.from(pair) as [string, string]));
    },
  };
}
