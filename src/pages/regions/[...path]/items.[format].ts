/** A province's or prefecture's items as data. Counties are rows of their prefecture's files. */

import { partOf } from '../../../data/dataset.ts';
import { published } from '../../../data/published.ts';
import { binaryFile } from '../../../data/respond.ts';
import { FORMATS, PART_FORMATS, tableOf } from '../../../data/tables.ts';
import { archive as load, type RegionEntry } from '../../../routes/archive.ts';
import { filesKey } from '../../../routes/subject-key.ts';

type Format = (typeof PART_FORMATS)[number];

export async function getStaticPaths() {
  const archive = await load();
  return [...archive.regions.values()]
    .filter(({ region }) => region.level !== 'county')
    .flatMap((entry) =>
      PART_FORMATS.map((format) => ({
        params: { path: entry.region.path, format },
        props: { entry },
        cacheKey: filesKey(archive, entry.items, format),
      })),
    );
}

export async function GET(context: { params: { format: Format }; props: { entry: RegionEntry } }) {
  const { dataset } = await published();
  const { format } = context.params;
  const table = tableOf(partOf(dataset, context.props.entry.items), format);
  return binaryFile(Buffer.from(table), FORMATS[format].type);
}
