/** Addresses that were published and have no page any more, and what answers there instead. */
import type { Published } from '../content/ledger.ts';
import type { Item } from '../schema/dataset.ts';

export interface Vanished {
  url: string;
  /** Where its readers are sent; null where a tombstone stands. */
  to: string | null;
  kind: 'park' | 'company' | null;
  /** What the page was called. */
  name: string | null;
}

/** Second views and later pages of a list, and the page of the list itself. */
const PART = /^(?<first>\/.+\/)(?:(?:page-)?\d+|by-sum)\/$/;
/** Pages of an index that has grown too long for one: parks by province, companies by letter. */
const INDEX = /^(?<whole>\/parks\/(?=[a-z]+\/$)|\/companies\/(?=by-[a-z0](?:-\d+)?\/$))/;

/**
 * A tombstone without its name, where all items that have the name are withdrawn.
 * @param items those that are published
 */
export function withoutWithdrawnName(of: Vanished, items: readonly Item[]): Vanished {
  const { name } = of;
  const isSaid = (text: string | null): boolean => name !== null && (text?.includes(name) ?? false);
  const hasName = ({ title, lead, body, companies, places }: Item): boolean =>
    [title, lead, ...body, ...companies, ...places.map(({ park }) => park)].some(isSaid);
  return items.some(hasName) ? of : { ...of, name: null };
}

/**
 * Parks and companies without items become tombstones; later pages and second views of a list that grew shorter lead to
 * its first page, parts of an index to the whole. `npm run publish` reports every other address that is missing.
 * @param here addresses that have a page, or are redirected
 */
export function vanished(published: readonly Published[], here: ReadonlySet<string>): Vanished[] {
  const missing = published.filter(({ address }) => address.endsWith('/') && !here.has(address));
  const gone = new Set(missing.map(({ address }) => address));
  return missing.flatMap(({ address: url, name }): Vanished[] => {
    // The ledger names parks and companies, and nothing else.
    if (name !== null) return [{ url, to: null, kind: url.startsWith('/parks/') ? 'park' : 'company', name }];
    const to = INDEX.exec(url)?.groups?.whole ?? PART.exec(url)?.groups?.first;
    if (to && (here.has(to) || gone.has(to))) return [{ url, to, kind: null, name: null }];
    return [];
  });
}
