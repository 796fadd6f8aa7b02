/** Where the reader stopped reading issues. */
import { load, save } from './store.ts';

/** A place in an issue. */
export interface Place {
  /** Id of the issue. */
  issue: string;
  name: string;
  /** The position of the entry, as in its anchor. */
  position: number;
  /** Number of the entry among all entries, from 1; `of` is the number of entries. */
  at: number;
  of: number;
}

/** Most issues with a stored place. */
const MOST = 5;

/** The address of an issue, or of an entry. */
export const addressOf = ({ issue, position }: Place): string => `/issues/${issue}/#i${position}`;

function isPlace(value: unknown): value is Place {
  const { issue, name, position, at, of } = Object(value) as Record<keyof Place, unknown>;
  const numbers = [position, at, of].every(Number.isInteger);
  return typeof name === 'string' && numbers && /^\d{4}-w\d\d$/.test(String(issue));
}

/** All stored places, most recent first. */
export function places(): Place[] {
  const kept = load('read');
  return Array.isArray(kept) ? kept.filter(isPlace).slice(0, MOST) : [];
}

/** Stores a place in front of those in other issues. An issue that was read to its end is removed. */
export function keepPlace(place: Place): void {
  const others = places().filter(({ issue }) => issue !== place.issue);
  const list = place.at < place.of ? [place, ...others].slice(0, MOST) : others;
  save('read', list.length > 0 ? list : null);
}
