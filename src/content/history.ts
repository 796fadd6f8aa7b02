/**
 * Changes of a content file after its publication: the `changes` lines of its frontmatter, written by ingest.
 *
 * A line has a day and the new digest of each changed field: `2026-11-28 title=ijcand stage=cdnjpt`. The digests
 * show the next run what is recorded already, so that a correction is dated once. Changes before publication have
 * `before` instead of a day, and are not shown.
 */
import { digest, unpackDigests } from './digest.ts';
import type { ContentFile } from './file/file.ts';
import { currentFields } from './file/format.ts';

/** A line of `changes`. */
export interface Change {
  /** ISO; null for what changed before publication. */
  date: string | null;
  /** Digest of each field's new value, by field. */
  fields: Record<string, string>;
}

const UNPUBLISHED = 'before';
const LINE = /^(?<when>before|\d{4}-\d{2}-\d{2})(?<fields>(?: [A-Za-z]+=[a-z]+)+)$/;

/** Parses a line of the frontmatter; null if a person wrote something else. */
export function parseChange(line: string): Change | null {
  const groups = LINE.exec(line)?.groups;
  if (!groups) return null;
  const { when = '', fields = '' } = groups;
  return { date: when === UNPUBLISHED ? null : when, fields: unpackDigests(fields.trim()) };
}

/** A change as a line of the frontmatter. */
function formatChange({ date, fields }: Change): string {
  const pairs = Object.entries(fields).map(([field, value]) => `${field}=${value}`);
  return [date ?? UNPUBLISHED, ...pairs].join(' ');
}

/** The lines of a file; none if its `changes` is not a list. */
export function changeLines(file: ContentFile): string[] {
  const { changes } = file.values;
  return Array.isArray(changes) ? changes.map(String) : [];
}

/** Digest of each field recorded in any line, as in the last such line. */
export function notedFields(file: ContentFile): Record<string, string> {
  return Object.assign({}, ...changeLines(file).map((line) => parseChange(line)?.fields));
}

/** Digest of a field's current value. A file without `withdrawn` is not withdrawn. */
function currentDigest(file: ContentFile, field: string): string {
  const value = currentFields(file)[field];
  return digest(field === 'withdrawn' ? value === true : value);
}

/** Fields whose changes are not recorded: readers do not need them, and each relearning changes some doubts. */
const UNRECORDED = ['reason', 'seedLines', 'sha256', 'supersedes', 'notes', 'confidence', 'evidence'];

function isRecorded(field: string): boolean {
  return !UNRECORDED.includes(field);
}

/**
 * Digests of the fields that people changed since the last line was written.
 * A file written by a person has no digests to compare with, so its changes are not recorded.
 */
export function correctedFields(file: ContentFile): Record<string, string> {
  const machine = Object.keys(file.digests);
  if (machine.length === 0) return {};
  const known: Record<string, string> = { withdrawn: digest(false), ...file.digests, ...notedFields(file) };
  const fields = [...new Set([...machine, 'withdrawn'])].filter(isRecorded);
  return Object.fromEntries(
    fields
      .map((field): [string, string] => [field, currentDigest(file, field)])
      .filter(([field, value]) => value !== known[field]),
  );
}

/** Whether a person set a field: its value differs from what the machine last wrote. */
export function isByHand(file: ContentFile, field: string): boolean {
  const written = file.digests[field];
  return written !== undefined && currentDigest(file, field) !== written;
}

/** The fields that people set: their values differ from what the machine last wrote. */
export function fieldsByHand(file: ContentFile): string[] {
  return Object.keys(file.digests).filter((field) => isByHand(file, field));
}

/**
 * The line that a run adds to a file; null if nothing changed.
 *
 * @param corrected result of {@link correctedFields}, before the machine's new values were merged
 * @param updated fields with new values from the machine
 * @param today ISO; null while the file is not published
 * @param noted result of {@link notedFields}
 */
export function changeLine(
  corrected: Record<string, string>,
  updated: readonly (readonly [field: string, value: unknown])[],
  today: string | null,
  noted: Record<string, string>,
): string | null {
  const machine = updated
    .filter(([field]) => isRecorded(field))
    .map(([field, value]): [string, string] => [
      field,
      digest(field === 'withdrawn' ? value === true : value),
    ]);
  const fields = { ...corrected, ...Object.fromEntries(machine) };
  // Before publication, changes by the machine need no line: its digests are enough, except for fields that have one.
  const isNews = (field: string) => today !== null || field in corrected || field in noted;
  const news = Object.entries(fields).filter(([field]) => isNews(field));
  return news.length === 0 ? null : formatChange({ date: today, fields: Object.fromEntries(news) });
}
