/** Versions of what is published: the same words have the same version, on whatever day they are built. */
import { createHash } from 'node:crypto';

const LENGTH = 12;
const versions = new WeakMap<object, string>();

/** The first 12 hex digits of the SHA-256 of a value's JSON; reckoned once for each object. */
export function versionOf(value: object): string {
  const known = versions.get(value);
  if (known) return known;
  const version = createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, LENGTH);
  versions.set(value, version);
  return version;
}

/** The version of several things together, whatever their order. */
export function versionOfAll(values: readonly object[]): string {
  return versionOf(values.map(versionOf).sort());
}
