/** Where the reader stopped reading issues. */
import { load, save } from './store.ts';

/** A place in an issue. */
export interface Place {
  /** Id of the issue. */
  issue: string;
  name: string;
  /** The position of the entry, as in its anchor. */
  position: number;
  /** Its number among the entries, and how many there are. */
  at: number;
  of: number;
}

/** Issues that are read at a time. */
const MOST = 5;

/** The address of an issue, or of an entry. */
export const addressOf = ({ issue, position }: Place): string => `/issues/${issue}/#i${position}`;

function isPlace(value: unknown): value is Place {
  const { issue, name, position, at, of } = Object(value) as Record<keyof Place, unknown>;
  const numbers = [position, at, of].every(Number.isInteger);
  return typeof name === 'string' && numbers && /^\d{4}-w\d\d$/.test(String(issue));
}

/** All, the last one first. */
export function places(): Place[] {
  const kept = load('read');
  return Array.isArray(kept) ? kept.filter(isPlace).slice(0, MOST) : [];
}

/** Keeps a place in front of those in other issues; an issue that was read to its end is taken out. */
export function keepPlace(place: Place): void {
  const others = places().filter(({ issue }) => issue !== place.issue);
  const list = place.at < place.of ? [place, ...others].slice(0, MOST) : others;
  save('read', list.length > 0 ? list : null);
}
