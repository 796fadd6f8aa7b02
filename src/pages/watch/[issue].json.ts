/** The items of an issue with the pages that they are on, for readers who follow one of these. */

import { watchItems } from '../../data/reader/watch.ts';
import { jsonFile } from '../../data/respond.ts';
import { cacheKeyOf } from '../../routes/cache-key.ts';
import { archive } from '../../routes/load.ts';
import type { Issue } from '../../schema/dataset.ts';

export async function getStaticPaths() {
  const of = await archive();
  return of.issues.map((issue) => ({
    params: { issue: issue.id },
    props: { issue },
    // Another issue can add or remove the page of a park or company.
    cacheKey: cacheKeyOf(watchItems(of, issue)),
  }));
}

export async function GET({ props: { issue } }: { props: { issue: Issue } }) {
  return jsonFile(watchItems(await archive(), issue));
}
