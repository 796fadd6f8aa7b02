/** The outlines of a province's counties, which the map fetches on demand. */
import type { Topology } from 'topojson-specification';
import { jsonFile } from '../../../data/respond.ts';
import { countiesOnPlane } from '../../../maps/index.ts';

const files = import.meta.glob<Topology>('../../../gazetteer/counties/*.json', { import: 'default' });

export function getStaticPaths() {
  return Object.entries(files).map(([file, load]) => ({
    params: { adcode: /(\d{6})\.json$/.exec(file)?.[1] },
    props: { load },
    // Outlines do not depend on items.
    cacheKey: 'outlines',
  }));
}

export async function GET({ props: { load } }: { props: { load: () => Promise<Topology> } }) {
  return jsonFile(countiesOnPlane(await load()));
}
