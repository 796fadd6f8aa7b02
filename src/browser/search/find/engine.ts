/** The search of a page: it opens the index, loads what is missing, and goes over to a new publication. */
import type { Name, NameLink } from '../../../search/files.ts';
import { type Found, searchLoaded } from './answer.ts';
import { likeness, namesFor, slip } from './names.ts';
import { Unsupported } from './pagefind.ts';
import type { SearchState } from './state.ts';
import { openStore, type Store } from './store.ts';

/** Years that are loaded next for each that is, until there are enough results to show. */
const MORE = 3;

async function searchIn(store: Store, state: SearchState, early?: (found: Found) => void): Promise<Found> {
  const [pagefind, facts] = await Promise.all([store.pagefind(), store.facts()]);
  while (pagefind.first() > 0) {
    const found = early && (await searchLoaded(store, pagefind, facts, state));
    if (found && found.total > 0) early(found);
    const isShort = found && found.total < state.size;
    await pagefind.merge(isShort ? MORE * pagefind.loaded() : Number.POSITIVE_INFINITY);
  }
  return searchLoaded(store, pagefind, facts, state);
}

/** The search of a site. @param base its address, with closing slash */
export function openEngine(base: string) {
  let opened: Promise<Store> | undefined;
  /** The same store every time. @param old one that could not be read: what is published now is another */
  function open(old?: Promise<Store>): Promise<Store> {
    if (!opened || opened === old) {
      opened = openStore(`${base}pagefind/`);
      opened.catch(() => {
        opened = undefined;
      });
    }
    return opened;
  }
  return {
    /** @param early gets what newer years hold, where loading the others takes its time */
    async search(state: SearchState, early?: (found: Found) => void): Promise<Found> {
      const opening = open();
      const store = await opening;
      try {
        const found = await searchIn(store, state, early);
        // What is not found may have been published since.
        if (found.missing.length === 0 || (await store.isCurrent())) return found;
      } catch (error) {
        if (error instanceof Unsupported) throw error;
      }
      // A new publication while a page is open replaces the index that the page began with.
      return searchIn(await open(opening), state, early);
    },
    /** Other pages that the words of a search may mean, best first; policies last. */
    async names({ facts, words, policies: items }: Found, most: number): Promise<NameLink[]> {
      const store = await open();
      const policies = await Promise.all(
        items.map(async (item): Promise<NameLink> => {
          const { title } = await (await store.pagefind()).text(item);
          return { kind: '政策', label: title, hint: '', url: facts.urls[item]! };
        }),
      );
      return [...namesFor(await store.names(), words, most - policies.length, likeness), ...policies];
    },
    /** Names that what was not found may be a slip for. */
    async near({ missing }: Found, most: number): Promise<Name[]> {
      return missing.length > 0 ? namesFor(await (await open()).names(), missing, most, slip) : [];
    },
  };
}
