/** Atom feed of one industry. */

import { feedOf } from '../../../data/feed-of.ts';
import { xmlFile } from '../../../data/respond.ts';
import { archive as load } from '../../../routes/archive.ts';
import { INDUSTRIES, type Industry } from '../../../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../../../schema/labels.ts';
import { SITE } from '../../../site.ts';

export function getStaticPaths() {
  return INDUSTRIES.map((industry) => ({ params: { industry } }));
}

export async function GET({ params: { industry } }: { params: { industry: Industry } }) {
  const archive = await load();
  const title = `${SITE.name} · ${INDUSTRY_LABELS[industry]}`;
  return xmlFile(await feedOf(archive, title, `/industries/${industry}/`, archive.byIndustry[industry]));
}
