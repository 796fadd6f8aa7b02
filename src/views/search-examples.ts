/** Queries that show what can be asked, and that this archive has an answer to. */

import type { Archive } from '../archive/build.ts';
import { tally } from '../archive/tally.ts';
import { companyKey } from '../facts/companies/company-name.ts';
import { INDUSTRY_LABELS, STAGE_LABELS } from '../schema/labels.ts';

const YI = 1e8;
/** Sums are asked for from the largest of these, in 亿元, that several items reach. */
const SUMS = [100, 10, 1];
const SEVERAL = 3;

function mostItems<T extends { items: readonly unknown[] }>(of: readonly T[]): T | undefined {
  return [...of].sort((a, b) => b.items.length - a.items.length)[0];
}

/** A company, sums, an industry in a city, a stage, a city by its sound: as far as the archive has them. */
export function searchExamples({ companies, provinces, items }: Archive): string[] {
  const company = mostItems(companies);
  const city = mostItems(provinces.flatMap(({ children }) => children));
  const spelled = city?.region.path.split('/').at(-1) ?? '';
  const reached = (least: number): boolean =>
    items.filter(({ investment }) => (investment?.cny ?? 0) >= least * YI).length >= SEVERAL;
  const sum = SUMS.find(reached);
  const industry = city && tally(city.items, (item) => item.industry)[0];
  const stage = tally(items, (item) => item.stage)[0];
  return [
    company && companyKey(company.name),
    sum && `${sum}亿以上`,
    industry && `地区:${city.region.short} 行业:${INDUSTRY_LABELS[industry.key]}`,
    stage && `阶段:${STAGE_LABELS[stage.key]}`,
    /^[a-z]{3,}$/.test(spelled) && spelled,
  ].filter((example) => typeof example === 'string');
}
