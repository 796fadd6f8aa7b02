/** The issues that existed on earlier visits of the reader. All others are new. */
import { load, save } from './store.ts';

/** Time after the last look at what is new, after which the next look starts another visit, ms: an hour. */
const PAUSE = 3_600_000;

interface Seen {
  /** Issues that existed on the last visit. */
  before: string[];
  /** Issues that exist on this visit. */
  now: string[];
  /** Time of the last look, ms since 1970. */
  at: number;
}

function kept(): Seen | null {
  const { before, now, at } = Object(load('seen')) as Partial<Seen>;
  const ok = Array.isArray(before) && Array.isArray(now) && typeof at === 'number';
  return ok ? { before, now, at } : null;
}

/**
 * The issues that are new since the last visit. Starts a visit if the last one is over. On the first visit nothing is
 * new.
 * @param ids of all issues
 */
export function unseen(ids: readonly string[]): Set<string> {
  const last = kept();
  const goesOn = last && Math.abs(Date.now() - last.at) < PAUSE;
  const before = new Set(last ? (goesOn ? last.before : last.now) : ids);
  save('seen', { before: [...before], now: ids, at: Date.now() });
  return new Set(ids.filter((id) => !before.has(id)));
}
