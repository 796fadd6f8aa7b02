/** Memoized functions: many pages show the figures of the same list. */

/** `compute`, called once for each object. Objects are compared by identity and must not change. */
export function oncePer<K extends object, R>(compute: (of: K) => R): (of: K) => R {
  return memoized(new WeakMap<K, R>(), compute);
}

/** `compute`, called once for each text; the results are never released. */
export function oncePerText<R>(compute: (of: string) => R): (of: string) => R {
  return memoized(new Map<string, R>(), compute);
}

function memoized<K, R>(
  known: { get(of: K): R | undefined; set(of: K, result: R): unknown },
  compute: (of: K) => R,
): (of: K) => R {
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const result = compute(of);
    known.set(of, result);
    return result;
  };
}
