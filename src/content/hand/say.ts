/** Explains to the person who typed a value what is wrong with it. */
import type { z } from 'zod';
import { offer } from './names.ts';

/** What to write for a value of each kind. */
const WRITE: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: [ …, … ]',
  tuple: 'a pair: [ …, … ]',
  object: 'a mapping: { key: value, … }',
};

/** Continues “date …”: is missing, is wrong, and what to write. */
export function say(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing';
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const own = Object.keys(value as object).filter((other) => !issue.keys.includes(other));
    return `has a key “${key}”, which is unknown: ${offer(key, own)}correct or delete it`;
  }
  if (value === null) return 'is empty: write a value';
  const json = JSON.stringify(value);
  const shown = json.length > 60 ? `${json.slice(0, 60)}…` : json;
  if (issue.code === 'invalid_value')
    return `is wrong: ${shown}; ${offer(String(value), issue.values.map(String))}write one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return `is wrong: ${shown} is no day; write it as 2023-10-09`;
  if (issue.code === 'invalid_type')
    return `is wrong: ${shown}; write ${WRITE[issue.expected] ?? issue.expected}`;
  return `is wrong: ${shown}; ${issue.message}`;
}
