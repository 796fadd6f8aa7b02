/** Stores the place where the reader stops reading an issue. */
import { keepPlace, type Place, places } from './places.ts';

/** For this many entries, places before the stored one are ignored: a returning reader starts above it. */
const PASSED = 3;

/** @returns stores the place of the entry being read; an entry that a link led to does not count as read yet */
export function keeper(issue: string, name: string): (place: Pick<Place, 'position' | 'at' | 'of'>) => void {
  const isLed = location.hash.startsWith('#i');
  let passed = 0;
  return (place) => {
    passed++;
    const last = places().find((one) => one.issue === issue);
    const isBefore = last && place.at < last.at && passed <= PASSED;
    if (!(isLed && passed === 1) && !isBefore) keepPlace({ issue, name, ...place });
  };
}
