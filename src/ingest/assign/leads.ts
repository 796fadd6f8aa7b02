import { COST } from './align.ts';

/** A paragraph without mark, as the search for its place sees it. */
export interface Loose {
  /** Cost of parting it from the loose paragraph right before it; null when they are surely two. */
  soft: number | null;
  /** The same for parting it from an unclosed body right before it. */
  bodySoft: number | null;
  /** Title of the unclosed body right before it, which it may go on with; null when there is none. */
  openBody: number | null;
}

/** Where a loose paragraph goes: a title's lead, or on with the body of a title. */
export interface Seat {
  title: number;
  as: 'lead' | 'body';
}

interface Plan {
  value: number;
  seats: Seat[];
}

/**
 * Finds the seats of a page's loose paragraphs: leads in the order of their titles, one to each title
 * at most, parted where it is sure and otherwise where the words fit best.
 *
 * @param score affinity of title i (with its body) and loose paragraph k
 * @param forced decisions to try instead: for paragraph k, whether it is parted from the one before
 */
export function seatLeads(
  titles: number,
  loose: readonly Loose[],
  score: (title: number, k: number) => number,
  forced: ReadonlyMap<number, boolean> = new Map(),
): Plan {
  if (titles * loose.length > 2_000) {
    return { value: 0, seats: loose.map((_, k) => ({ title: Math.min(k, titles - 1), as: 'lead' })) };
  }
  const memo = new Map<string, Plan>();

  function plan(k: number, lastLead: number, previous: Seat | null): Plan {
    if (k === loose.length) return { value: -COST.noLead * Math.max(0, titles - 1 - lastLead), seats: [] };
    const key = `${k} ${lastLead} ${previous?.title} ${previous?.as}`;
    const known = memo.get(key);
    if (known) return known;

    const { soft, bodySoft, openBody } = loose[k] as Loose;
    const canJoin = previous !== null && soft !== null && forced.get(k) !== true;
    const mustJoin = canJoin && forced.get(k) === false;
    const options: Plan[] = [];
    const consider = (seat: Seat, cost: number, last: number) => {
      const rest = plan(k + 1, last, seat);
      options.push({ value: rest.value + score(seat.title, k) - cost, seats: [seat, ...rest.seats] });
    };
    if (canJoin) consider(previous, soft === 0 ? 2 : 0, lastLead);
    if (!mustJoin) {
      const part = previous === null ? (bodySoft ?? 0) : (soft ?? 0);
      for (let i = lastLead + 1; i < titles; i++) {
        consider({ title: i, as: 'lead' }, part + COST.noLead * (i - lastLead - 1), i);
      }
      if (lastLead >= 0)
        consider({ title: lastLead, as: 'lead' }, part + (titles === 1 ? 0 : COST.secondLead), lastLead);
      if (openBody !== null) {
        const cost = titles === 1 ? -2 : bodySoft === null ? COST.unmarkedBody : bodySoft === 0 ? 2 : 0;
        consider({ title: openBody, as: 'body' }, cost, lastLead);
      }
    }
    const best = options.reduce((a, b) => (b.value > a.value ? b : a));
    memo.set(key, best);
    return best;
  }
  return plan(0, -1, null);
}
