/** The counties of a province's items, which the map fetches on demand. */

import { provinceSpots } from '../../../data/map-data.ts';
import { jsonFile } from '../../../data/respond.ts';
import { archive } from '../../../routes/load.ts';

export async function getStaticPaths() {
  const { provinces } = await archive();
  return provinces.map(({ region }) => ({
    params: { adcode: region.adcode! },
    props: { path: region.path },
  }));
}

export async function GET({ props: { path } }: { props: { path: string } }) {
  return jsonFile(provinceSpots(await archive(), path));
}
