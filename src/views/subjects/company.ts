/** The pages of a company that at least two items name. */
import type { Archive } from '../../archive/build.ts';
import type { Company } from '../../archive/companies.ts';
import { cut, regionBars, sharedLinks } from '../charts.ts';
import { extentSentence, mostIndustry } from '../words/sentences.ts';
import { placesView } from './places.ts';
import type { Subject } from './subject.ts';

/** A company as the subject of pages. */
export function companySubject(archive: Archive, company: Company): Subject {
  const { url, name, items, own, aliases } = company;
  const profile = archive.profile(items);
  const part = { archive, within: { company: company.slug! } };
  const where = regionBars(profile.cities, part);
  const batches = items.length - own.length;
  return {
    url,
    name,
    items,
    own,
    trail: [['/companies/', '公司']],
    lead: `${name}在各地园区的动态`,
    sentence: [
      extentSentence(items, profile),
      where.length > 1 ? `分布在 ${where.length} 个城市。` : '',
      mostIndustry(profile, items.length),
    ].join(''),
    more: [
      aliases.length > 0 ? `原文也写作：${aliases.join('、')}。` : '',
      batches > 0 ? `其中 ${batches} 条是多个项目合计，金额属全部项目，未计入。` : '',
    ].join(''),
    sumsOf: '已披露金额的单个项目',
    filter: 'company',
    hasFeed: false,
    standing: null,
    onFirst: () => ({
      rail: [],
      places: placesView(archive, company),
      after: [
        cut('园区', sharedLinks(profile.parks, part), 20, ['/parks/', '全部园区 →']),
        cut(
          '同时出现的公司',
          sharedLinks(
            profile.companies.filter(({ key }) => key !== company),
            part,
          ),
          16,
          ['/companies/', '全部公司 →'],
        ),
      ],
      link: ['/companies/', '全部公司'],
    }),
  };
}
