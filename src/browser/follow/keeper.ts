/** Keeps the place where the reading of an issue stops. */
import { keepPlace, type Place, places } from './places.ts';

/** So many entries are passed before a place counts that is in front of the kept one: who comes back starts above it. */
const PASSED = 3;

/** Keeps the place of the entry that is read. The one that a link led to is not read yet. */
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
