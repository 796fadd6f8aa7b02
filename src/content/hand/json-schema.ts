/** The frontmatter as JSON Schema, with the short forms that people may type, so that editors complete and check it. */
import { z } from 'zod';
import { investmentSchema, placeSchema } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS, STAGE_LABELS } from '../../schema/labels.ts';
import { issueFrontmatter, itemFrontmatter, SETTLED } from './fields.ts';

const LABELS: Record<string, string> = { ...INDUSTRY_LABELS, ...STAGE_LABELS };

const place = z
  .union([
    placeSchema.partial().extend({ adcode: placeSchema.shape.adcode.or(z.int()).optional() }),
    z.string(),
    z.int(),
  ])
  .describe(
    'A name (贵阳, 南京市鼓楼区, 苏州工业园区), a code (520100), or some keys: the rest is completed',
  );
const sum = z
  .union([
    z.string(),
    investmentSchema.partial().extend({ value: z.union([z.number(), z.string()]).optional() }),
    z.null(),
  ])
  .describe(
    'As the text writes it (12.5亿元, 超3000万美元), or some keys: the rest is completed; null for none',
  );

const TYPED = {
  issue: issueFrontmatter,
  item: itemFrontmatter.extend({
    places: z.array(place).describe('Where it is at home; the first is the main place'),
    investment: sum,
    source: itemFrontmatter.shape.source.or(z.string()).describe('Site named in the closing parenthesis'),
    settled: z.array(z.enum(SETTLED)).optional().describe('Doubts that are answered: npm run review'),
  }),
};

/** Kind of a content file with frontmatter. */
export type FrontmatterKind = keyof typeof TYPED;
/** All kinds. */
export const FRONTMATTER_KINDS = Object.keys(TYPED) as FrontmatterKind[];

/** The JSON Schema of the frontmatter of a kind of file. */
export function frontmatterSchema(kind: FrontmatterKind): object {
  return z.toJSONSchema(TYPED[kind], {
    target: 'draft-7',
    io: 'input',
    override({ jsonSchema }) {
      const codes = jsonSchema.enum;
      if (codes?.some((code) => String(code) in LABELS))
        Object.assign(jsonSchema, { enumDescriptions: codes.map((code) => LABELS[String(code)] ?? '') });
    },
  });
}
