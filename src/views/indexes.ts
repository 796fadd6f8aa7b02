/** The pages that list all regions, industries, parks or companies. */
import { EDITION } from '#edition/edition.ts';
import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import type { Archive, RegionEntry } from '../archive/build.ts';
import { type Park, parksUrl } from '../archive/parks.ts';
import { COUNTRY } from '../archive/regions/regions.ts';
import { INDUSTRIES } from '../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../schema/labels.ts';
import { byItems, figuresView, namedLinks, outstanding, regionLink } from './charts.ts';
import { companyLinks, companyPages, type LetterPage, letters } from './company-index.ts';
import { groupTable } from './figures/group-table.ts';
import { industryRows, regionRows } from './figures/groups.ts';
import { heatTable } from './figures/heat-table.ts';
import { ALL_BY_SUM, largestFigure } from './figures/largest-sums.ts';
import { stageFigure } from './figures/stage-mix.ts';
import { timeFigure } from './figures/time-figure.ts';
import { groupsSentence } from './figures/words.ts';
import { frameView } from './frame.ts';
import { nationMap } from './maps.ts';
import { besideGeneral } from './words/sentences.ts';

/** All regions: a map, a table of the provinces, and the prefectures of each. */
export function regionsView(archive: Archive) {
  const { items, provinces, regions } = archive;
  const rows = regionRows(archive);
  const country = regions.get(COUNTRY.path)!.items.length;
  const sentence = groupsSentence(rows.filter((row) => row.key !== COUNTRY.path));
  return {
    frame: frameView(archive, {
      title: '地区',
      description: `按省、市、县查阅${EDITION.subjectShort}动态。${sentence}`,
      path: '/regions/',
    }),
    sentence,
    country: country > 0 ? { url: COUNTRY.url, items: country } : null,
    figures:
      items.length > 0
        ? figuresView(archive.sums(items), [
            ['条目', items.length, '/search/'],
            ['省份', provinces.length],
          ])
        : null,
    map: nationMap(archive, 'none'),
    time: timeFigure(archive, items, { data: 'weeks', chartsOnly: true }),
    table: groupTable(archive, rows, {
      id: 'fig-regions',
      title: '各省份的条目与投资额',
      row: '省份',
      parts: '主要行业',
      note: '跨省条目在各省各计一次，其金额不计入任何一省；上级地区的集中签约不与所含的下级集中签约相加，故各行之和不等于全部。',
      data: 'regions',
    }),
    below: provinces
      .filter(({ children }) => children.length > 0)
      .map(({ region, children }) => ({ name: region.short, links: children.map(regionLink) })),
    empty: [...regions.values()]
      .filter((entry) => entry.region.level === 'province' && entry.items.length === 0)
      .map(regionLink),
  };
}

/** All industries: a table, the largest sums, figures by time, stage and region. */
export function industriesView(archive: Archive) {
  const { items } = archive;
  const rows = industryRows(archive);
  const named = rows.filter((row) => row.key !== GENERAL_INDUSTRY);
  const ranked = groupsSentence(named);
  const sentence = ranked && named.length < rows.length ? besideGeneral(ranked) : ranked;
  return {
    frame: frameView(archive, {
      title: '行业',
      description: `按 ${INDUSTRIES.length} 个行业查阅${EDITION.subjectShort}动态。${sentence}`,
      path: '/industries/',
    }),
    sentence: `${sentence}每条归入一个主要行业，涉及多个行业的归入“${INDUSTRY_LABELS[GENERAL_INDUSTRY]}”。`,
    figures:
      items.length > 0
        ? figuresView(archive.sums(items), [
            ['条目', items.length, '/search/'],
            ['行业', rows.length],
          ])
        : null,
    table: groupTable(archive, rows, {
      id: 'fig-industries',
      title: '各行业的条目与投资额',
      row: '行业',
      parts: '主要地区',
      note: `按主要行业；集中签约多跨行业，归入“${INDUSTRY_LABELS[GENERAL_INDUSTRY]}”。`,
      data: 'industries',
    }),
    empty: INDUSTRIES.filter((key) => archive.byIndustry[key].length === 0).map((key) => ({
      url: `/industries/${key}/`,
      label: INDUSTRY_LABELS[key],
    })),
    largest: largestFigure(archive, items, { data: 'largest', more: ALL_BY_SUM }),
    time: timeFigure(archive, items, { data: 'weeks' }),
    stages: stageFigure(archive, items, { data: 'stages' }),
    heats: [heatTable(archive, 'items'), heatTable(archive, 'single')],
  };
}

/** Parks shown of each province; the province's page lists all. */
const PARKS_SHOWN = 12;

/** All parks and zones, by province. */
export function parksView(archive: Archive) {
  const { parks, parksIn } = archive;
  return {
    frame: frameView(archive, {
      title: '园区',
      description: `按省份查阅 ${parks.length} 个开发区、高新区与产业园区的动态。`,
      path: '/parks/',
    }),
    count: parks.length,
    provinces: archive.provinces.flatMap((entry) => {
      const here = byItems(parksIn.get(entry.region.path) ?? []);
      if (here.length === 0) return [];
      return {
        url: parksUrl(entry),
        name: entry.region.short,
        count: here.length,
        parks: namedLinks(here.slice(0, PARKS_SHOWN)),
        more: here.length > PARKS_SHOWN,
      };
    }),
    most: outstanding(namedLinks(byItems(parks)), 20),
  };
}

/** The parks of one province, by prefecture. */
export function provinceParksView(archive: Archive, entry: RegionEntry, parks: readonly Park[]) {
  const { region } = entry;
  const path = parksUrl(entry);
  const title = `${region.short}的园区`;
  const groups = [...Map.groupBy(parks, (park) => park.trail.at(-1)!)].sort(
    (a, b) => b[1].length - a[1].length,
  );
  return {
    frame: frameView(archive, {
      title,
      description: `${region.name}的 ${parks.length} 个开发区、高新区与产业园区，按地级市排列。`,
      path,
      trail: [
        ['/parks/', '园区'],
        [region.url, region.short],
      ],
      crumbs: [
        ['/parks/', '园区'],
        [path, title],
      ],
    }),
    title,
    words: `${parks.length} 个，分布在 ${groups.length} 个地区。`,
    groups: groups.map(([home, group]) => ({
      url: home.url,
      name: home.short,
      parks: namedLinks(byItems(group)),
    })),
  };
}

const letterLinks = (pages: readonly LetterPage[]) =>
  pages.map(({ url, letter, page, pages: of }) => ({ url, name: `${letter.name}${of > 1 ? page : ''}` }));

/** All companies that at least two items name. */
export function companiesView(archive: Archive) {
  const { companies, otherCompanies } = archive;
  const all = [...companies, ...otherCompanies];
  const pages = companyPages(all);
  return {
    frame: frameView(archive, {
      title: '公司',
      description: `出现两次及以上的公司 ${companies.length} 家：在哪些园区、签了什么、投了多少。`,
      path: '/companies/',
    }),
    count: companies.length,
    once: otherCompanies.length,
    pages: letterLinks(pages),
    letters:
      pages.length > 0
        ? []
        : letters(all).map(({ id, name, companies: group }) => ({
            id,
            name,
            companies: companyLinks(group),
          })),
    most: outstanding(namedLinks(byItems(companies)), 30),
  };
}

/**
 * The companies of one letter, in a large archive.
 * @param all the pages of all letters
 */
export function letterView(archive: Archive, page: LetterPage, all: readonly LetterPage[]) {
  const title = `公司 ${page.letter.name}${page.pages > 1 ? ` · 第 ${page.page} 页` : ''}`;
  return {
    frame: frameView(archive, {
      title,
      description: `名称拼音以 ${page.letter.name} 开头的 ${page.letter.companies.length} 家公司。`,
      path: page.url,
      trail: [['/companies/', '公司']],
    }),
    title,
    url: page.url,
    pages: letterLinks(all),
    companies: companyLinks(page.companies),
  };
}

export type ProvinceParksView = ReturnType<typeof provinceParksView>;
export type LetterView = ReturnType<typeof letterView>;
