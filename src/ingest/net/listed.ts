/** Compares the titles of an issue with its table of contents. */

import { likeness, pairsOf } from '../../text/likeness.ts';
import { type ContentsEntry, titleKey } from '../contents.ts';

/** Maximum distance between the positions of a title and its entry if they are spelled differently. */
const NEAR = 6;
/** A shorter common beginning or end may be a coincidence. */
const LEAST_COMMON = 6;

/** Pairs of titles and entries, by their index in the text and in the contents. */
export interface Pairing {
  /** For each title the index of its entry; null if there is none. */
  entryOf: (number | null)[];
  /** For each title whether the entry has the same spelling. */
  alike: boolean[];
  /** Entries that are not in the text. */
  missing: number[];
}

/**
 * Pairs titles with entries. First those with the same spelling at any position, then nearby ones that are similar, or
 * if one is the beginning or end of the other.
 *
 * @param titles in the order of the text
 * @param entries of the table of contents
 */
export function pairTitles(titles: readonly string[], entries: readonly ContentsEntry[]): Pairing {
  const entryKeys = entries.map(({ title }) => titleKey(title));
  const titleKeys = titles.map(titleKey);
  const free = new Set(entryKeys.keys());
  const byKey = Map.groupBy(free, (j) => entryKeys[j] as string);
  const entryOf = titleKeys.map((key) => {
    const found = byKey.get(key)?.find((j) => free.has(j)) ?? null;
    if (found !== null) free.delete(found);
    return found;
  });
  const alike = entryOf.map((found) => found !== null);
  const entryPairs = entryKeys.map(pairsOf);
  titleKeys.forEach((key, i) => {
    if (alike[i]) return;
    // Missing titles shift the positions, so distances from the entry of the previous title count too.
    const before = entryOf.slice(0, i).findLast((j) => j !== null) ?? i;
    const pairs = pairsOf(key);
    let best: { j: number; score: number } | null = null;
    for (const j of free) {
      if (Math.abs(j - i) > NEAR && Math.abs(j - before) > NEAR) continue;
      const score = scoreOf(key, entryKeys[j] as string, likeness(entryPairs[j] as Float64Array, pairs));
      if (score > (best?.score ?? 0.5)) best = { j, score };
    }
    if (!best) return;
    entryOf[i] = best.j;
    free.delete(best.j);
  });
  return { entryOf, alike, missing: [...free] };
}

function scoreOf(title: string, entry: string, similar: number): number {
  const [short, long] = title.length < entry.length ? [title, entry] : [entry, title];
  const isPart = short.length >= LEAST_COMMON && (long.startsWith(short) || long.endsWith(short));
  return isPart ? Math.max(similar, 0.9) : similar;
}

/** Least share of titles with an entry in complete contents. Then a title without an entry is doubtful. */
const COMPLETE = 0.8;
/** If more titles than this share are out of order, the contents are ordered differently on purpose. */
const MOST_SEAMS = 0.3;

/** Titles without an entry; empty if the contents are incomplete. */
export function unlistedTitles({ entryOf }: Pairing): number[] {
  const unlisted = [...entryOf.keys()].filter((i) => entryOf[i] === null);
  const most = Math.max(1, (1 - COMPLETE) * entryOf.length);
  return unlisted.length <= most && unlisted.length < entryOf.length ? unlisted : [];
}

/** Titles after which the text leaves the order of the contents, because a page or a column was moved. */
export function seams({ entryOf }: Pairing): Set<number> {
  const there = new Set(entryOf.filter((j) => j !== null));
  const found = new Set<number>();
  const placed = [...entryOf.keys()].filter((i) => entryOf[i] !== null);
  placed.forEach((i, at) => {
    const next = placed[at + 1];
    if (next === undefined) return;
    const [own, other] = [entryOf[i] as number, entryOf[next] as number];
    let skips = other < own;
    for (let j = own + 1; j < other; j++) skips ||= there.has(j);
    if (skips) found.add(i);
  });
  return found.size <= MOST_SEAMS * entryOf.length || found.size <= 4 ? found : new Set();
}
