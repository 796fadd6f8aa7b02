/** Versions of what is published: the same words have the same version, on whatever day they are built. */
import { hash } from 'node:crypto';
import { oncePer } from './memo.ts';

const LENGTH = 12;

/** The version of what a text says. */
export function versionOfText(text: string): string {
  return hash('sha256', text).slice(0, LENGTH);
}

/** The first 12 hex digits of the SHA-256 of a value's JSON; reckoned once for each object. */
export const versionOf = oncePer((value: object): string => versionOfText(JSON.stringify(value)));

/** The version of several things together, whatever their order. */
export function versionOfAll(values: readonly object[]): string {
  return versionOf(values.map(versionOf).sort());
}
