/** Which pages there is room for. */

/** The most bytes that are kept. */
export const ROOM = 2_000_000;

/** A page that is kept. */
export interface Kept {
  path: string;
  bytes: number;
  assets: readonly string[];
}

/**
 * The pages that fit, with their files; the first that does not fit ends the list.
 * @param pages the most wanted first
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
