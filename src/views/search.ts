/** The search page. */
import { EDITION } from '#edition/edition.ts';
import type { Archive } from '../archive/build.ts';
import { tally } from '../archive/tally.ts';
import { companyKey } from '../facts/companies/company-name.ts';
import { INDUSTRY_LABELS, STAGE_LABELS } from '../schema/labels.ts';
import { byItems } from './charts.ts';
import { frameView } from './frame.ts';

/** Sums for an example query, in 亿元. It has the largest one that several items reach. */
const SUMS = [100, 10, 1];
const SEVERAL = 3;

/** Queries with results: a company, a sum, an industry in a city, a stage, a city in pinyin, if there are any. */
function examplesOf({ companies, provinces, items }: Archive): string[] {
  const company = byItems(companies)[0];
  const city = byItems(provinces.flatMap(({ children }) => children))[0];
  const pinyin = city?.region.path.split('/').at(-1) ?? '';
  const sum = SUMS.find(
    (least) => items.filter(({ investment }) => (investment?.cny ?? 0) >= least * 1e8).length >= SEVERAL,
  );
  const industry = city && tally(city.items, (item) => item.industry)[0];
  const stage = tally(items, (item) => item.stage)[0];
  return [
    company && companyKey(company.name),
    sum && `${sum}亿以上`,
    industry && `${city.region.short} ${INDUSTRY_LABELS[industry.key]}`,
    stage && STAGE_LABELS[stage.key],
    /^[a-z]{3,}$/.test(pinyin) && pinyin,
  ].filter((example) => typeof example === 'string');
}

/** The view of the search page; the browser adds results. */
export function searchView(archive: Archive) {
  return {
    frame: frameView(archive, {
      title: '搜索',
      description: `搜索《${EDITION.name}》全部条目：标题、导语、正文与来源。`,
      path: '/search/',
      noindex: true,
    }),
    examples: examplesOf(archive),
  };
}
