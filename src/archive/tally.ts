/** Counting and grouping by a property. */

/** How many entries have a key. */
export interface Share<K> {
  key: K;
  count: number;
}

/** Counts the entries by key, most frequent first, equal counts in order of first appearance; null is not counted. */
export function tally<T, K>(entries: readonly T[], keyOf: (entry: T) => K | null): Share<K>[] {
  const counts = new Map<K, number>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}

/** {@link tally} of entries that have any number of keys; one that has a key twice counts once. */
export function tallyEach<T, K>(entries: readonly T[], keysOf: (entry: T) => Iterable<K>): Share<K>[] {
  return tally(
    entries.flatMap((entry) => [...new Set(keysOf(entry))]),
    (key) => key,
  );
}

/** Groups entries that belong to any number of groups each. */
export function groupByEach<T, K>(entries: Iterable<T>, keysOf: (entry: T) => Iterable<K>): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}
