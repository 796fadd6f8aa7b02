/** Maximum number of cached texts: more than an issue has. */
const KEPT = 1000;

/**
 * Caches the results of `compute` for the last texts, because several questions use the same text. Results are shared
 * and must not be modified.
 */
export function remembered<R>(compute: (text: string) => R): (text: string) => R {
  const known = new Map<string, R>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= KEPT) known.clear();
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}
