/**
 * What became of a content file after it was published: the `changes` lines of its frontmatter, which ingest writes.
 *
 * A line is a day and the digest that each changed field then had: `2026-11-28 title=ijcand stage=cdnjpt`. The
 * digests tell the next run what is known already, so that a person's correction is dated once. What changed before
 * anybody could have read it stands under `before` instead of a day, and is told to nobody.
 */
import { digest, unpackDigests } from './digest.ts';
import type { ContentFile } from './file/file.ts';
import { currentFields } from './file/format.ts';

export interface Change {
  /** ISO; null for what changed before publication. */
  date: string | null;
  /** Digest of each field's new value, by field. */
  fields: Record<string, string>;
}

const UNPUBLISHED = 'before';
const LINE = /^(?<when>before|\d{4}-\d{2}-\d{2})(?<fields>(?: [A-Za-z]+=[a-z]+)+)$/;

/** A line as it stands in the frontmatter; null where a person wrote something else. */
export function parseChange(line: string): Change | null {
  const groups = LINE.exec(line)?.groups;
  if (!groups) return null;
  const { when = '', fields = '' } = groups;
  return { date: when === UNPUBLISHED ? null : when, fields: unpackDigests(fields.trim()) };
}

export function formatChange({ date, fields }: Change): string {
  const pairs = Object.entries(fields).map(([field, value]) => `${field}=${value}`);
  return [date ?? UNPUBLISHED, ...pairs].join(' ');
}

/** The lines of a file as they stand; what is no list of lines counts as none. */
export function changeLines(file: ContentFile): string[] {
  const { changes } = file.values;
  return Array.isArray(changes) ? changes.map(String) : [];
}

/** Digest of each field that a line tells of, as the last such line has it. */
export function notedFields(file: ContentFile): Record<string, string> {
  return Object.assign({}, ...changeLines(file).map((line) => parseChange(line)?.fields));
}

/** Digest of a field as it stands. A file that says nothing of `withdrawn` is not withdrawn. */
function standing(file: ContentFile, field: string): string {
  const value = currentFields(file)[field];
  return digest(field === 'withdrawn' ? value === true : value);
}

/** Fields whose changes are told; `reason` and `seedLines` say nothing that a reader of the item would miss. */
function isTold(field: string): boolean {
  return field !== 'reason' && field !== 'seedLines' && field !== 'sha256' && field !== 'supersedes';
}

/**
 * Digests of the fields that people changed since the last line was written.
 * A file that no machine wrote has no digests to compare with: its changes are not noticed.
 */
export function correctedFields(file: ContentFile): Record<string, string> {
  const machine = Object.keys(file.digests);
  if (machine.length === 0) return {};
  const known: Record<string, string> = { withdrawn: digest(false), ...file.digests, ...notedFields(file) };
  const fields = [...new Set([...machine, 'withdrawn'])].filter(isTold);
  return Object.fromEntries(
    fields
      .map((field): [string, string] => [field, standing(file, field)])
      .filter(([field, value]) => value !== known[field]),
  );
}

/**
 * The line that a run adds to a file; null where there is nothing to tell.
 * @param corrected of {@link correctedFields}, before the machine's new values were merged
 * @param updated fields to which the machine now gives new values, with these values
 * @param today ISO; null where the file is not published yet
 * @param noted of {@link notedFields}
 */
export function changeLine(
  corrected: Record<string, string>,
  updated: readonly (readonly [field: string, value: unknown])[],
  today: string | null,
  noted: Record<string, string> = {},
): string | null {
  const machine = updated
    .filter(([field]) => isTold(field))
    .map(([field, value]): [string, string] => [
      field,
      digest(field === 'withdrawn' ? value === true : value),
    ]);
  const fields = { ...corrected, ...Object.fromEntries(machine) };
  // Before publication the machine may change its mind as it likes: its own digests say what is known, but for
  // fields of which a line says otherwise.
  const isNews = (field: string) => today !== null || field in corrected || field in noted;
  const news = Object.entries(fields).filter(([field]) => isNews(field));
  return news.length === 0 ? null : formatChange({ date: today, fields: Object.fromEntries(news) });
}
