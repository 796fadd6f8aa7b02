/** The keys of content files and their order. */
import { itemSchema } from '../../schema/dataset.ts';

/** Derived from folder and file name, so not stored. */
const DERIVED = ['id', 'url', 'collection'];

/** Fields stored as the MDX body. */
export const BODY_FIELDS = ['lead', 'body'] as const;

/** Written by ingest but never changed later: when the file was added and what changed. */
const DATED = ['added', 'changes'] as const;

/** Keys that people may add to any file. */
const PERSONAL = ['settled', 'withdrawn', 'reason'] as const;

/** Machine-written fields of an item, including lead and body, in the order of the schema. */
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

/** Keys of an item’s frontmatter in their order. */
export const ITEM_KEYS: readonly string[] = [...ITEM_FIELDS, ...DATED, ...PERSONAL, 'digests'];
/** Keys of an issue’s frontmatter in their order. */
export const ISSUE_KEYS: readonly string[] = [...ISSUE_FIELDS, ...DATED, ...PERSONAL, 'digests'];
