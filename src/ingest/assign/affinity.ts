/**
 * Measures whether two texts of an issue are about the same thing: by the names, places, numbers and dates that they
 * share, weighted by how rare each is in the issue.
 */
export class Affinity {
  readonly #frequency = new Map<string, number>();
  readonly #cache = new Map<string, Set<string>>();
  readonly #total: number;

  /** @param texts all titles, leads and bodies of the issue */
  constructor(texts: readonly string[]) {
    this.#total = Math.max(2, texts.length);
    for (const text of texts) {
      for (const feature of this.#features(text)) {
        this.#frequency.set(feature, (this.#frequency.get(feature) ?? 0) + 1);
      }
    }
  }

  /** Sum of the weights of all shared features; 0 if there are none. */
  between(a: string, b: string): number {
    const [left, right] = [this.#features(a), this.#features(b)];
    const [small, large] = left.size < right.size ? [left, right] : [right, left];
    let sum = 0;
    for (const feature of small) {
      if (large.has(feature)) sum += Math.log(this.#total / (this.#frequency.get(feature) ?? 1));
    }
    return sum;
  }

  #features(text: string): Set<string> {
    const known = this.#cache.get(text);
    if (known) return known;
    const found = featuresOf(text);
    this.#cache.set(text, found);
    return found;
  }
}

/** The features of a text: pairs of neighbouring Chinese characters, Latin words, and numbers with their unit. */
export function featuresOf(text: string): Set<string> {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const found = new Set<string>();
  for (const [run] of plain.matchAll(/\p{Script=Han}+/gu)) {
    const chars = [...run];
    for (let i = 1; i < chars.length; i++) found.add(`${chars[i - 1]}${chars[i]}`);
  }
  for (const [word] of plain.toLowerCase().matchAll(/[a-z]{2,}/g)) found.add(word);
  for (const [number] of plain.matchAll(/\d+(?:\.\d+)?[\p{Script=Han}%a-zA-Z]?/gu)) found.add(number);
  return found;
}
