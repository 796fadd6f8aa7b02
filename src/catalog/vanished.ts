/** Addresses that were published and have no page any more, and what answers there instead. */
import type { Published } from '../content/ledger.ts';

export interface Vanished {
  url: string;
  /** Where its readers are sent; null where a tombstone stands. */
  to: string | null;
  kind: 'park' | 'company' | null;
  /** What the page was called. */
  name: string | null;
}

const PART = /^(?<first>\/.+\/)(?:page-)?\d+\/$/;
const OF_A_NAME = /^\/(?<kind>parks|companies)\/[^/]+\/$/;

/**
 * Parks and companies that a better rule made disappear become tombstones; later pages of a list that grew shorter
 * lead to its first. Everything else that is missing is the maintainer's to settle: `npm run publish` tells.
 * @param here addresses that have a page, or are redirected
 */
export function vanished(published: readonly Published[], here: ReadonlySet<string>): Vanished[] {
  const missing = published.filter(({ address }) => address.endsWith('/') && !here.has(address));
  const gone = new Set(missing.map(({ address }) => address));
  return missing.flatMap(({ address: url, name }): Vanished[] => {
    const kind = OF_A_NAME.exec(url)?.groups?.kind;
    if (kind) return [{ url, to: null, kind: kind === 'parks' ? 'park' : 'company', name }];
    const first = PART.exec(url)?.groups?.first;
    if (first && (here.has(first) || gone.has(first))) return [{ url, to: first, kind: null, name: null }];
    return [];
  });
}
