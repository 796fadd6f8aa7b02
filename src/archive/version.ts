/** Versions of what is published: equal content has the same version in every build. */
import { hash } from 'node:crypto';
import { oncePer } from './memo.ts';

const LENGTH = 12;

/** The first 12 hex digits of a text's SHA-256. */
export function versionOfText(text: string): string {
  return hash('sha256', text).slice(0, LENGTH);
}

/** The version of an object's JSON; computed once per object. */
export const versionOf = oncePer((value: object): string => versionOfText(JSON.stringify(value)));

/** The version of several objects, in any order. */
export function versionOfAll(values: readonly object[]): string {
  return versionOfText(JSON.stringify(values.map(versionOf).sort()));
}
