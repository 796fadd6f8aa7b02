/** Remembering what was computed for an object: pages of one archive ask for the same figures. */

/** Makes a function compute once for each object it is given, for as long as that object lives. */
export function once<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key)!;
  };
}
