/** Events that two labelled issues report: a model learned from one would already know the answers for the other. */
import type { GoldItem } from '../../../src/facts/gold.ts';
import { sameName } from '../../../src/facts/questions/companies.ts';
import { likeness, pairsOf } from '../../../src/text/likeness.ts';

/** Likeness from which two titles are of one event, if the place is the same. */
const ALIKE = 0.5;

/** Whether two items report one event. */
export function sameEvent(a: GoldItem, b: GoldItem): boolean {
  const [here, there] = [a.places[0], b.places[0]];
  if (here?.province !== there?.province || here?.city !== there?.city) return false;
  return (
    likeness(pairsOf(a.title), pairsOf(b.title)) >= ALIKE ||
    a.companies.some((name) => b.companies.some((other) => sameName(name, other)))
  );
}
