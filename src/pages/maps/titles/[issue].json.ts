/** The titles and sums of an issue's items, which the map fetches on demand. */

import { issueTitles } from '../../../data/map-data.ts';
import { jsonFile } from '../../../data/respond.ts';
import { archive, source } from '../../../routes/load.ts';
import { itemsKey } from '../../../routes/parts.ts';
import type { Issue } from '../../../schema/dataset.ts';

export async function getStaticPaths() {
  const of = await source();
  return of.archive.issues.map((issue) => ({
    params: { issue: issue.id },
    props: { issue },
    cacheKey: itemsKey(of, of.archive.itemsOf(issue), 'titles'),
  }));
}

export async function GET({ props: { issue } }: { props: { issue: Issue } }) {
  return jsonFile(issueTitles(await archive(), issue));
}
