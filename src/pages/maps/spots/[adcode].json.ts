/** The counties of one province's items, fetched when the map looks at it. */
import { catalog } from '../../../catalog/catalog.ts';
import { provinceSpots } from '../../../publish/map-data.ts';
import { jsonFile } from '../../../publish/respond.ts';

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
