/** The home page: search, map, newest issue, figures. */
import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import { SECTIONS } from '#edition/sections.ts';
import type { Archive } from '../archive/build.ts';
import { rankIndustries } from '../archive/industries.ts';
import { INDUSTRIES } from '../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../schema/labels.ts';
import { absolute, SITE } from '../site.ts';
import { type Bar, byItems, industryBars, regionLink } from './charts.ts';
import { ALL_BY_SUM, largestFigure } from './figures/largest-sums.ts';
import { stageFigure } from './figures/stage-mix.ts';
import { timeFigure } from './figures/time-figure.ts';
import { frameView } from './frame.ts';
import { nationMap } from './maps.ts';
import { rowViews } from './rows.ts';
import { count, dateRange, money } from './words/format.ts';
import { issueName } from './words/text.ts';

/** Queries with results, for readers to try. */
function triesOf(
  { companies, parks }: Archive,
  provinces: readonly Bar[],
  industries: readonly Bar[],
): string[] {
  const words = [
    companies[0]?.name,
    byItems(parks)[0]?.name,
    provinces[0]?.label,
    industries.find(({ label }) => label !== INDUSTRY_LABELS[GENERAL_INDUSTRY])?.label.slice(0, 3),
  ];
  return words.filter((word) => word !== undefined);
}

/** The newest issue: the first headlines of each section. */
function latestView(archive: Archive) {
  const [latest, before] = archive.issues;
  if (!latest) return null;
  const items = archive.itemsOf(latest);
  return {
    url: latest.url,
    name: issueName(latest),
    days: dateRange(latest.from, latest.to),
    items: items.length,
    sections: SECTIONS.flatMap(({ id, name, headlines }) => {
      const some = items.filter(({ collection }) => collection === id);
      if (some.length === 0) return [];
      return {
        url: `${latest.url}#${id}`,
        name,
        items: some.length,
        rows: rowViews(some.slice(0, headlines), archive, false),
      };
    }),
    before: before ? { url: before.url, name: issueName(before) } : null,
  };
}

/** The view of the home page. */
export function homeView(archive: Archive) {
  const { items, issues } = archive;
  const disclosed = money(archive.sums(items).single.cny);
  const provinces = archive.provinces.map(regionLink);
  const industries = industryBars(
    rankIndustries(
      INDUSTRIES.map((key) => ({ key, count: archive.byIndustry[key].length })),
      ({ key, count }) => ({ industry: key, items: count }),
    ),
  );
  return {
    frame: frameView(archive, {
      path: '/',
      data: [
        {
          '@context': 'https://schema.org',
          '@type': 'WebSite',
          name: SITE.name,
          url: absolute('/'),
          inLanguage: 'zh-CN',
          potentialAction: {
            '@type': 'SearchAction',
            target: `${absolute('/search/')}?q={q}`,
            'query-input': 'required name=q',
          },
        },
      ],
    }),
    tries: triesOf(archive, provinces, industries),
    figures: [
      { name: '条目', number: count(items.length), unit: '', url: '/search/' },
      { name: '期数', number: count(issues.length), unit: '', url: '/issues/' },
      { name: '覆盖省份', number: count(archive.provinces.length), unit: '', url: '/regions/' },
      { name: '单个项目投资额', ...disclosed, url: '/industries/' },
    ],
    map: nationMap(archive),
    latest: latestView(archive),
    industries,
    provinces: provinces.slice(0, 12),
    charts:
      items.length > 1
        ? {
            time: timeFigure(archive, items, { data: 'weeks', sub: true }),
            largest: largestFigure(archive, items, { most: 8, data: 'largest', sub: true, more: ALL_BY_SUM }),
            stages: stageFigure(archive, items, { data: 'stages', sub: true }),
          }
        : null,
  };
}
