/** A description of the site and its addresses for language models (llmstxt.org). */
import { llms } from '../data/llms.ts';
import { textFile } from '../data/respond.ts';
import { dataFiles } from '../routes/data-files.ts';
import { source } from '../routes/load.ts';

export async function GET() {
  const of = await source();
  return textFile(llms(of.archive, dataFiles(of)));
}
