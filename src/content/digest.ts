import { createHash } from 'node:crypto';

/**
 * JSON with the keys of every object sorted, so that the order of keys does not matter; `undefined` counts as null.
 */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** Whether two values are equal, ignoring the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/**
 * Short digest of a machine-written value, to notice when a person changes it. Only letters, so that YAML cannot read
 * it as a number; six of them collide once in 300 million.
 */
export function digest(value: unknown): string {
  const bytes = createHash('sha256').update(canonical(value)).digest();
  return Array.from(bytes.subarray(0, 6), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

/** SHA-256 of a seed, in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Digests as written in a file: `title=ijcand lead=cdnjpt`. One string rather than a mapping, as parsing that would
 * take a third of the time for reading the archive.
 */
export function packDigests(digests: Record<string, string>): string {
  return Object.entries(digests)
    .map(([field, value]) => `${field}=${value}`)
    .join(' ');
}

/** The inverse of `packDigests`. Anything else is ignored, so that its field counts as changed by a person. */
export function unpackDigests(packed: unknown): Record<string, string> {
  const pairs = typeof packed === 'string' ? packed.split(/\s+/) : [];
  return Object.fromEntries(pairs.map((pair) => pair.split('=')).filter((pair) => pair.length === 2));
}
