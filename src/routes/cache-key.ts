/** The cache keys by which Astro decides whether to render a page or file again. */
import { hash } from 'node:crypto';

/** The hash of a view. Astro renders a page again only if its cache key has changed. */
export function cacheKeyOf(view: unknown): string {
  return hash('sha1', JSON.stringify(view));
}
