/** Matches the items of an issue’s new reading to existing files, so that each story keeps its id. */
import { likeness, pairsOf } from '../../text/likeness.ts';
import { digest } from '../digest.ts';

/** An item with a file. */
export interface Known {
  id: string;
  position: number;
  section: string;
  title: string;
  /** Digest of the title as the machine last wrote it, which stays after a person corrected the title. */
  titleDigest: string | undefined;
  /** Title, lead and body. */
  text: string;
}

/** An item of the new reading. */
export interface Fresh {
  position: number;
  section: string;
  title: string;
  /** Title, lead and body. */
  text: string;
}

/** Likeness from which two texts are the same story. */
const ALIKE = 0.5;
/** In very large issues only items within this many positions are compared by their text. */
const WINDOW = 30;

const wordsOf = ({ text }: { text: string }) => pairsOf(text.replace(/\s+/gu, ''));

/**
 * Matches by position and title, then by title only, then by likeness of the texts within a section, best first.
 *
 * @param known items with files
 * @param fresh items of the new reading
 * @returns for each fresh item the id of its file, or null if it is new
 */
export function matchItems(known: Known[], fresh: Fresh[]): (string | null)[] {
  const ids: (string | null)[] = fresh.map(() => null);
  const free = new Set(known);
  const take = (index: number, item: Known) => {
    ids[index] = item.id;
    free.delete(item);
  };
  const keyed = (key: (item: Known) => string[]) => {
    const map = new Map<string, Known[]>();
    for (const item of free) for (const name of key(item)) map.set(name, [...(map.get(name) ?? []), item]);
    return map;
  };
  const titles = (item: Known) => [...new Set([digest(item.title), item.titleDigest ?? ''])];
  const byPlace = keyed((item) => titles(item).map((title) => `${item.position} ${title}`));
  fresh.forEach(({ position, title }, index) => {
    const item = byPlace.get(`${position} ${digest(title)}`)?.find((candidate) => free.has(candidate));
    if (item) take(index, item);
  });
  const byTitle = keyed(titles);
  fresh.forEach(({ title }, index) => {
    if (ids[index] !== null) return;
    const item = byTitle.get(digest(title))?.find((candidate) => free.has(candidate));
    if (item) take(index, item);
  });
  const open = fresh.flatMap((item, index) =>
    ids[index] === null ? [{ item, index, words: wordsOf(item) }] : [],
  );
  const left = [...free].map((item) => ({ item, words: wordsOf(item) }));
  const near = open.length * left.length > 1e6 ? WINDOW : Number.POSITIVE_INFINITY;
  const candidates = open.flatMap(({ item, index, words }) =>
    left
      .filter((other) => other.item.section === item.section)
      .filter((other) => Math.abs(other.item.position - item.position) <= near)
      .map((other) => ({ index, other: other.item, score: likeness(words, other.words) }))
      .filter(({ score }) => score >= ALIKE),
  );
  candidates.sort((a, b) => b.score - a.score || a.index - b.index);
  for (const { index, other } of candidates) if (ids[index] === null && free.has(other)) take(index, other);
  return ids;
}
