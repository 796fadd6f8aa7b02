/** The titles of one issue's items, fetched when the map shows some of them. */
import { catalog } from '../../../catalog/catalog.ts';
import { issueTitles } from '../../../publish/map-data.ts';
import { jsonFile } from '../../../publish/respond.ts';
import type { Issue } from '../../../schema/dataset.ts';

export async function getStaticPaths() {
  const { issues } = await catalog();
  return issues.map((issue) => ({ params: { issue: issue.id }, props: { issue } }));
}

export async function GET({ props: { issue } }: { props: { issue: Issue } }) {
  return jsonFile(issueTitles(await catalog(), issue));
}
