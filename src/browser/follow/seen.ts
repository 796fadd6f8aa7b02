/** Which issues the reader saw on earlier visits: what is in none of them is new. */
import { load, save } from './store.ts';

/** After an hour without a look at what is new, the next look is another visit. */
const PAUSE = 3_600_000;

interface Seen {
  /** Issues that there were on the last visit. */
  before: string[];
  /** Issues that there are on this visit. */
  now: string[];
  /** Time of the last look. */
  at: number;
}

function kept(): Seen | null {
  const { before, now, at } = Object(load('seen')) as Partial<Seen>;
  const ok = Array.isArray(before) && Array.isArray(now) && typeof at === 'number';
  return ok ? { before, now, at } : null;
}

/**
 * Issues that came since the last visit, and the start of a visit if that is over. On the first visit nothing is new.
 * @param ids of all issues
 */
export function unseen(ids: readonly string[]): Set<string> {
  const last = kept();
  const goesOn = last && Math.abs(Date.now() - last.at) < PAUSE;
  const before = new Set(last ? (goesOn ? last.before : last.now) : ids);
  save('seen', { before: [...before], now: ids, at: Date.now() });
  return new Set(ids.filter((id) => !before.has(id)));
}
