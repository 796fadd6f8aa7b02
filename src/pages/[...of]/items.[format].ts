/** The items of a province, prefecture, industry or park as files. Those of a county are in the prefecture's files. */
import { subsetOf } from '../../data/dataset.ts';
import { anyFile } from '../../data/respond.ts';
import { tableOf } from '../../data/tables.ts';
import { dataFiles } from '../../routes/data-files.ts';
import { source } from '../../routes/load.ts';
import { itemsKey, type Part, paramOf, partsOf } from '../../routes/parts.ts';
import { FORMATS, type Format } from '../../views/formats.ts';

export async function getStaticPaths() {
  const of = await source();
  return partsOf(of).flatMap((part) =>
    part.formats.map((format) => ({
      params: { of: paramOf(part), format },
      props: { part, format },
      cacheKey: itemsKey(of, part.items, format),
    })),
  );
}

export async function GET({ props: { part, format } }: { props: { part: Part; format: Format } }) {
  const { dataset } = dataFiles(await source());
  return anyFile(tableOf(subsetOf(dataset, part.items), format), FORMATS[format].type);
}
