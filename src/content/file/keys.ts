/** Which keys a content file has, and in what order. */
import { itemSchema } from '../../schema/dataset.ts';

/** Derived from folder and file name, so not written. */
const DERIVED = ['id', 'url', 'collection'];

/** Fields that are the MDX body. */
export const BODY_FIELDS = ['lead', 'body'] as const;

/** What ingest writes beside the fields, and never takes back: when the file was added and when it changed. */
const DATED = ['added', 'changes'] as const;

/** What a person may add to any file. */
const PERSONAL = ['settled', 'withdrawn', 'reason'] as const;

/** Machine-written fields of an item, in the order of the schema; lead and body among them. */
export const ITEM_FIELDS: readonly string[] = Object.keys(itemSchema.shape).filter(
  (key) => !DERIVED.includes(key),
);

/** Machine-written fields of an issue. */
export const ISSUE_FIELDS: readonly string[] = [
  'seed',
  'sha256',
  'title',
  'number',
  'label',
  'from',
  'to',
  'supersedes',
];

/** Order of frontmatter keys, digests last. */
export const ITEM_KEYS: readonly string[] = [...ITEM_FIELDS, ...DATED, ...PERSONAL, 'digests'];
export const ISSUE_KEYS: readonly string[] = [...ISSUE_FIELDS, ...DATED, ...PERSONAL, 'digests'];
