/** Labels for the codes of the edition. */
import { EDITION } from '#edition/edition.ts';
import { INDUSTRIES } from '#edition/industries.ts';
import { SECTIONS } from '#edition/sections.ts';
import type { Collection, FactField, Industry } from './codes.ts';

const record = <K extends string>(entries: readonly (readonly [K, string])[]): Record<K, string> =>
  Object.fromEntries(entries) as Record<K, string>;
const industries = Object.entries(INDUSTRIES) as [Industry, (typeof INDUSTRIES)[Industry]][];

/** Labels of the facts on pages and in tables. */
export const FACT_LABELS: Record<FactField, string> = {
  date: '日期',
  place: '地点',
  park: '园区',
  industry: '行业',
  stage: '阶段',
  batch: '是否多个项目',
  investment: '金额',
  companies: '公司',
};

/** A short label for each collection. */
export const COLLECTION_LABELS: Record<Collection, string> = record(
  SECTIONS.map(({ id, label }) => [id, label]),
);

/** The newsletter's heading for each collection. */
export const COLLECTION_SECTIONS: Record<Collection, string> = record(
  SECTIONS.map(({ id, name }) => [id, name]),
);

/** The name of each industry. */
export const INDUSTRY_LABELS: Record<Industry, string> = record(
  industries.map(([code, { label }]) => [code, label]),
);

/** Names of two to four characters for narrow column headers, which link to the full name. */
export const INDUSTRY_SHORT: Record<Industry, string> = record(
  industries.map(([code, { short }]) => [code, short]),
);

/** Labels of the kinds of sums, which are never added together: name, label of the total, and unit of the count. */
export const SUM_LABELS = {
  single: { name: '单个项目', total: '单个项目投资额', unit: '个' },
  batch: { name: '多个项目合计', total: '多个项目合计', unit: '批' },
  fund: { name: '基金', total: '基金规模', unit: '只' },
} as const;
/** A kind of sum. */
export type SumKind = keyof typeof SUM_LABELS;
export const SUM_KINDS = Object.keys(SUM_LABELS) as SumKind[];

export { EDITION } from '#edition/edition.ts';
export { STAGES as STAGE_LABELS } from '#edition/stages.ts';

/** Terms of use and origin of the texts, shown on every page. */
export const RIGHTS = `${EDITION.notice}。原刊：${EDITION.origin}。`;
