/** Values → text of a new content file, and a file’s current values. */
import type { Root, RootContent } from 'mdast';
import { type Issue, type Item, itemSchema } from '../../schema/dataset.ts';
import { digest, packDigests } from '../digest.ts';
import { ContentError } from '../error.ts';
import { toBlocks } from './body.ts';
import type { ContentFile } from './file.ts';
import { createFrontmatter, stringifyFrontmatter, type Values } from './frontmatter.ts';
import { BODY_FIELDS, ISSUE_FIELDS, ITEM_FIELDS } from './keys.ts';
import { stringifyMdx } from './mdx.ts';
import { isStorable } from './text.ts';

/** A text that an issue’s newer text replaced; its bytes stay known, so that it is not taken for a new one. */
export interface Superseded {
  seed: string;
  sha256: string;
}

/** What ingest knows of an issue. */
export interface IssueValues extends Issue {
  /** SHA-256 of the seed’s bytes, hex. */
  sha256: string;
  supersedes: Superseded[];
}

function pick(values: object, keys: readonly string[]): Values {
  return Object.fromEntries(keys.map((key) => [key, (values as Values)[key]]));
}

/**
 * The fields of an item that its file holds, lead and body among them; keys in the order of the schema.
 * @throws ContentError where a value is not as the schema says
 */
export function itemFields(item: Item): Values {
  const result = itemSchema.safeParse(item);
  if (result.success) return pick(result.data, ITEM_FIELDS);
  const [issue] = result.error.issues;
  throw new ContentError(
    `${item.collection}/${item.id}.mdx`,
    `${issue?.path.join('.') ?? 'it'} can’t be written: ${issue?.message ?? 'wrong'}`,
  );
}

/** The fields of an issue that its file holds; `supersedes` only where there is something to tell. */
export function issueFields(issue: IssueValues): Values {
  const { supersedes, ...fields } = pick(issue, ISSUE_FIELDS);
  return issue.supersedes.length > 0 ? { ...fields, supersedes } : fields;
}

/** What the file now says of every field, body included; a key that does not stand in it is undefined. */
export function currentFields(file: ContentFile): Values {
  return { ...file.values, lead: file.body.lead, body: file.body.body };
}

/** @throws ContentError where a text could not come back as it is (see text.ts). */
export function checkStorable(fields: Values, file: string): void {
  const body = (fields.body ?? []) as string[];
  const texts = [fields.title, ...(fields.lead == null ? [] : [fields.lead]), ...body] as string[];
  const bad = texts.find((text) => !isStorable(text));
  if (bad === undefined) return;
  const shown = JSON.stringify(bad.slice(0, 40));
  throw new ContentError(
    file,
    `a text that no file can hold (empty, line break, NUL or broken character): ${shown}`,
  );
}

/** Digests of all these fields. */
export function digestsOf(fields: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, digest(value)]));
}

/** A whole file from its parts, through the tree. */
export function assemble(yaml: string, blocks: RootContent[]): string {
  const tree: Root = { type: 'root', children: [{ type: 'yaml', value: yaml.trimEnd() }, ...blocks] };
  return stringifyMdx(tree);
}

/**
 * A new file with these machine-written fields.
 * @param added the day, ISO; null where it is not told
 */
export function formatFields(fields: Values, file: string, added: string | null = null): string {
  checkStorable(fields, file);
  const { lead, body, ...head } = fields;
  const doc = createFrontmatter({
    ...head,
    ...(added === null ? {} : { added }),
    digests: packDigests(digestsOf(fields)),
  });
  const blocks = BODY_FIELDS.some((key) => key in fields)
    ? toBlocks((lead ?? null) as string | null, (body ?? []) as string[])
    : [];
  return assemble(stringifyFrontmatter(doc), blocks);
}

/**
 * An item as the text of its MDX file.
 * @throws ContentError where a text could not come back as it is.
 */
export function formatItem(item: Item, added: string | null = null): string {
  return formatFields(itemFields(item), `${item.collection}/${item.id}.mdx`, added);
}

/** An issue as the text of its MDX file; the body is left to people. */
export function formatIssue(issue: IssueValues, added: string | null = null): string {
  return formatFields(issueFields(issue), `issues/${issue.id}.mdx`, added);
}
