/**
 * The public data contract: the fields of issues and items, as stored and as published. Keys can be added, but never
 * removed. All types of issues and items are defined here.
 */
import { z } from 'zod';
import {
  COLLECTIONS,
  FACT_FIELDS,
  type FactField,
  INDUSTRIES,
  NOTE_CODES,
  POLICY_LEVELS,
  SECTIONS,
  STAGES,
} from './codes.ts';
import { FACT_LABELS } from './labels.ts';

export * from './codes.ts';
export { COLLECTION_OF } from './sections.ts';

/**
 * A field of the data. The JSON Schema, table columns and pages take their labels from here.
 *
 * @param title label on pages and in tables, in Chinese
 * @param description what the field contains
 */
function field<T extends z.ZodType>(schema: T, title: string, description?: string): T {
  return schema.meta({ title, ...(description && { description }) });
}

const isoDate = z.iso.date();

/** A place of an item. */
export const placeSchema = z.strictObject({
  adcode: field(
    z
      .string()
      .regex(/^\d{6}$/)
      .nullable(),
    '行政区划代码',
    'Code of the finest known division (GB/T 2260); null for the whole country',
  ),
  province: field(z.string(), '省', 'Official name, 2023; 全国 for the whole country'),
  city: field(z.string().nullable(), '市', 'Prefecture; equal to the province in municipalities'),
  district: field(z.string().nullable(), '区县', 'County, district or county-level city'),
  park: field(z.string().nullable(), '园区', 'Development zone or park named as host, as written'),
  lon: field(z.number().nullable(), '经度', 'Longitude of the division’s centre, degrees'),
  lat: field(z.number().nullable(), '纬度', 'Latitude of the division’s centre, degrees'),
});

/** A sum of money. */
export const investmentSchema = z.strictObject({
  value: field(z.number(), '金额，按原币种单位', 'In units of the currency'),
  currency: field(z.string(), '币种（ISO 4217）', 'ISO 4217'),
  kind: field(z.enum(['investment', 'contract', 'fund']), '金额种类'),
  cny: field(z.number().nullable(), '折合人民币元', 'The same in yuan, at the year’s average rate'),
  text: field(z.string(), '金额原文', 'The words it was read from'),
  qualifier: field(
    z.enum(['about', 'over', 'nearly']).nullish(),
    '金额的精确程度：约、超、近',
    'How exact the value is: about (约), over (超 逾 余 多 几) or nearly (近); absent or null where it is stated as such',
  ),
  valueTo: field(
    z.number().nullish(),
    '金额上限，按原币种单位',
    'Upper end of a range, of which the value is the lower; else absent or null',
  ),
  projects: field(
    z.number().int().positive().nullish(),
    '金额所含项目数',
    'How many projects the sum is for, where the text says so; else absent or null',
  ),
});

/** What a policy states about itself. */
export const policySchema = z.strictObject({
  issuers: field(
    z.array(z.string()),
    '政策发文机关',
    'Who issued it, as the text says; the last can end in 等…部门',
  ),
  level: field(
    z.enum(POLICY_LEVELS).nullable(),
    '政策层级',
    'Whose policy it is: its issuer’s level, or that of the place its name begins with',
  ),
  until: field(
    z.number().int().nullable(),
    '政策所述的最后一年：期限或目标年',
    'Last year that it states: end of its term, or aim',
  ),
});

/** A note as stored in content files. A note about another item refers to it and does not quote it. */
export const noteSchema = z.strictObject({
  code: z.string().describe(`One of ${NOTE_CODES.join(', ')}`),
  text: z.string().optional().describe('The doubt in plain words'),
  of: z.string().optional().describe('Id of the other item, where the doubt is about one'),
  field: z.enum(FACT_FIELDS).optional().describe('Of uncertain: the fact that is less than sure'),
  instead: z.string().optional().describe('Of uncertain: the next best reading, as text; 无 for none'),
});

const probability = z.number().min(0).max(1);

/** Probability that each fact is right, 0…1, in hundredths; 1 if a person set or settled it. */
export const confidenceSchema = z.strictObject({
  ...(Object.fromEntries(
    FACT_FIELDS.map((name) => [name, field(probability.optional(), `${FACT_LABELS[name]}置信度`)]),
  ) as Record<FactField, z.ZodOptional<typeof probability>>),
  eachCompany: field(
    z.array(probability).optional(),
    '各公司置信度',
    'Of each company, in the order of the list; of companies, that the list is right',
  ),
});

/** A note as published. Its text is generated when publishing. */
const publishedNoteSchema = noteSchema.required({ text: true });

/** The text of an item, as split from its issue. */
export const itemTextSchema = z.strictObject({
  position: field(
    z.number().int().positive(),
    '在本期中的位置',
    'Place in the issue, counted over all sections',
  ),
  section: field(z.enum(SECTIONS), '栏目'),
  title: field(z.string(), '标题'),
  lead: field(z.string().nullable(), '导语', 'Introduction that stands before the body'),
  body: field(z.array(z.string()), '正文', 'Paragraphs, without the closing source'),
  source: field(
    z.strictObject({ name: z.string() }).nullable(),
    '来源',
    'Site named in the closing parenthesis',
  ),
  seedLines: field(
    z.array(z.tuple([z.number().int(), z.number().int()])),
    '原文行',
    '1-based line ranges in the seed',
  ),
});

/** The facts read from the text. */
export const itemFactsSchema = z.strictObject({
  date: field(isoDate.nullable(), '日期', 'First day of the event'),
  dateEnd: field(isoDate.nullable(), '截止日期', 'Last day, where a range is stated'),
  places: field(z.array(placeSchema), '地点', 'Where it is at home; first is main'),
  industry: field(z.enum(INDUSTRIES), '主要行业'),
  industries: field(z.array(z.enum(INDUSTRIES)), '全部行业', 'All that apply, best first'),
  stage: field(z.enum(STAGES), '阶段'),
  batch: field(z.boolean(), '是否多个项目一并报道', 'Several projects reported together'),
  investment: field(investmentSchema.nullable(), '金额', 'The headline sum'),
  companies: field(z.array(z.string()), '公司', 'Named investors and builders'),
  notes: field(z.array(noteSchema), '待核', 'Doubts the generator found by itself'),
  policy: field(policySchema.nullable(), '政策', 'What a policy states of itself; null for other items'),
  confidence: field(
    confidenceSchema,
    '置信度',
    'How likely each fact is right, 0…1; 1 where a person set it; learned from labelled issues and calibrated',
  ),
});

/** An item, as stored. */
export const itemSchema = z.strictObject({
  id: field(z.string().regex(/^\d{4}-w\d{2}-\d{2,3}$/), '条目编号'),
  url: field(z.string(), '网址', 'Root-relative, without base path'),
  issue: field(z.string().regex(/^\d{4}-w\d{2}$/), '期号'),
  collection: field(z.enum(COLLECTIONS), '栏目代码'),
  ...itemTextSchema.shape,
  ...itemFactsSchema.shape,
  // Not published.
  evidence: field(
    z.string().optional(),
    '依据',
    'The words that each fact was read from, packed: see evidence.ts',
  ),
});

/** An item as published. */
const publishedItemSchema = itemSchema.omit({ evidence: true }).extend({
  notes: field(z.array(publishedNoteSchema), '待核', 'Doubts the generator found by itself'),
});

/** An issue. */
export const issueSchema = z.strictObject({
  id: field(z.string().regex(/^\d{4}-w\d{2}$/), '期号'),
  seed: field(z.string(), '原文文件', 'File name of the text in seeds/'),
  title: field(z.string(), '标题'),
  number: field(z.number().int().nullable(), '总期号', '101 for 总第101期, when the text says so'),
  label: field(z.string().nullable(), '刊号', '“2023年1月1期”, when the text says so'),
  from: field(isoDate, '起日', 'First day of the densest seven days of its dates'),
  to: field(isoDate, '止日', 'Last of these days'),
  url: field(z.string(), '网址'),
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
/** What a policy states about itself. */
export type Policy = z.infer<typeof policySchema>;
/** A doubt about an item, as stored. */
export type Note = z.infer<typeof noteSchema>;
/** Probability that each fact is right. */
export type Confidence = z.infer<typeof confidenceSchema>;
/** The text of an item. */
export type ItemText = z.infer<typeof itemTextSchema>;
/** An item, as stored. */
export type Item = z.infer<typeof itemSchema>;
/** An issue. */
export type Issue = z.infer<typeof issueSchema>;
/** The whole dataset, with items as stored. */
export type Dataset = Omit<z.infer<typeof datasetSchema>, 'items'> & { items: Item[] };
