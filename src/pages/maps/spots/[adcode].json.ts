/** The counties of one province's items, fetched when the map looks at it. */

import { provinceSpots } from '../../../data/map-data.ts';
import { jsonFile } from '../../../data/respond.ts';
import { catalog } from '../../../routes/catalog.ts';

export async function getStaticPaths() {
  const { provinces } = await catalog();
  return provinces.map(({ region }) => ({
    params: { adcode: region.adcode! },
    props: { path: region.path },
  }));
}

export async function GET({ props: { path } }: { props: { path: string } }) {
  return jsonFile(provinceSpots(await catalog(), path));
}
