/** Atom feed of one industry. */

import { feedOf } from '../../../data/feed-of.ts';
import { xmlFile } from '../../../data/respond.ts';
import { INDUSTRY_LABELS } from '../../../edition/labels.ts';
import { catalog as load } from '../../../routes/catalog.ts';
import { INDUSTRIES, type Industry } from '../../../schema/dataset.ts';
import { SITE } from '../../../site.ts';

export function getStaticPaths() {
  return INDUSTRIES.map((industry) => ({ params: { industry } }));
}

export async function GET({ params: { industry } }: { params: { industry: Industry } }) {
  const catalog = await load();
  const title = `${SITE.name} · ${INDUSTRY_LABELS[industry]}`;
  return xmlFile(await feedOf(catalog, title, `/industries/${industry}/`, catalog.byIndustry[industry]));
}
