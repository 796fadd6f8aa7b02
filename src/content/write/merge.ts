/** New machine values + the file as it stands → the file as it should stand. Corrections by people win. */
import type { RootContent } from 'mdast';
import { digest, packDigests, same } from '../digest.ts';
import { leadBlock, leadIndex, toBlocks } from '../file/body.ts';
import type { ContentFile } from '../file/file.ts';
import { assemble, checkStorable, currentFields } from '../file/format.ts';
import { setValue, stringifyFrontmatter, type Values } from '../file/frontmatter.ts';
import { changeLine, changeLines, correctedFields, notedFields } from '../history.ts';

/** A field that a person corrected and of which the machine now thinks otherwise than before. */
export interface Conflict {
  file: string;
  field: string;
  /** What stands in the file and stays. */
  kept: unknown;
  /** What the machine would have written. */
  machine: unknown;
}

export interface Merged {
  /** The whole file; the very same text where nothing changes. */
  text: string;
  changed: boolean;
  /** Machine-written fields that took a new value. */
  updated: string[];
  conflicts: Conflict[];
}

function isPlain(file: ContentFile, field: string): boolean {
  if (field === 'lead') return file.body.plainLead;
  return field !== 'body' || file.body.plainBody;
}

/** Whether the field still says what the machine last wrote. */
export function isMachines(file: ContentFile, field: string): boolean {
  return isPlain(file, field) && digest(currentFields(file)[field]) === file.digests[field];
}

/** The file’s blocks with a new lead, body, or both; what is not replaced stays as its tree has it. */
function replaceBlocks(file: ContentFile, fields: Values, updated: string[]): RootContent[] {
  const lead = (fields.lead ?? null) as string | null;
  const body = (fields.body ?? []) as string[];
  const at = leadIndex(file.tree.children);
  const oldLead = at < 0 ? [] : file.tree.children.slice(at, at + 1);
  const others = file.tree.children.filter((node) => node.type !== 'yaml' && !oldLead.includes(node));
  const newLead = updated.includes('lead') ? (lead === null ? [] : [leadBlock(lead)]) : oldLead;
  if (updated.includes('body')) return [...newLead, ...toBlocks(null, body)];
  // A component or import in front of the lead stays in front.
  const before = others.slice(0, Math.max(0, at - 1));
  return [...before, ...newLead, ...others.slice(before.length)];
}

/**
 * Merges what the machine now says into a file, field by field:
 * - a field that still matches its digest is the machine’s and is updated;
 * - a field that a person changed is kept; a conflict is reported when the machine’s value is also another than
 *   the digest tells of. The digest then takes the machine’s new value, so that each change of its mind is
 *   reported once;
 * - `lead` and `body` count as changed by a person as soon as they hold more than plain text.
 *
 * Keys that the machine doesn’t know, comments and their order stay.
 *
 * @param fields what the machine says now; keys it leaves out are not touched
 * @param order order of frontmatter keys for those that are new
 * @param today the day under which changes are noted (see history.ts), ISO; null where nobody has read the file yet;
 * left out where no notes are taken
 * @throws ContentError where a new text could not be held by a file
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
  // A field that the file never had is new in the data contract: its first value is no correction.
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
  const yaml = stringifyFrontmatter(file.doc);
  // Where the body stays, not a byte of a person’s formatting is touched.
  const text = inBody
    ? assemble(yaml, replaceBlocks(file, fields, updated))
    : assemble(yaml, []).trimEnd() + file.text.slice(file.bodyStart);
  return { text, changed: text !== file.text, updated, conflicts };
}
