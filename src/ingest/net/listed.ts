/** The titles of an issue held against its table of contents. */

import { likeness, pairsOf } from '../../text/likeness.ts';
import { type ContentsEntry, titleKey } from '../contents.ts';

/** How many places a title and its entry may be apart where they are spelled differently. */
const NEAR = 6;
/** A shorter common beginning or end is chance. */
const LEAST_COMMON = 6;

/** Titles and entries, by their places in the text and in the contents. */
export interface Pairing {
  /** For each title its entry. */
  entryOf: (number | null)[];
  /** Whether they are spelled alike. */
  alike: boolean[];
  /** Entries that are nowhere in the text. */
  missing: number[];
}

/**
 * Pairs titles with entries: those spelled alike wherever they stand, then those nearby that are similar, or of which one is
 * cut off.
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
    // Where titles are missing, places shift: the entry next to that of the title before counts too.
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

/** Entries in this share of titles make a contents complete: then a title without one is doubtful. */
const COMPLETE = 0.8;
/** Where more of the titles are out of order, contents and text are ordered differently on purpose. */
const MOST_SEAMS = 0.3;

/** Titles that the contents do not have; none if the contents are incomplete. */
export function unlistedTitles({ entryOf }: Pairing): number[] {
  const unlisted = [...entryOf.keys()].filter((i) => entryOf[i] === null);
  const most = Math.max(1, (1 - COMPLETE) * entryOf.length);
  return unlisted.length <= most && unlisted.length < entryOf.length ? unlisted : [];
}

/** Titles after which the text has another order than the contents: a page or a column changed its place in their text. */
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
