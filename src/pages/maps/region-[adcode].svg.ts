/** The outlines of a province and its neighbours, for the map on its page. */
import { provinces } from '../../gazetteer/index.ts';
import { regionFile } from '../../maps/index.ts';

export function getStaticPaths() {
  // Outlines do not depend on items.
  return provinces().map(({ adcode }) => ({ params: { adcode }, cacheKey: 'outlines' }));
}

export function GET({ params: { adcode } }: { params: { adcode: string } }) {
  return new Response(regionFile(adcode), { headers: { 'Content-Type': 'image/svg+xml' } });
}
