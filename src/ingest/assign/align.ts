/** Penalties for assignments that deviate from the usual structure of a page, in units of affinity. */
export const COST = {
  /** A title without any body. */
  noBody: 8,
  /** A second body of a title whose first body already ended in its source. */
  bodyAfterSource: 8,
  /** The next title's body, although the previous body did not end in a source. */
  bodyBeforeSource: 4,
  /** A title without a lead on a page that has leads. */
  noLead: 1,
  /** A second lead of one title. */
  secondLead: 8,
  /** An unmarked paragraph read as the continuation of an unclosed body, on a page with several titles. */
  unmarkedBody: 6,
  /** The same if the paragraph begins with a day, as leads do, and the title has no lead. */
  leadInBody: 6,
  /** Exchanging the blocks of two titles. */
  swap: 6,
};

/**
 * Assigns blocks to titles so that the sum of scores minus costs is greatest. The order of both is kept; for exchanges
 * see `untangle`.
 *
 * @param titles number of titles
 * @param count number of blocks
 * @param score affinity of title i and block j
 * @param cost penalty if block j follows block j − 1 under the same title, or under another
 * @returns for each block the index of its title
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
    let reach = Number.NEGATIVE_INFINITY; // best earlier title in the previous row, minus the cost of skipped titles
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
 * Exchanges the blocks of two titles if that raises the affinity by more than `COST.swap`.
 *
 * @param assigned for each block the index of its title
 * @param titles number of titles
 * @param score affinity of title i and block j
 * @returns a new list like `assigned`
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
