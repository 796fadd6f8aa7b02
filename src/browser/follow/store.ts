/**
 * What this reader keeps in this browser and nowhere else. Without storage, or with something else in it, nothing is
 * kept, and no page breaks. The keys begin with the base path, because other sites may share the origin.
 */

/** What is followed, the issues that were seen, the places where reading stopped. public/theme.js knows two of them. */
export type Key = 'follow' | 'seen' | 'read';

/** The version of the form. What has another one is neither read nor overwritten. */
const VERSION = 1;

const keyOf = (key: Key): string => import.meta.env.BASE_URL + key;

function stored(key: Key): { v?: unknown; value?: unknown } {
  try {
    return Object(JSON.parse(localStorage.getItem(keyOf(key)) ?? 'null'));
  } catch {
    return {};
  }
}

/** What is kept under a key; of unknown form, because anybody can write into the storage. */
export function load(key: Key): unknown {
  const { v, value } = stored(key);
  return v === VERSION ? value : undefined;
}

/**
 * Keeps a value; null removes it.
 * @returns whether it was kept
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

/** Calls back when another tab has changed what is kept under a key. */
export function onChange(key: Key, call: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === keyOf(key) || event.key === null) call();
  });
}
