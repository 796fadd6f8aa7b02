import { createHash } from 'node:crypto';

/**
 * JSON with the keys of every object sorted, so that a person may reorder keys without seeming to change them;
 * `undefined` counts as null.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** Whether two values say the same, whatever the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/**
 * Short fingerprint of a machine-written value. Letters only, so that YAML never takes it for a number;
 * six of them (1 in 300 million) suffice to notice that a person changed a value.
 */
export function digest(value: unknown): string {
  const bytes = createHash('sha256').update(canonical(value)).digest();
  return Array.from(bytes.subarray(0, 6), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

/** Fingerprint of a seed: the SHA-256 of its bytes, in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Digests as they stand in a file: `title=ijcand lead=cdnjpt`. One string rather than a mapping, as parsing
 * this key would otherwise cost a third of reading the whole archive.
 */
export function packDigests(digests: Record<string, string>): string {
  return Object.entries(digests)
    .map(([field, value]) => `${field}=${value}`)
    .join(' ');
}

/** The opposite of `packDigests`; what is no digest is passed over, so its field counts as a person’s. */
export function unpackDigests(packed: unknown): Record<string, string> {
  const pairs = typeof packed === 'string' ? packed.split(/\s+/) : [];
  return Object.fromEntries(pairs.map((pair) => pair.split('=')).filter((pair) => pair.length === 2));
}
