/**
 * The pages of a region, industry, park or company: its items by date, with figures on the first page, and its items
 * by sum. What differs between the four kinds of page is in a {@link Subject}.
 */
import { PROJECT_STAGES } from '#edition/stages.ts';
import type { Archive } from '../../archive/build.ts';
import type { Standing } from '../../archive/standing.ts';
import { bySumPath, hasBySum, sumSections, sumTablePath } from '../../archive/sums/by-sum.ts';
import { versionOfAll } from '../../archive/version.ts';
import type { Item } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS, STAGE_LABELS, SUM_KINDS } from '../../schema/labels.ts';
import { type Chips, type CountedLink, figuresView, industryBars } from '../charts.ts';
import type { Citations } from '../cite/cite.ts';
import { compareLink } from '../compare/page.ts';
import { enough } from '../figures/frame.ts';
import { largestFigure } from '../figures/largest-sums.ts';
import { stageFigure } from '../figures/stage-mix.ts';
import { timeFigure } from '../figures/time-figure.ts';
import { frameView, type Link } from '../frame.ts';
import type { NationMapView, RegionMapView } from '../maps.ts';
import { type Page, pagerView, pageUrl } from '../pages.ts';
import { rowViews } from '../rows.ts';
import { tableRow } from '../table/row.ts';
import { moneyText } from '../words/format.ts';
import { searchUrl, type Within } from '../words/search-address.ts';
import { partsSentence } from '../words/sentences.ts';
import { sumsFootnote, sumsSentence } from '../words/sums-text.ts';
import type { AreaView } from './area.ts';
import { compareView } from './compare.ts';
import type { PlacesView } from './places.ts';

/** The downloads of a subject's page. */
export interface Downloads {
  /** Its items in several formats. */
  files: readonly Link[];
  /** Address of a page for other sites' frames. */
  embed: string | null;
  note: string;
  citations: Citations | null;
}

/** A region, industry, park or company as the subject of pages. */
export interface Subject {
  /** Address of the first page. */
  url: string;
  name: string;
  /** Short form of the name, for trails. */
  short?: string;
  /** Newest first. */
  items: readonly Item[];
  /** The items whose sums count for the subject. */
  own: readonly Item[];
  /** Links that lead to the subject. */
  trail: readonly Link[];
  /** The start of a page's description. */
  lead: string;
  /** Its items in figures. */
  sentence: string;
  /** Further sentences in the head of the first page. */
  more: string;
  /** What the list by sum shows. */
  sumsOf: string;
  /** Parameter of the search page that limits a search to it. */
  filter: string;
  hasFeed: boolean;
  standing: Standing | null;
  /** Address of the page that lists all its peers. */
  all?: string;
  /** Whether it can be compared with others on the comparison page. */
  comparable?: boolean;
  /** Omits the bars by industry: on an industry's own page. */
  oneIndustry?: boolean;
  /** What only the first page shows. */
  onFirst(): {
    map?: NationMapView | RegionMapView | null;
    /** Bars in the rail; links if the subject has few items. */
    rail: readonly { heading: string; bars: readonly CountedLink[] }[];
    /** Further items below the list, and a link to the others. */
    also?: { heading: string; note: string; items: readonly Item[]; more: Link | null } | null;
    after: readonly Chips[];
    /** Where its items are. */
    places?: PlacesView;
    /** The area around it. */
    area?: AreaView | null;
    downloads?: Downloads | null;
    link: Link | null;
  };
}

/** Up to this many items a page has no search and no links to its parts. */
const FEW = 5;

/** The frame and head of each page of a subject; `page` is null for the items by sum, as a list or as a table. */
function headOf(archive: Archive, subject: Subject, page: Page<Item> | null, table = false) {
  const { url, name, short = name, items, own, trail } = subject;
  const first = page?.page === 1;
  const path = page ? pageUrl(url, page.page) : table ? sumTablePath(url) : bySumPath(url);
  const title = first ? name : `${name} · ${page ? `第 ${page.page} 页` : '按金额'}`;
  const sums = archive.sums(own);
  const words = items.length > 0 ? subject.sentence + sumsSentence(sums) : '暂无条目。';
  return {
    frame: frameView(archive, {
      title,
      description: `${subject.lead}${page ? '' : '（按金额）'}：${words}`,
      path,
      version: first ? versionOfAll(items) : undefined,
      feed: subject.hasFeed ? `${url}feed.xml` : undefined,
      // The table has the same content as the list, and needs the width.
      noindex: table,
      wide: table,
      trail: first ? trail : [...trail, [url, short]],
    }),
    title,
    figures:
      (first || page === null) && items.length > 0 ? figuresView(sums, [['条目', items.length]]) : null,
    views: hasBySum(archive, items, own)
      ? { date: url, sum: bySumPath(url), table: sumTablePath(url) }
      : null,
  };
}

/** What all items of a subject have in common, as parameters of the search page. */
export const withinOf = ({ filter, url }: Pick<Subject, 'filter' | 'url'>): Within => ({
  [filter]: url.split('/').slice(2, -1).join('/'),
});

/** What a subject of few items is about, instead of figures. */
function fewSentence(archive: Archive, { items, oneIndustry }: Subject): string {
  const { industries } = archive.profile(items);
  const stages = PROJECT_STAGES.filter((stage) => items.some((item) => item.stage === stage));
  return partsSentence([
    ['阶段', stages.map((stage) => STAGE_LABELS[stage])],
    ['行业', oneIndustry ? [] : industries.map(({ key }) => INDUSTRY_LABELS[key])],
  ]);
}

/** The list by sum: the items that make up the subject's sums, largest first. */
export function bySumView(archive: Archive, subject: Subject) {
  return {
    kind: 'sums' as const,
    ...headOf(archive, subject, null),
    intro: `${subject.sumsOf}，由大到小；同一项目只计一次。`,
    sections: sumSections(archive, subject.own).map(({ kind, name, unit, items, count, cny }) => ({
      name,
      words: `${count} ${unit}，共 ${moneyText(cny)}${items.length < count ? `；列出最大的 ${items.length} ${unit}` : ''}`,
      more:
        items.length < count
          ? searchUrl({ ...withinOf(subject), batch: `${SUM_KINDS.indexOf(kind)}`, sort: 'sum' })
          : null,
      rows: rowViews(items, archive, true, subject.url),
    })),
    footnote: sumsFootnote(archive.sums(subject.own)),
  };
}

/** The same items as a table. */
export function sumTableView(archive: Archive, subject: Subject) {
  const { own } = subject;
  const sections = sumSections(archive, own);
  const left = sections.filter(({ items, count }) => items.length < count);
  return {
    kind: 'table' as const,
    ...headOf(archive, subject, null, true),
    intro: `${subject.sumsOf}；同一项目只计一次。`,
    rows: sections.flatMap(({ items }) => items.map((item) => tableRow(item, archive.issueOf(item)))),
    left: left
      .map(({ name, unit, items, count }) => `${name} ${count} ${unit}，列出最大的 ${items.length} ${unit}。`)
      .join(''),
    /** The search for all items with a sum. */
    search: `${searchUrl({ ...withinOf(subject), sum: '0-', sort: 'sum' })}&view=table`,
  };
}

/** A page of the list by date; the first page also has figures. */
export function subjectView(archive: Archive, subject: Subject, page: Page<Item>) {
  const { url, items, own, standing } = subject;
  const first = page.page === 1;
  const many = items.length > FEW;
  const isEnough = enough(items);
  const within = withinOf(subject);
  const head = headOf(archive, subject, page);
  const list = {
    kind: 'list' as const,
    ...head,
    words: `${items.length} 条，由新到旧${first ? '' : `，第 ${page.page} 页`}`,
    rows: rowViews(page.entries, archive, true, url),
    pager: pagerView(page, url),
    first: null,
  };
  if (!first) return list;
  const {
    rail,
    also = null,
    after,
    area = null,
    places = null,
    downloads = null,
    link,
    map = null,
  } = subject.onFirst();
  const compare = isEnough ? compareView(standing, url, subject.all) : null;
  const footnote = sumsFootnote(archive.sums(own));
  return {
    ...list,
    first: {
      intro: `${subject.sentence}${isEnough ? '' : fewSentence(archive, subject)}${subject.more}`,
      map,
      /** Whether the page is long enough for links to its parts. */
      jumps: many,
      versus: subject.comparable ? compareLink([url]) : null,
      search: many ? { within, items: items.length } : null,
      largest: isEnough
        ? largestFigure(archive, own, {
            most: 5,
            ...(head.views && { more: [head.views.sum, '按金额查看全部 →'] }),
          })
        : null,
      also: also && {
        heading: also.heading,
        note: also.note,
        rows: rowViews(also.items, archive),
        more: also.more,
      },
      time: timeFigure(archive, items, { own, within }),
      rail: isEnough ? rail : [],
      industries:
        !subject.oneIndustry && isEnough
          ? industryBars(archive.profile(items).industries, { archive, within })
          : null,
      stages: stageFigure(archive, items, { within }),
      compare,
      after: isEnough ? after : [...rail.map(({ heading, bars }) => ({ heading, links: bars })), ...after],
      area,
      places,
      downloads,
      link,
      footnote,
    },
  };
}

export type BySumView = ReturnType<typeof bySumView>;
export type SumTableView = ReturnType<typeof sumTableView>;
export type SubjectView = ReturnType<typeof subjectView>;
