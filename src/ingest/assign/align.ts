/** What it costs, in units of affinity, when an assignment departs from the usual structure of a page. */
export const COST = {
  /** A title without any body. */
  noBody: 8,
  /** A second body under a title whose first is already closed by its source. */
  bodyAfterSource: 8,
  /** A new title's body although the one before is not closed by a source. */
  bodyBeforeSource: 4,
  /** A title without lead on a page that has leads. */
  noLead: 1,
  /** A second lead under one title. */
  secondLead: 8,
  /** A paragraph without mark read as going on with an unclosed body, on a page with several titles. */
  unmarkedBody: 6,
  /** Taking two blocks out of the order of their titles. */
  swap: 6,
};

/**
 * Gives each of `count` blocks, in order, one of `titles` titles, in order, so that the sum of scores
 * less costs is greatest. Blocks never overtake each other here; see `untangle`.
 *
 * @param score affinity of title i and block j
 * @param cost of block j following block j − 1 under the same title, or under another
 * @returns the title's index for each block
 */
export function alignInOrder(
  titles: number,
  count: number,
  score: (title: number, block: number) => number,
  cost: (block: number, sameTitle: boolean) => number,
): number[] {
  if (titles * count > 20_000) return Array.from({ length: count }, (_, j) => Math.min(j, titles - 1));
  const best: number[][] = [];
  const from: number[][] = [];
  for (let j = 0; j < count; j++) {
    const row: number[] = [];
    const back: number[] = [];
    let reach = Number.NEGATIVE_INFINITY; // best of the row above for a title further up, with those skipped paid
    let reachFrom = -1;
    for (let i = 0; i < titles; i++) {
      const above = best[j - 1];
      const fresh = above ? reach - cost(j, false) : -COST.noBody * i;
      const stay = above ? (above[i] as number) - cost(j, true) : Number.NEGATIVE_INFINITY;
      row.push(score(i, j) + Math.max(fresh, stay));
      back.push(stay > fresh ? i : reachFrom);
      reach -= COST.noBody;
      if (above && (above[i] as number) > reach) {
        reach = above[i] as number;
        reachFrom = i;
      }
    }
    best.push(row);
    from.push(back);
  }
  const result: number[] = [];
  const final = (best.at(-1) ?? []).map((value, i) => value - COST.noBody * (titles - 1 - i));
  let at = final.indexOf(Math.max(...final));
  for (let j = count - 1; j >= 0; j--) {
    result[j] = at;
    at = from[j]?.[at] ?? at;
  }
  return result;
}

/**
 * Exchanges the blocks of two titles wherever their words say so clearly: more than `COST.swap`
 * better than the order of the page.
 */
export function untangle(
  assigned: readonly number[],
  titles: number,
  score: (title: number, block: number) => number,
): number[] {
  const result = [...assigned];
  if (titles > 40) return result;
  for (let pass = 0; pass < titles; pass++) {
    let changed = false;
    for (let a = 0; a < titles; a++) {
      for (let b = a + 1; b < titles; b++) {
        let gain = -COST.swap;
        result.forEach((title, j) => {
          if (title === a) gain += score(b, j) - score(a, j);
          if (title === b) gain += score(a, j) - score(b, j);
        });
        if (gain <= 0) continue;
        result.forEach((title, j) => {
          if (title === a) result[j] = b;
          else if (title === b) result[j] = a;
        });
        changed = true;
      }
    }
    if (!changed) break;
  }
  return result;
}
