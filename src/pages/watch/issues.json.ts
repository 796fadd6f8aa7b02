/** The newest issues, for readers who follow something. */

import { watchIndex } from '../../data/reader/watch.ts';
import { jsonFile } from '../../data/respond.ts';
import { source } from '../../routes/load.ts';

export async function GET() {
  return jsonFile(watchIndex(await source()));
}
