/** The data of the comparison page: all names, and the columns of each province's regions and parks. */
import { jsonFile } from '../../../data/respond.ts';
import { archive } from '../../../routes/load.ts';
import { sideFiles, sideNames, sidesOf } from '../../../views/compare/side.ts';

const NAMES = 'names';

export async function getStaticPaths() {
  return [NAMES, ...sideFiles(await archive())].map((file) => ({ params: { file } }));
}

export async function GET({ params: { file } }: { params: { file: string } }) {
  const all = await archive();
  return jsonFile(file === NAMES ? sideNames(all) : sidesOf(all, file));
}
