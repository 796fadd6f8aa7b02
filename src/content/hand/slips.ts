/** Slips in typed frontmatter: values that YAML or the data contract accepts, but not as they were meant. */
import type { Investment, Place } from '../../schema/dataset.ts';
import { ContentError, joinErrors } from '../error.ts';
import type { ContentFile } from '../file/file.ts';
import { lineOf } from '../file/frontmatter.ts';
import { BODY_FIELDS } from '../file/keys.ts';
import { isByHand } from '../history.ts';
import { FIELDS, SETTLED } from './fields.ts';
import { yearOf } from './meant.ts';
import { offer } from './names.ts';
import { contradiction as wrongPlace } from './place.ts';
import { say } from './say.ts';
import { contradiction as wrongSum } from './sum.ts';

/** A key with an unquoted value, and a comment after it without a blank after its `#`. */
const CUT = /^(title|source|reason):[^"'\n]*?\s(#[^\s#][^\n]*)$/m;

/** Characters that separate names for a reader but not in YAML, and quotes around a name. */
const JOINT = /[，、；]/u;
const QUOTED = /^[“‘"'「](.*)[”’"'」]$/u;

const IN_BODY: readonly string[] = BODY_FIELDS;

type Refuse = (cause: string, ...path: PropertyKey[]) => never;

/** Refuses unknown keys, and keys of fields that are in the body. @throws ContentError with file and line */
export function refuseUnknown({ values, file, yaml }: ContentFile, keys: readonly string[]): void {
  const key = Object.keys(values).find((name) => !keys.includes(name) || IN_BODY.includes(name));
  if (key === undefined) return;
  if (IN_BODY.includes(key)) {
    const where = 'the lead is the paragraph behind “> ” below the frontmatter, the body are those after it';
    throw new ContentError(file, `${key} is not read here: ${where}`, lineOf(yaml, [key]));
  }
  const cause = `the key “${key}” is unknown: ${offer(key, keys)}delete it, or write a remark behind a #`;
  throw new ContentError(file, cause, lineOf(yaml, [key]));
}

/** Whether a person typed a field, or the whole file. */
function isTyped(file: ContentFile, field: string): boolean {
  return file.digests[field] === undefined ? field in file.values : isByHand(file, field);
}

/**
 * Refuses a file with a slip in a field that a person typed, and says what to write.
 *
 * @throws ContentError with file and line
 */
export function refuseSlips(file: ContentFile): void {
  const refuse: Refuse = (cause, ...path) => {
    throw new ContentError(file.file, cause, lineOf(file.yaml, path));
  };
  const [, key, rest] = CUT.exec(file.yaml) ?? [];
  if (key)
    refuse(`${key}: “${rest}” is a comment to YAML and cut off: put the whole value in quotes ("…")`, key);
  for (const [field, slips] of Object.entries(SLIPS)) {
    if (
      file.values[field] != null &&
      isTyped(file, field) &&
      FIELDS[field]?.safeParse(file.values[field]).success
    )
      slips(file, refuse);
  }
}

/**
 * Refuses files with wrong values that people typed, all at once. What the machine wrote by an older data contract is
 * left to ingest, which writes it again.
 *
 * @throws Error whose message has one line per wrong file (file, line, cause)
 */
export function refuseTyped(files: readonly { file: ContentFile }[], keys: readonly string[]): void {
  const errors: ContentError[] = [];
  for (const { file } of files) {
    try {
      refuseUnknown(file, keys);
      refuseWrong(file);
      refuseSlips(file);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
    }
  }
  if (errors.length > 0) throw joinErrors(errors);
}

function refuseWrong(file: ContentFile): void {
  for (const [field, value] of Object.entries(file.values)) {
    const [issue] = FIELDS[field]?.safeParse(value).error?.issues ?? [];
    if (!issue || file.digests[field] === undefined || !isByHand(file, field)) continue;
    const path = [field, ...issue.path];
    const at = issue.path.reduce<unknown>(
      (outer, name) => (outer as Record<PropertyKey, unknown> | null)?.[name],
      value,
    );
    throw new ContentError(file.file, `${path.join('.')} ${say(issue, at)}`, lineOf(file.yaml, path));
  }
}

const SLIPS: Record<string, (file: ContentFile, refuse: Refuse) => void> = {
  title({ values }, refuse) {
    if (/^\s*$|\n/.test(String(values.title)))
      refuse('title: is empty or has a line break: write it on one line, behind “title: ”', 'title');
  },
  companies({ values }, refuse) {
    const companies = values.companies as string[];
    const names = companies.flatMap((name) => name.split(JOINT)).map((name) => name.replace(QUOTED, '$1'));
    const joined = companies.findIndex((name) => JOINT.test(name));
    const write = `write [ ${names.join(', ')} ]`;
    if (joined >= 0)
      refuse(
        `companies: “${companies[joined]}” is one name with a Chinese comma: ${write}`,
        'companies',
        joined,
      );
    const quoted = companies.findIndex((name) => QUOTED.test(name));
    if (quoted >= 0)
      refuse(`companies: ${companies[quoted]} has quotes that are part of it: ${write}`, 'companies', quoted);
    const empty = companies.findIndex((name) => name.trim() === '');
    if (empty >= 0) refuse(`companies: one name is empty: ${write}`, 'companies', empty);
  },
  dateEnd({ values }, refuse) {
    const { date, dateEnd } = values as { date: string | null; dateEnd: string };
    if (date == null)
      refuse(
        `dateEnd is ${dateEnd}, but there is no date: write date: ${dateEnd} and dateEnd: null`,
        'dateEnd',
      );
    if (date !== null && dateEnd < date)
      refuse(`dateEnd ${dateEnd} is before date ${date}: exchange them, or write dateEnd: null`, 'dateEnd');
  },
  to({ values }, refuse) {
    const { from, to } = values as { from: string; to: string };
    if (to < from) refuse(`to ${to} is before from ${from}: exchange them`, 'to');
  },
  date(file, refuse) {
    if (file.values.dateEnd != null) SLIPS.dateEnd?.(file, refuse);
  },
  places({ values }, refuse) {
    for (const [at, place] of (values.places as Place[]).entries()) {
      const wrong = wrongPlace(place);
      if (wrong) refuse(`places.${at}: ${wrong}`, 'places', at);
    }
  },
  investment({ values }, refuse) {
    const wrong = wrongSum(values.investment as Investment, yearOf(values));
    if (wrong) refuse(`investment: ${wrong}`, 'investment');
  },
  settled({ values }, refuse) {
    const codes = values.settled as string[];
    const at = codes.findIndex((code) => !SETTLED.includes(code));
    if (at >= 0)
      refuse(
        `settled: there is no doubt “${codes[at]}”: ${offer(codes[at] ?? '', SETTLED)}npm run review lists the open ones`,
        'settled',
        at,
      );
  },
};
