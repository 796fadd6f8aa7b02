/** The schema of each key of the frontmatter, from the data contract. */
import { z } from 'zod';
import { noteKey } from '../../schema/certainty.ts';
import { confidenceSchema, FACT_FIELDS, issueSchema, itemSchema, NOTE_CODES } from '../../schema/dataset.ts';

/** The fields that people add to any file. */
export const personal = {
  /** Withdrawn from the site: the page becomes a tombstone, its text appears nowhere. */
  withdrawn: z.boolean().default(false).describe('true takes the page off the site; a notice stays'),
  /** Why it was withdrawn. */
  reason: z.string().nullable().default(null).describe('Why it was withdrawn; readers see it'),
  /** The day the file was first written; null for an item as old as its issue. */
  added: z.iso.date().nullable().default(null).describe('Written by ingest'),
  /** What changed when: see history.ts. */
  changes: z.array(z.string()).default([]).describe('Written by ingest'),
};

const digests = z.string().optional().describe('Written by ingest: how it notices corrections. Leave it');

/** What `settled` may hold: the keys of all doubts. */
export const SETTLED: readonly string[] = [
  ...NOTE_CODES.filter((code) => code !== 'uncertain'),
  ...FACT_FIELDS.map((field) => noteKey({ code: 'uncertain', field })),
];

/** Frontmatter of an item’s file. */
export const itemFrontmatter = z.strictObject({
  ...itemSchema.omit({ id: true, url: true, collection: true, lead: true, body: true }).shape,
  // These are missing in a file that a person wrote.
  confidence: confidenceSchema.default({}),
  evidence: z.string().default(''),
  ...personal,
  /** Codes of notes that a person settled. */
  settled: z.array(z.string()).default([]).describe('Doubts that are answered: what stands here is right'),
  digests,
});

/** Frontmatter of an issue’s file. */
export const issueFrontmatter = z.strictObject({
  ...issueSchema.omit({ id: true, url: true }).shape,
  ...personal,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  supersedes: z.array(z.object({ seed: z.string(), sha256: z.string() })).default([]),
  settled: z.array(z.string()).optional(),
  digests,
});

/** Schemas by key, for both kinds of file: a key of both kinds has the same schema in both. */
export const FIELDS: Readonly<Record<string, z.ZodType>> = {
  ...issueFrontmatter.shape,
  ...itemFrontmatter.shape,
};
