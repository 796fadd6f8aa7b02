import { COST } from './align.ts';

/** An unmarked paragraph to be assigned to a title. */
export interface Unmarked {
  /** Penalty for a break between it and the unmarked paragraph directly before; null if the break is certain. */
  breakPenalty: number | null;
  /** The same for a break between it and an unclosed body directly before. */
  bodyBreakPenalty: number | null;
  /** Title of the last body if that is unclosed, so that this paragraph may continue it; otherwise null. */
  openBody: number | null;
  /** Whether it begins with a day, as leads do: 近日, 10月9日. */
  opensWithDay?: boolean;
}

/** What an unmarked paragraph is: part of a title's lead or of a title's body. */
export interface Assignment {
  title: number;
  as: 'lead' | 'body';
}

interface Plan {
  value: number;
  assigned: Assignment[];
}

/**
 * Assigns a page's unmarked paragraphs. Leads are in the order of their titles, usually one for each. Breaks are where
 * they are certain, otherwise where the words fit best.
 *
 * @param titles number of titles
 * @param unmarked the paragraphs, in the order of the page
 * @param score affinity of title i (with its body) and paragraph k
 * @param forced alternatives to try: for paragraph k, whether there is a break before it
 * @returns the best assignment, and its value
 */
export function assignLeads(
  titles: number,
  unmarked: readonly Unmarked[],
  score: (title: number, k: number) => number,
  forced: ReadonlyMap<number, boolean> = new Map(),
): Plan {
  if (titles * unmarked.length > 2_000) {
    return { value: 0, assigned: unmarked.map((_, k) => ({ title: Math.min(k, titles - 1), as: 'lead' })) };
  }
  const memo = new Map<string, Plan>();

  function plan(k: number, lastLead: number, previous: Assignment | null): Plan {
    if (k === unmarked.length)
      return { value: -COST.noLead * Math.max(0, titles - 1 - lastLead), assigned: [] };
    const key = `${k} ${lastLead} ${previous?.title} ${previous?.as}`;
    const known = memo.get(key);
    if (known) return known;

    const { breakPenalty, bodyBreakPenalty, openBody, opensWithDay } = unmarked[k] as Unmarked;
    const canJoin = previous !== null && breakPenalty !== null && forced.get(k) !== true;
    const mustJoin = canJoin && forced.get(k) === false;
    const options: Plan[] = [];
    const consider = (assignment: Assignment, cost: number, last: number) => {
      const rest = plan(k + 1, last, assignment);
      options.push({
        value: rest.value + score(assignment.title, k) - cost,
        assigned: [assignment, ...rest.assigned],
      });
    };
    if (canJoin) consider(previous, breakPenalty === 0 ? 2 : 0, lastLead);
    if (!mustJoin) {
      const part = previous === null ? (bodyBreakPenalty ?? 0) : (breakPenalty ?? 0);
      for (let i = lastLead + 1; i < titles; i++) {
        consider({ title: i, as: 'lead' }, part + COST.noLead * (i - lastLead - 1), i);
      }
      if (lastLead >= 0)
        consider({ title: lastLead, as: 'lead' }, part + (titles === 1 ? 0 : COST.secondLead), lastLead);
      if (openBody !== null) {
        const cost =
          titles === 1 ? -2 : bodyBreakPenalty === null ? COST.unmarkedBody : bodyBreakPenalty === 0 ? 2 : 0;
        const instead = opensWithDay && openBody > lastLead ? COST.leadInBody : 0;
        consider({ title: openBody, as: 'body' }, cost + instead, lastLead);
      }
    }
    const best = options.reduce((a, b) => (b.value > a.value ? b : a));
    memo.set(key, best);
    return best;
  }
  return plan(0, -1, null);
}

/** Maximum number of titles for which exchanges are tried. */
const MOST_EXCHANGED = 4;

/**
 * Like `assignLeads`, but two leads may be exchanged if that raises the value by more than `COST.swap`.
 *
 * @returns also the titles in the order of their leads
 */
export function assignLeadsInAnyOrder(
  titles: number,
  unmarked: readonly Unmarked[],
  score: (title: number, k: number) => number,
): Plan & { order: number[] } {
  const inOrder = Array.from({ length: titles }, (_, i) => i);
  const exchanged = exchanges(inOrder).map((order) => {
    const own = unmarked.map((one) => ({
      ...one,
      openBody: one.openBody === null ? null : order.indexOf(one.openBody),
    }));
    const { value, assigned } = assignLeads(titles, own, (i, k) => score(order[i] as number, k));
    return {
      order,
      value: value - COST.swap,
      assigned: assigned.map(({ title, as }) => ({ title: order[title] as number, as })),
    };
  });
  const plain = { order: inOrder, ...assignLeads(titles, unmarked, score) };
  return exchanged.reduce<typeof plain>((a, b) => (b.value > a.value ? b : a), plain);
}

/** All lists with two members exchanged; none for long lists. */
function exchanges(list: readonly number[]): number[][] {
  if (list.length > MOST_EXCHANGED) return [];
  return list.flatMap((a, i) =>
    list.slice(i + 1).map((b) => list.map((one) => (one === a ? b : one === b ? a : one))),
  );
}
