/** The largest disclosed sums. */

import type { Archive } from '../../archive/build.ts';
import type { Item } from '../../schema/dataset.ts';

/**
 * The single projects with the largest sums, largest first, each by its newest telling: those, and with the
 * sums, that the honest total adds.
 */
export function largestSums(archive: Archive, own: readonly Item[], most: number): Item[] {
  return archive.counted(own).single.slice(0, most);
}
