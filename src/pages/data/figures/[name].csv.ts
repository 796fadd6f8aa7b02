/** The numbers of a figure as CSV. */

import { FIGURE_FILES, figureCsv } from '../../../data/figure-files.ts';
import { textFile } from '../../../data/respond.ts';
import { archive as load } from '../../../routes/load.ts';
import { absolute } from '../../../site.ts';

export function getStaticPaths() {
  return FIGURE_FILES.map(({ name }) => ({ params: { name } }));
}

export async function GET({ params }: { params: { name: string } }) {
  const file = FIGURE_FILES.find(({ name }) => name === params.name)!;
  return textFile(figureCsv(file, await load(), absolute('/')), 'text/csv');
}
