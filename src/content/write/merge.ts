/** Merges new machine values into a file. Corrections by people win. */
import type { RootContent } from 'mdast';
import { settledFields } from '../certainty.ts';
import { digest, packDigests, same } from '../digest.ts';
import { leadBlock, leadIndex, toBlocks } from '../file/body.ts';
import type { ContentFile } from '../file/file.ts';
import { assemble, checkStorable, currentFields, withFrontmatter } from '../file/format.ts';
import { setValue, stringifyFrontmatter, type Values } from '../file/frontmatter.ts';
import { changeLine, changeLines, correctedFields, notedFields } from '../history.ts';

import { settledOf } from './settle.ts';

/** A field that a person corrected and whose value from the machine has changed. */
export interface Conflict {
  file: string;
  field: string;
  /** The value in the file, which stays. */
  kept: unknown;
  /** The value that the machine would have written. */
  machine: unknown;
}

/** A merged file. */
export interface Merged {
  /** The whole file; the same text if nothing changed. */
  text: string;
  changed: boolean;
  /** Machine-written fields with a new value. */
  updated: string[];
  conflicts: Conflict[];
}

function isPlain(file: ContentFile, field: string): boolean {
  if (field === 'lead') return file.body.plainLead;
  return field !== 'body' || file.body.plainBody;
}

/** Whether a field still has the value that the machine last wrote, and no person settled that it is right. */
export function isMachines(file: ContentFile, field: string): boolean {
  return (
    isPlain(file, field) &&
    digest(currentFields(file)[field]) === file.digests[field] &&
    !settledFields(settledOf(file)).includes(field)
  );
}

/** The file’s blocks with a new lead, body, or both; the others are unchanged. */
export function replaceBlocks(file: ContentFile, fields: Values, updated: readonly string[]): RootContent[] {
  const lead = (fields.lead ?? null) as string | null;
  const body = (fields.body ?? []) as string[];
  const at = leadIndex(file.tree.children);
  const oldLead = at < 0 ? [] : file.tree.children.slice(at, at + 1);
  const others = file.tree.children.filter((node) => node.type !== 'yaml' && !oldLead.includes(node));
  const newLead = updated.includes('lead') ? (lead === null ? [] : [leadBlock(lead)]) : oldLead;
  if (updated.includes('body')) return [...newLead, ...toBlocks(null, body)];
  // A component or import before the lead stays there.
  const before = others.slice(0, Math.max(0, at - 1));
  return [...before, ...newLead, ...others.slice(before.length)];
}

/**
 * Merges new machine values into a file, field by field:
 * - a field that matches its digest was written by the machine and is updated;
 * - a field that a person changed is kept. If the machine’s value differs from its digest too, a conflict is reported,
 *   and the digest is updated, so that each change is reported once;
 * - `lead` and `body` count as changed by a person if they have more than plain text.
 *
 * Unknown keys, comments and their order are unchanged.
 *
 * @param file the file as read
 * @param fields the machine’s values; other fields are not changed
 * @param order order of frontmatter keys, for new ones
 * @param today day for recording changes (see history.ts), ISO; null while the file is not published; undefined to
 * record none
 * @throws ContentError when a new text can’t be stored
 */
export function mergeFile(
  file: ContentFile,
  fields: Values,
  order: readonly string[],
  today?: string | null,
): Merged {
  const current = currentFields(file);
  const digests: Record<string, string> = { ...file.digests };
  const updated: string[] = [];
  const conflicts: Conflict[] = [];
  for (const [field, machine] of Object.entries(fields)) {
    const fresh = digest(machine);
    const missing = current[field] === undefined;
    const agrees = isPlain(file, field) && !missing && same(current[field], machine);
    if (!agrees && (missing || isMachines(file, field))) updated.push(field);
    else if (!agrees && file.digests[field] !== fresh) {
      conflicts.push({ file: file.file, field, kept: current[field], machine });
    }
    digests[field] = fresh;
  }
  const written = updated.map((field): [string, unknown] => [field, fields[field]]);
  // A field that the file never had is new in the data contract: its first value is not a correction.
  const news = written.filter(([field]) => field === 'withdrawn' || field in file.digests);
  const line = today === undefined ? null : changeLine(correctedFields(file), news, today, notedFields(file));
  const inBody = updated.some((field) => field === 'lead' || field === 'body');
  if (updated.length === 0 && line === null && same(digests, file.digests)) {
    return { text: file.text, changed: false, updated, conflicts };
  }
  checkStorable({ title: current.title ?? fields.title, ...Object.fromEntries(written) }, file.file);
  for (const [field, value] of written) {
    if (field !== 'lead' && field !== 'body') setValue(file.doc, field, value, order);
  }
  if (line !== null) setValue(file.doc, 'changes', [...changeLines(file), line], order);
  setValue(file.doc, 'digests', packDigests(digests), order);
  const text = inBody
    ? assemble(stringifyFrontmatter(file.doc), replaceBlocks(file, fields, updated))
    : withFrontmatter(file);
  return { text, changed: text !== file.text, updated, conflicts };
}
