/** The search of a page: opens the index, loads more years when needed, and switches to a new publication. */
import type { Name, NameLink } from '../../../search/files.ts';
import { type Found, searchLoaded } from './answer.ts';
import { likeness, namesFor, slip } from './names.ts';
import { Unsupported } from './pagefind.ts';
import type { SearchState } from './state.ts';
import { openStore, type Store } from './store.ts';

/** While there are too few results to show, this many years are loaded for each one that is loaded. */
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

/** Opens the search of a site. @param base address of the site, with a trailing slash */
export function openEngine(base: string) {
  let opened: Promise<Store> | undefined;
  /** The store, opened once. @param old a store to replace, because it is out of date or could not be read */
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
    /** @param early called with the results of the newer years while the others are loading */
    async search(state: SearchState, early?: (found: Found) => void): Promise<Found> {
      const opening = open();
      const store = await opening;
      try {
        const found = await searchIn(store, state, early);
        // Missing words may be in a newer publication.
        if (found.missing.length === 0 || (await store.isCurrent())) return found;
      } catch (error) {
        if (error instanceof Unsupported) throw error;
      }
      // A new publication may have replaced the index while the page was open.
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
    /** Names that the missing words may be misspellings of. */
    async near({ missing }: Found, most: number): Promise<Name[]> {
      return missing.length > 0 ? namesFor(await (await open()).names(), missing, most, slip) : [];
    },
  };
}
