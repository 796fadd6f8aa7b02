/**
 * Corrections by hand: writes new values and keeps the digests, so that later runs see that a person set the values, as
 * if typed in an editor.
 */
import { ContentError } from '../error.ts';
import type { ContentFile } from '../file/file.ts';
import { assemble, checkStorable, currentFields, withFrontmatter } from '../file/format.ts';
import { setValue, stringifyFrontmatter, type Values } from '../file/frontmatter.ts';
import { BODY_FIELDS, ITEM_KEYS } from '../file/keys.ts';
import { replaceBlocks } from './merge.ts';

/**
 * The text of an item’s file with corrected values. Comments, unknown keys and their order are unchanged, and so is
 * the body where neither lead nor body is corrected.
 *
 * @param file the file as read
 * @param values the corrected fields; a value that is already there changes nothing
 * @throws ContentError when a value cannot be stored, or the lead or body has more than plain text
 */
export function correct(file: ContentFile, values: Values): string {
  const inBody = BODY_FIELDS.filter((field) => field in values);
  const isPlain = { lead: file.body.plainLead, body: file.body.plainBody };
  const rich = inBody.find((field) => !isPlain[field]);
  if (rich) throw new ContentError(file.file, `the ${rich} has links, emphasis or components: edit the file`);
  const current = currentFields(file);
  checkStorable({ title: current.title, lead: null, body: [], ...values }, file.file);
  for (const [field, value] of Object.entries(values))
    if (field !== 'lead' && field !== 'body') setValue(file.doc, field, value, ITEM_KEYS);
  if (inBody.length === 0) return withFrontmatter(file);
  return assemble(stringifyFrontmatter(file.doc), replaceBlocks(file, { ...current, ...values }, inBody));
}
