/** The pages of an industry. */

import { EDITION } from '#edition/edition.ts';
import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import type { Archive } from '../../archive/build.ts';
import { standingSentence } from '../../archive/standing.ts';
import type { Industry } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../../schema/labels.ts';
import { cut, regionBars, sharedLinks } from '../charts.ts';
import { searchUrl } from '../words/search-address.ts';
import { extentSentence, mostSentence } from '../words/sentences.ts';
import { downloadsView } from './downloads.ts';
import type { Subject } from './subject.ts';

/** Items shown whose main industry is another. */
const ALSO = 10;

/** An industry as the subject of pages. */
export function industrySubject(archive: Archive, industry: Industry): Subject {
  const items = archive.byIndustry[industry];
  const also = archive.alsoIndustry[industry];
  const profile = archive.profile(items);
  const name = INDUSTRY_LABELS[industry];
  const url = `/industries/${industry}/`;
  const part = { archive, within: { industry } };
  const where = regionBars(profile.provinces, part);
  const standing = industry === GENERAL_INDUSTRY ? null : archive.standing.industry;
  const shown = also.length > ALSO ? `；列出最新的 ${ALSO} 条` : '';
  return {
    url,
    name,
    items,
    own: items,
    trail: [['/industries/', '行业']],
    lead: `${name}行业的${EDITION.subjectShort}动态`,
    sentence: [
      extentSentence(items, profile),
      standingSentence(standing, url),
      mostSentence(where, items.length),
    ].join(''),
    more: '',
    sumsOf: '已披露金额的条目',
    filter: 'industry',
    hasFeed: items.length > 0,
    standing,
    all: '/industries/',
    oneIndustry: true,
    onFirst: () => ({
      rail: [{ heading: '地区', bars: where }],
      also:
        also.length > 0
          ? {
              heading: `也涉及${name}`,
              note: `主要归入其他行业，${also.length} 条${shown}`,
              items: also.slice(0, ALSO),
              more: also.length > ALSO ? [searchUrl({ also: industry }), `全部 ${also.length} 条 →`] : null,
            }
          : null,
      after: [
        cut('园区', sharedLinks(profile.parks, part), 12, ['/parks/', '全部园区 →']),
        cut('公司', sharedLinks(profile.companies, part), 12, ['/companies/', '全部公司 →']),
      ],
      downloads: downloadsView(archive, { url, name, items, within: '行业' }),
      link: items.length > 0 ? [`${url}feed.xml`, `订阅${name}（Atom）`] : null,
    }),
  };
}
