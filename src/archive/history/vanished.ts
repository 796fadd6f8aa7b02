/** Published addresses that no longer have a page. */
import type { Published } from '../../content/ledger.ts';
import type { Item } from '../../schema/dataset.ts';

/** A published address without a page. */
export interface Vanished {
  url: string;
  /** Address that it redirects to; null for a tombstone. */
  to: string | null;
  kind: 'park' | 'company' | null;
  /** The heading that the page had. */
  name: string | null;
}

/** Later pages of a list, and lists and tables by sum; `first` is the first page of the list. */
const PART = /^(?<first>\/.+\/)(?:(?:page-)?\d+|by-sum(?:\/table)?)\/$/;
/** Parts of an index: parks by province, companies by letter; `whole` is the index. */
const INDEX = /^(?<whole>\/parks\/(?=[a-z]+\/$)|\/companies\/(?=by-[a-z0](?:-\d+)?\/$))/;

/**
 * Removes the name from a tombstone if no published item has it.
 * @param items all published items
 */
export function withoutWithdrawnName(of: Vanished, items: readonly Item[]): Vanished {
  const { name } = of;
  const includesName = (text: string | null): boolean => name !== null && (text?.includes(name) ?? false);
  const hasName = ({ title, lead, body, companies, places }: Item): boolean =>
    [title, lead, ...body, ...companies, ...places.map(({ park }) => park)].some(includesName);
  return items.some(hasName) ? of : { ...of, name: null };
}

/**
 * What happens to the published addresses that no longer have a page. Parks and companies become tombstones. Pages of a
 * list redirect to its first page, and parts of an index to the index. `npm run publish` reports all others.
 * @param here addresses with a page or a redirect
 */
export function vanished(published: readonly Published[], here: ReadonlySet<string>): Vanished[] {
  const missing = published.filter(({ address }) => address.endsWith('/') && !here.has(address));
  const gone = new Set(missing.map(({ address }) => address));
  return missing.flatMap(({ address: url, name }): Vanished[] => {
    // The ledger has names only of parks and companies.
    if (name !== null) return [{ url, to: null, kind: url.startsWith('/parks/') ? 'park' : 'company', name }];
    const to = INDEX.exec(url)?.groups?.whole ?? PART.exec(url)?.groups?.first;
    if (to && (here.has(to) || gone.has(to))) return [{ url, to, kind: null, name: null }];
    return [];
  });
}
