/** The pages that fit in the cache. */

/** Largest size of the cache, bytes. */
export const ROOM = 2_000_000;

/** A page in the cache. */
export interface Kept {
  path: string;
  bytes: number;
  assets: readonly string[];
}

/**
 * The pages that fit, with their files, up to the first that does not fit.
 * @param pages most important first
 * @param sizes bytes of the files
 */
export function fitting(
  pages: readonly Kept[],
  sizes: ReadonlyMap<string, number>,
  room = ROOM,
): { pages: string[]; assets: Set<string> } {
  const kept = { pages: [] as string[], assets: new Set<string>() };
  let left = room;
  for (const { path, bytes, assets } of pages) {
    const more = assets.filter((asset) => !kept.assets.has(asset));
    left -= more.reduce((sum, asset) => sum + (sizes.get(asset) ?? 0), bytes);
    if (left < 0) break;
    kept.pages.push(path);
    for (const asset of more) kept.assets.add(asset);
  }
  return kept;
}
