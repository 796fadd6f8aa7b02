/** The map of the site and its data for machines that read text (llmstxt.org). */

import { llms } from '../data/llms.ts';
import { textFile } from '../data/respond.ts';
import { dataFiles } from '../routes/data-files.ts';
import { source } from '../routes/load.ts';
import { absolute } from '../site.ts';

export async function GET() {
  const of = await source();
  const { issues, items, provinces } = of.archive;
  const { dataset, files } = dataFiles(of);
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
