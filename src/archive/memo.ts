/** Computing once per object: a long list has many pages, and each of them shows the figures of the whole. */

/**
 * The same function, computed once for each list or object given; they are told apart as objects, not by what is in
 * them, so they must not change.
 */
export function oncePer<K extends object, R>(compute: (of: K) => R): (of: K) => R {
  const known = new WeakMap<K, R>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const made = compute(of);
    known.set(of, made);
    return made;
  };
}

/** The same for texts: they are told apart by what they say, and what was made of them is kept for good. */
export function oncePerText<R>(compute: (of: string) => R): (of: string) => R {
  const known = new Map<string, R>();
  return (of) => {
    const made = known.get(of) ?? compute(of);
    known.set(of, made);
    return made;
  };
}
