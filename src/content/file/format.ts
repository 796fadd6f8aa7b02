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

/** A seed that a newer one of the same issue replaced. Its digest is kept, so that it is not ingested as a new one. */
export interface Superseded {
  seed: string;
  sha256: string;
}

/** An issue as ingest writes it. */
export interface IssueValues extends Issue {
  /** SHA-256 of the seed’s bytes, hex. */
  sha256: string;
  supersedes: Superseded[];
}

function pick(values: object, keys: readonly string[]): Values {
  return Object.fromEntries(keys.map((key) => [key, (values as Values)[key]]));
}

/**
 * The fields of an item’s file, including lead and body; keys in the order of the schema.
 *
 * @throws ContentError when a value does not match the schema
 */
export function itemFields(item: Item): Values {
  const result = itemSchema.safeParse(item);
  if (result.success) return pick({ evidence: '', ...result.data }, ITEM_FIELDS);
  const [issue] = result.error.issues;
  throw new ContentError(
    `${item.collection}/${item.id}.mdx`,
    `${issue?.path.join('.') ?? 'it'} can’t be written: ${issue?.message ?? 'wrong'}`,
  );
}

/** The fields of an issue’s file; `supersedes` only if not empty. */
export function issueFields(issue: IssueValues): Values {
  const { supersedes, ...fields } = pick(issue, ISSUE_FIELDS);
  return issue.supersedes.length > 0 ? { ...fields, supersedes } : fields;
}

/** The current value of every field, including the body; missing keys are undefined. */
export function currentFields(file: ContentFile): Values {
  return { ...file.values, lead: file.body.lead, body: file.body.body };
}

/** @throws ContentError when a text could not be read back unchanged (see text.ts) */
export function checkStorable(fields: Values, file: string): void {
  const body = (fields.body ?? []) as string[];
  const texts = [fields.title, ...(fields.lead == null ? [] : [fields.lead]), ...body] as string[];
  const other = texts.find((text) => typeof text !== 'string');
  if (other !== undefined)
    throw new ContentError(
      file,
      `a text is ${JSON.stringify(other)} to YAML, which is none: put it in quotes ("…")`,
    );
  const bad = texts.find((text) => !isStorable(text));
  if (bad === undefined) return;
  const shown = JSON.stringify(bad.slice(0, 40));
  throw new ContentError(
    file,
    `a text that no file can contain (empty, line break, NUL or broken character): ${shown}`,
  );
}

/** Digests of fields. */
function digestsOf(fields: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, digest(value)]));
}

/**
 * The text of a file.
 *
 * @param yaml frontmatter without fences
 * @param blocks the body
 */
export function assemble(yaml: string, blocks: RootContent[]): string {
  const tree: Root = { type: 'root', children: [{ type: 'yaml', value: yaml.trimEnd() }, ...blocks] };
  return stringifyMdx(tree);
}

/** The text of a file as read, with its frontmatter as it is now; the body is unchanged byte for byte. */
export function withFrontmatter({ doc, text, bodyStart }: ContentFile): string {
  return assemble(stringifyFrontmatter(doc), []).trimEnd() + text.slice(bodyStart);
}

/**
 * The text of a new file.
 *
 * @param fields machine-written fields
 * @param file path for messages
 * @param added the day, ISO; null to omit it
 */
function formatFields(fields: Values, file: string, added: string | null): string {
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
 * The text of an item’s MDX file.
 *
 * @throws ContentError when a text could not be read back unchanged
 */
export function formatItem(item: Item, added: string | null = null): string {
  return formatFields(itemFields(item), `${item.collection}/${item.id}.mdx`, added);
}

/** The text of an issue’s MDX file; its body is for people. */
export function formatIssue(issue: IssueValues, added: string | null = null): string {
  return formatFields(issueFields(issue), `issues/${issue.id}.mdx`, added);
}
