/** Atom feed of one industry. */
import { catalog as load } from '../../../catalog/catalog.ts';
import { feedOf } from '../../../publish/feed-of.ts';
import { xmlFile } from '../../../publish/respond.ts';
import { INDUSTRIES, type Industry } from '../../../schema/dataset.ts';
import { SITE } from '../../../site.ts';
import { INDUSTRY_LABELS } from '../../../taxonomy/labels.ts';

export function getStaticPaths() {
  return INDUSTRIES.map((industry) => ({ params: { industry } }));
}

export async function GET({ params: { industry } }: { params: { industry: Industry } }) {
  const catalog = await load();
  const title = `${SITE.name} · ${INDUSTRY_LABELS[industry]}`;
  return xmlFile(await feedOf(catalog, title, `/industries/${industry}/`, catalog.byIndustry[industry]));
}
