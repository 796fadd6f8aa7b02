/** Counting by a property. */

export interface Share<K> {
  key: K;
  count: number;
}

/** How many entries bear each key, most frequent first, equals in order of first appearance. */
export function tally<T, K>(entries: readonly T[], keyOf: (entry: T) => K | null): Share<K>[] {
  const counts = new Map<K, number>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}
