/** The outlines of a province's counties, which the map fetches on demand. */
import { jsonFile } from '../../../data/respond.ts';
import { countiesOf, countiesOnPlane, countyFiles } from '../../../maps/index.ts';

export function getStaticPaths() {
  // Outlines do not depend on items.
  return countyFiles.map((adcode) => ({ params: { adcode }, cacheKey: 'outlines' }));
}

export function GET({ params: { adcode } }: { params: { adcode: string } }) {
  return jsonFile(countiesOnPlane(countiesOf(adcode)!.topology));
}
