/** The map of the site and its data for machines that read text (llmstxt.org). */
import { catalog as load } from '../catalog/catalog.ts';
import { llms } from '../publish/llms.ts';
import { published } from '../publish/published.ts';
import { textFile } from '../publish/respond.ts';
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
