/**
 * What the reader stores, only in this browser. If storage is unavailable or its content is invalid, it counts as
 * empty, and no page breaks. The keys begin with the base path, because other sites may share the origin.
 */

/**
 * Followed entries, seen issues, places where reading stopped, recent searches. public/theme.js also reads `follow` and
 * `read`.
 */
export type Key = 'follow' | 'seen' | 'read' | 'searches';

/** The version of the format. Values of another version are neither read nor overwritten. */
const VERSION = 1;

const keyOf = (key: Key): string => import.meta.env.BASE_URL + key;

function stored(key: Key): { v?: unknown; value?: unknown } {
  try {
    return Object(JSON.parse(localStorage.getItem(keyOf(key)) ?? 'null'));
  } catch {
    return {};
  }
}

/** The value of a key, of unknown form, because anyone can write to the storage; undefined if there is none. */
export function load(key: Key): unknown {
  const { v, value } = stored(key);
  return v === VERSION ? value : undefined;
}

/**
 * Stores a value; null removes it.
 * @returns whether this succeeded
 */
export function save(key: Key, value: object | null): boolean {
  const { v = VERSION } = stored(key);
  if (v !== VERSION) return false;
  try {
    if (value === null) localStorage.removeItem(keyOf(key));
    else localStorage.setItem(keyOf(key), JSON.stringify({ v: VERSION, value }));
    return true;
  } catch {
    return false;
  }
}

/** Calls `call` when another tab has changed the value of a key. */
export function onChange(key: Key, call: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === keyOf(key) || event.key === null) call();
  });
}
