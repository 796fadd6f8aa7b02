/** Texts kept: more than an issue's. */
const KEPT = 1000;

/**
 * `compute`, called once for each of the last texts: several questions look at the same one. Results are shared and must
 * not change.
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
