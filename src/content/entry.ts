/** Content file → validated entry, which pages, archive and data use. */
import { z } from 'zod';
import {
  COLLECTION_OF,
  type Collection,
  type Issue,
  type Item,
  issueSchema,
  itemSchema,
} from '../schema/dataset.ts';
import { settleFacts } from './certainty.ts';
import { ContentError } from './error.ts';
import type { ContentFile } from './file/file.ts';
import { currentFields } from './file/format.ts';
import { lineOf, type Values } from './file/frontmatter.ts';
import { BODY_FIELDS, ISSUE_KEYS, ITEM_KEYS } from './file/keys.ts';
import { issueFrontmatter, itemFrontmatter } from './hand/fields.ts';
import { say } from './hand/say.ts';
import { refuseSlips, refuseUnknown } from './hand/slips.ts';
import { splitItemId, urlOf } from './ids.ts';

/** An item with the fields that people add. `notes` omits settled ones; facts that people set have confidence 1. */
export const itemEntrySchema = z.object({
  ...itemSchema.shape,
  ...itemFrontmatter.omit({ digests: true }).shape,
  /** The body has more than plain lead and paragraphs (links, emphasis, components), so it must be rendered. */
  rich: z.boolean(),
});

/** An issue with the fields that people add. */
export const issueEntrySchema = z.object({
  ...issueSchema.shape,
  ...issueFrontmatter.omit({ digests: true, settled: true }).shape,
  /** The body has an editor’s note. */
  noted: z.boolean(),
});

/** An item with the fields that people add. */
export type ItemEntry = z.infer<typeof itemEntrySchema>;
/** An issue with the fields that people add. */
export type IssueEntry = z.infer<typeof issueEntrySchema>;

function check<T>(schema: z.ZodType<T>, values: Values, file: ContentFile): T {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path ?? [];
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null)?.[key], values);
  const inBody = (BODY_FIELDS as readonly PropertyKey[]).includes(path[0] ?? '');
  const cause = `${path.join('.') || 'the frontmatter'} ${issue ? say(issue, value) : 'is wrong'}`;
  throw new ContentError(file.file, cause, inBody ? null : lineOf(file.yaml, path));
}

/**
 * Validates an item’s file.
 *
 * @param file the file as read
 * @param collection its folder
 * @param id its name
 * @throws ContentError with file, line and field
 */
export function itemEntryOf(file: ContentFile, collection: Collection, id: string): ItemEntry {
  const { plainLead, plainBody } = file.body;
  const values = {
    ...currentFields(file),
    id,
    url: urlOf(collection, id),
    collection,
    rich: !(plainLead && plainBody),
  };
  refuseUnknown(file, ITEM_KEYS);
  const entry = check(itemEntrySchema, values, file);
  if (entry.issue !== splitItemId(id)?.issue) {
    throw new ContentError(
      file.file,
      `issue is ${entry.issue}, but the file’s name says otherwise`,
      lineOf(file.yaml, ['issue']),
    );
  }
  if (COLLECTION_OF[entry.section] !== collection) {
    const cause = `section is ${entry.section}, whose items are in ${COLLECTION_OF[entry.section]}/: move the file there and add a line to redirects.yaml`;
    throw new ContentError(file.file, cause, lineOf(file.yaml, ['section']));
  }
  refuseSlips(file);
  return settleFacts(entry, file);
}

/**
 * Validates an issue’s file.
 *
 * @param file the file as read
 * @param id its name
 * @throws ContentError with file, line and field
 */
export function issueEntryOf(file: ContentFile, id: string): IssueEntry {
  const noted = file.text.slice(file.bodyStart).trim() !== '';
  refuseUnknown(file, ISSUE_KEYS);
  refuseSlips(file);
  return check(issueEntrySchema, { ...file.values, id, url: urlOf('issues', id), noted }, file);
}

/** The item without the fields that people add. */
export function itemOf(entry: ItemEntry): Item {
  return pickShape(itemSchema.shape, entry) as Item;
}

/** The issue without the fields that people add. */
export function issueOf(entry: IssueEntry): Issue {
  return pickShape(issueSchema.shape, entry) as Issue;
}

function pickShape(shape: object, entry: object): Values {
  return Object.fromEntries(Object.keys(shape).map((key) => [key, (entry as Values)[key]]));
}
