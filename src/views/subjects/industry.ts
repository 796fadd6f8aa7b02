/** The pages of an industry. */
import { EDITION } from '#edition/edition.ts';
import type { Archive } from '../../archive/build.ts';
import { standingSentence } from '../../archive/standing.ts';
import type { Industry } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../../schema/labels.ts';
import { regionBars, sharedLinks } from '../charts.ts';
import { extentSentence, mostSentence } from '../words/sentences.ts';
import { downloadsView } from './downloads.ts';
import type { Subject } from './subject.ts';

/** An industry as the subject of pages. */
export function industrySubject(archive: Archive, industry: Industry): Subject {
  const items = archive.byIndustry[industry];
  const also = archive.alsoIndustry[industry];
  const profile = archive.profile(items);
  const name = INDUSTRY_LABELS[industry];
  const url = `/industries/${industry}/`;
  const where = regionBars(profile.provinces);
  const standing = archive.standing.industry;
  const shown = also.length > 10 ? '；列出最新的 10 条' : '';
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
      rail: [{ heading: '地区', bars: where.slice(0, 12) }],
      also:
        also.length > 0
          ? {
              heading: `也涉及${name}`,
              note: `主要归入其他行业，${also.length} 条${shown}`,
              items: also.slice(0, 10),
            }
          : null,
      after: [
        { heading: '其他地区', links: where.slice(12) },
        { heading: '园区', links: sharedLinks(profile.parks.slice(0, 12)) },
        { heading: '公司', links: sharedLinks(profile.companies.slice(0, 12)) },
      ],
      downloads: downloadsView(archive, { url, name, items, within: '行业' }),
      link: items.length > 0 ? [`${url}feed.xml`, `订阅${name}（Atom）`] : null,
    }),
  };
}
