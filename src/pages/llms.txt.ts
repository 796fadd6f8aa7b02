/** The map of the site and its data for machines that read text (llmstxt.org). */

import { llms } from '../data/llms.ts';
import { published } from '../data/published.ts';
import { textFile } from '../data/respond.ts';
import { archive as load } from '../routes/archive.ts';
import { absolute } from '../site.ts';

export async function GET() {
  const [{ issues, items, provinces }, { dataset, files }] = await Promise.all([load(), published()]);
  return textFile(
    llms({
      issues: issues.length,
      items: items.length,
      provinces: provinces.length,
      version: dataset.digest!,
      files,
      absolute,
    }),
  );
}
