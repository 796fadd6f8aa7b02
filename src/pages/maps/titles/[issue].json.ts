/** The titles of one issue's items, fetched when the map shows some of them. */

import { issueTitles } from '../../../data/map-data.ts';
import { jsonFile } from '../../../data/respond.ts';
import { archive } from '../../../routes/archive.ts';
import { filesKey } from '../../../routes/subject-key.ts';
import type { Issue } from '../../../schema/dataset.ts';

export async function getStaticPaths() {
  const whole = await archive();
  return whole.issues.map((issue) => ({
    params: { issue: issue.id },
    props: { issue },
    cacheKey: filesKey(whole, whole.itemsOf(issue), 'titles'),
  }));
}

export async function GET({ props: { issue } }: { props: { issue: Issue } }) {
  return jsonFile(issueTitles(await archive(), issue));
}
