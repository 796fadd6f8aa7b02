/**
 * Reads typed frontmatter as it was meant. Only values that the data contract refuses are converted: a number or a
 * keyword of YAML where a text belongs, one value where a list belongs, a label where a code belongs, a day in another
 * form, and places and sums in their short forms.
 */
import { load, YAMLException } from 'js-yaml';
import { isScalar } from 'yaml';
import type { z } from 'zod';
import { ContentError } from '../error.ts';
import { CORE, lineOf, parseFrontmatter, type Values } from '../file/frontmatter.ts';
import { dayOf } from './day.ts';
import { FIELDS } from './fields.ts';
import { codeOf } from './names.ts';
import { type Fail, readPlace } from './place.ts';
import { readSum } from './sum.ts';
import { asciiSyntax } from './syntax.ts';

/** A file’s frontmatter. */
export interface Typed {
  values: Values;
  /** The YAML between the fences. */
  yaml: string;
  /** Path for messages. */
  file: string;
}

const TRUTH = new Map([
  ...['true', 'yes', 'y', 'on', '是', '对'].map((word): [string, boolean] => [word, true]),
  ...['false', 'no', 'n', 'off', '否', '不'].map((word): [string, boolean] => [word, false]),
]);

/** The values as they were meant; a value that is still wrong is unchanged. */
export function asMeant(typed: Typed): Values {
  const { values } = typed;
  const wrong = Object.keys(values).filter(
    (key) => FIELDS[key] && !FIELDS[key].safeParse(values[key]).success,
  );
  if (wrong.length === 0) return values;
  return { ...values, ...Object.fromEntries(wrong.map((key) => [key, mend(key, typed)])) };
}

function mend(key: string, typed: Typed): unknown {
  const { values, yaml, file } = typed;
  const at =
    (...path: PropertyKey[]): Fail =>
    (cause) => {
      throw new ContentError(file, `${[key, ...path].join('.')}: ${cause}`, lineOf(yaml, [key, ...path]));
    };
  const value = unfolded(values[key]);
  if (key === 'places' && value !== null)
    return [value]
      .flat()
      .map((entry, index) => readPlace(entry, at(...(Array.isArray(value) ? [index] : []))));
  if (key === 'investment') return coerced(key, readSum(value, yearOf(values), at()), typed);
  if (key === 'source' && typeof value === 'string') return { name: value };
  return coerced(key, value, typed);
}

/** The year of an item’s event, from its frontmatter. */
export function yearOf({ date, issue }: Values): number {
  const [, year] = /^(\d{4})-/.exec(String(date ?? issue)) ?? /^(\d{4})-/.exec(String(issue)) ?? [];
  return Number(year ?? new Date(0).getUTCFullYear());
}

/** Parses a list or mapping in full-width brackets, which YAML takes for a string. */
function unfolded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unfolded);
  if (typeof value !== 'string' || !/^[［｛]/u.test(value)) return value;
  try {
    return load(asciiSyntax(value), { schema: CORE });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return value;
  }
}

/** Maximum number of conversions of one value, such as number → text → day. */
const STEPS = 3;

function coerced(key: string, given: unknown, typed: Typed): unknown {
  let value = given;
  for (let step = 0; step < STEPS; step++) {
    const result = FIELDS[key]?.safeParse(value);
    if (!result || result.success) return value;
    for (const issue of result.error.issues)
      value = replaced(value, issue.path, (old) => coerce(issue, old, key, typed));
  }
  return value;
}

/** A copy of a value with the part at a path replaced. */
function replaced(
  value: unknown,
  [key, ...rest]: readonly PropertyKey[],
  by: (old: unknown) => unknown,
): unknown {
  if (key === undefined) return by(value);
  if (Array.isArray(value)) return value.map((old, index) => (index === key ? replaced(old, rest, by) : old));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: replaced((value as Values)[String(key)], rest, by) };
}

function coerce(issue: z.core.$ZodIssue, old: unknown, key: string, { values, yaml, file }: Typed): unknown {
  if (old === undefined || old === null) return old;
  if (issue.code === 'invalid_value' && typeof old === 'string') return codeOf(old, issue.values) ?? old;
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return dayOf(String(old), values.issue) ?? old;
  if (issue.code !== 'invalid_type') return old;
  if (issue.expected === 'array' && typeof old !== 'object') return [old];
  if (issue.expected === 'string' && typeof old !== 'object') {
    // YAML parses 0101 as a number: take the characters from the document.
    const node = parseFrontmatter(yaml, file).getIn([key, ...issue.path], true);
    return isScalar(node) && node.source !== undefined ? node.source : String(old);
  }
  if (typeof old !== 'string') return old;
  const text = old.normalize('NFKC').trim();
  if (issue.expected === 'boolean') return TRUTH.get(text.toLowerCase()) ?? old;
  return issue.expected === 'number' && /^[-+]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : old;
}
