/** Computing once per list: a long list has many pages, and each of them shows the figures of the whole. */

/**
 * The same function, computed once for each list given; lists are told apart as objects, not by what is in them,
 * so they must not change.
 */
export function oncePerList<T, R>(compute: (list: readonly T[]) => R): (list: readonly T[]) => R {
  const known = new WeakMap<readonly T[], R>();
  return (list) => {
    const found = known.get(list);
    if (found !== undefined) return found;
    const made = compute(list);
    known.set(list, made);
    return made;
  };
}
