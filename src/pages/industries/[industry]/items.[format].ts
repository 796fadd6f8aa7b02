/** An industry's items as data: those it is the main industry of. */

import { partOf } from '../../../data/dataset.ts';
import { published } from '../../../data/published.ts';
import { binaryFile } from '../../../data/respond.ts';
import { FORMATS, PART_FORMATS, tableOf } from '../../../data/tables.ts';
import { archive as load } from '../../../routes/archive.ts';
import { INDUSTRIES, type Industry } from '../../../schema/dataset.ts';

type Format = (typeof PART_FORMATS)[number];

export function getStaticPaths() {
  return INDUSTRIES.flatMap((industry) => PART_FORMATS.map((format) => ({ params: { industry, format } })));
}

export async function GET({ params }: { params: { industry: Industry; format: Format } }) {
  const [{ byIndustry }, { dataset }] = await Promise.all([load(), published()]);
  const table = tableOf(partOf(dataset, byIndustry[params.industry]), params.format);
  return binaryFile(Buffer.from(table), FORMATS[params.format].type);
}
