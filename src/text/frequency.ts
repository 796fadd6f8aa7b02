/** Sorts words by frequency, most frequent first. Ties are in the order of first occurrence. */
export function byFrequency(words: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}
