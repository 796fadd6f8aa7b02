/**
 * The public data contract: the fields of issues and items, as stored and as published.
 * Keys are added, never removed. All types of issues and items come from here.
 */
import { z } from 'zod';
import { COLLECTIONS, INDUSTRIES, NOTE_CODES, POLICY_LEVELS, SECTIONS, STAGES } from './codes.ts';

export * from './codes.ts';
export { COLLECTION_OF } from './sections.ts';

const isoDate = z.iso.date();

/** A place of an item. */
export const placeSchema = z.strictObject({
  adcode: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .describe('Code of the finest known division (GB/T 2260); null for the whole country'),
  province: z.string().describe('Official name, 2023; 全国 for the whole country'),
  city: z.string().nullable().describe('Prefecture; equal to the province in municipalities'),
  district: z.string().nullable().describe('County, district or county-level city'),
  park: z.string().nullable().describe('Development zone or park named as host, as written'),
  lon: z.number().nullable().describe('Longitude of the division’s centre, degrees'),
  lat: z.number().nullable().describe('Latitude of the division’s centre, degrees'),
});

/** A sum of money. */
export const investmentSchema = z.strictObject({
  value: z.number().describe('In units of the currency'),
  currency: z.string().describe('ISO 4217'),
  kind: z.enum(['investment', 'contract', 'fund']),
  cny: z.number().nullable().describe('The same in yuan, at the year’s average rate'),
  text: z.string().describe('The words it was read from'),
});

/** What a policy states of itself. */
export const policySchema = z.strictObject({
  issuers: z.array(z.string()).describe('Who issued it, as the text says; the last can end in 等…部门'),
  level: z
    .enum(POLICY_LEVELS)
    .nullable()
    .describe('Whose policy it is: its issuer’s level, or that of the place its name begins with'),
  until: z.number().int().nullable().describe('Last year that it states: end of its term, or aim'),
});

/** A note as content files hold it: a note about another item refers to it and does not quote it. */
export const noteSchema = z.strictObject({
  code: z.string().describe(`One of ${NOTE_CODES.join(', ')}`),
  text: z.string().optional().describe('The doubt in plain words'),
  of: z.string().optional().describe('Id of the other item, where the doubt is about one'),
});

/** A note as published: its words are written at publishing. */
const publishedNoteSchema = noteSchema.required({ text: true });

/** The text of an item, as split from its issue. */
export const itemTextSchema = z.strictObject({
  position: z.number().int().positive().describe('Place in the issue, counted over all sections'),
  section: z.enum(SECTIONS),
  title: z.string(),
  lead: z.string().nullable().describe('Introduction that stands before the body'),
  body: z.array(z.string()).describe('Paragraphs, without the closing source'),
  source: z.strictObject({ name: z.string() }).nullable().describe('Site named in the closing parenthesis'),
  seedLines: z
    .array(z.tuple([z.number().int(), z.number().int()]))
    .describe('1-based line ranges in the seed'),
});

/** The facts read from the text. */
export const itemFactsSchema = z.strictObject({
  date: isoDate.nullable().describe('First day of the event'),
  dateEnd: isoDate.nullable().describe('Last day, where a range is stated'),
  places: z.array(placeSchema).describe('Where it is at home; first is main'),
  industry: z.enum(INDUSTRIES),
  industries: z.array(z.enum(INDUSTRIES)).describe('All that apply, best first'),
  stage: z.enum(STAGES),
  batch: z.boolean().describe('Several projects reported together'),
  investment: investmentSchema.nullable().describe('The headline sum'),
  companies: z.array(z.string()).describe('Named investors and builders'),
  notes: z.array(noteSchema).describe('Doubts the generator found by itself'),
  policy: policySchema.nullable().describe('What a policy states of itself; null for other items'),
});

/** An item, as stored. */
export const itemSchema = z.strictObject({
  id: z.string().regex(/^\d{4}-w\d{2}-\d{2,3}$/),
  url: z.string().describe('Root-relative, without base path'),
  issue: z.string().regex(/^\d{4}-w\d{2}$/),
  collection: z.enum(COLLECTIONS),
  ...itemTextSchema.shape,
  ...itemFactsSchema.shape,
});

/** An item as published. */
const publishedItemSchema = itemSchema.extend({
  notes: z.array(publishedNoteSchema).describe('Doubts the generator found by itself'),
});

/** An issue. */
export const issueSchema = z.strictObject({
  id: z.string().regex(/^\d{4}-w\d{2}$/),
  seed: z.string().describe('File name of the text in seeds/'),
  title: z.string(),
  number: z.number().int().nullable().describe('101 for 总第101期, when the text says so'),
  label: z.string().nullable().describe('“2023年1月1期”, when the text says so'),
  from: isoDate.describe('First day of the densest seven days of its dates'),
  to: isoDate.describe('Last of these days'),
  url: z.string(),
});

/** The whole published dataset. */
export const datasetSchema = z.strictObject({
  version: z.literal(1),
  site: z.string().describe('Origin and base path'),
  digest: z
    .string()
    .optional()
    .describe('Version of the data: it changes when an issue or item does, and only then'),
  issues: z.array(issueSchema),
  items: z.array(publishedItemSchema),
});

/** A place of an item. */
export type Place = z.infer<typeof placeSchema>;
/** A sum of money. */
export type Investment = z.infer<typeof investmentSchema>;
/** What a policy states of itself. */
export type Policy = z.infer<typeof policySchema>;
/** A doubt about an item, as stored. */
export type Note = z.infer<typeof noteSchema>;
/** The text of an item. */
export type ItemText = z.infer<typeof itemTextSchema>;
/** The facts of an item. */
export type ItemFacts = z.infer<typeof itemFactsSchema>;
/** An item, as stored. */
export type Item = z.infer<typeof itemSchema>;
/** An issue. */
export type Issue = z.infer<typeof issueSchema>;
/** The whole dataset, with items as stored. */
export type Dataset = Omit<z.infer<typeof datasetSchema>, 'items'> & { items: Item[] };
