/** The pages of an issue, of a year, and of all issues. */
import { EDITION } from '#edition/edition.ts';
import type { Archive } from '../archive/build.ts';
import { tally } from '../archive/tally.ts';
import { versionOfAll } from '../archive/version.ts';
import { monthAnchor, type Year, yearOf, yearsOf, yearUrl } from '../archive/years.ts';
import { COLLECTIONS, type Issue, type Item, SECTIONS } from '../schema/dataset.ts';
import { COLLECTION_LABELS, INDUSTRY_LABELS } from '../schema/labels.ts';
import { COLLECTION_OF, numberedSection, SECTIONS_IN_WORDS } from '../schema/sections.ts';
import { figuresView, industryBars, regionBars } from './charts.ts';
import { areFew } from './figures/bins.ts';
import { largestSums } from './figures/largest-sums.ts';
import { timeFigure } from './figures/time-figure.ts';
import { frameView } from './frame.ts';
import { rowViews, stageOf, sumOf } from './rows.ts';
import { count, dateRange } from './words/format.ts';
import { shareText } from './words/share.ts';
import { sumsSentence } from './words/sums-text.ts';
import { issueName, whereabouts } from './words/text.ts';

const ISSUES = ['/issues/', '周报'] as const;

/** Largest sums of an issue. */
const LARGEST = 5;

/** An item with its full text. */
function entryView(item: Item) {
  return {
    position: item.position,
    url: item.url,
    title: item.title,
    stage: stageOf(item),
    facts: [...(item.places[0] ? [whereabouts(item)] : []), INDUSTRY_LABELS[item.industry]],
    sum: sumOf(item),
    doubtful: item.notes.length > 0,
    lead: item.lead,
    body: item.body,
    source: item.source?.name ?? null,
    share: shareText(item),
  };
}

/** An issue: its items by section, in full, and figures. */
export function issueView(archive: Archive, issue: Issue) {
  const items = archive.itemsOf(issue);
  const sums = archive.sums(items);
  const name = issueName(issue);
  const sections = SECTIONS.map((section) => {
    const entries = items.filter((item) => item.section === section).map(entryView);
    return { name: numberedSection(section), short: section, id: COLLECTION_OF[section], entries };
  }).filter(({ entries }) => entries.length > 0);
  // A no-break space between name and number.
  const mix = sections.map(({ id, entries }) => `${COLLECTION_LABELS[id]}\u00a0${entries.length}`).join('，');
  const provinces = new Set(items.flatMap((item) => item.places.map((place) => place.province)));
  provinces.delete('全国');
  const doubts = items.filter((item) => item.notes.length > 0);
  const part = { archive, within: { issue: issue.id } };
  const at = archive.issues.indexOf(issue);
  const step = (other: Issue | undefined, label: string) =>
    other ? { url: other.url, label, title: issueName(other) } : null;
  const range = dateRange(issue.from, issue.to);
  const year = yearOf(issue.id);
  const profile = archive.profile(items);
  return {
    kind: 'issue' as const,
    id: issue.id,
    frame: frameView(archive, {
      title: name,
      description: `《${EDITION.name}》${name}（${range}）共 ${items.length} 条：${mix}。${sumsSentence(sums)}`,
      path: issue.url,
      version: versionOfAll([issue, ...items]),
      trail: [ISSUES, [yearUrl(year), `${year}年`]],
      crumbs: [ISSUES, [yearUrl(year), `${year}年`], [issue.url, issue.title]],
    }),
    title: name,
    facts: [
      `${range} · ${items.length} 条：${mix}`,
      ...(issue.number ? [`总第${issue.number}期`] : []),
      ...(issue.label ? [issue.label] : []),
    ].join(' · '),
    figures: figuresView(sums, [
      ['省份', provinces.size],
      ...(doubts.length > 0 ? [['待核', doubts.length, '#doubts'] as const] : []),
    ]),
    /** Items with something to check, as links within the page. */
    doubts: doubts.map(({ position, title }) => ({ url: `#i${position}`, position, title })),
    /** Digest of the issue's file if it has an editor's note. */
    rich: archive.richFiles.get(issue.id) ?? null,
    sections,
    regions: regionBars(profile.provinces, part),
    industries: industryBars(profile.industries, part),
    /** The single projects with the largest sums. */
    largest: rowViews(largestSums(archive, items, LARGEST), archive, false),
    previous: step(archive.issues[at + 1], '上一期'),
    next: step(archive.issues[at - 1], '下一期'),
  };
}

/** The issues of a year, newest first, month by month. */
function monthsView(archive: Archive, { year, months }: Year) {
  /** `10月7日—13日`: the year is omitted unless the issue extends into another year. */
  const days = ({ from, to }: Issue) =>
    from.startsWith(year) && to.startsWith(year)
      ? dateRange(from, to).replace(`${year}年`, '')
      : dateRange(from, to);
  const mix = (items: readonly Item[], url: string) => {
    const counts = new Map(tally(items, (item) => item.collection).map((share) => [share.key, share.count]));
    return COLLECTIONS.map((name) => ({
      name: COLLECTION_LABELS[name],
      items: counts.get(name) ?? 0,
      url: `${url}#${name}`,
    }));
  };
  return months.map(({ month, issues }) => ({
    id: monthAnchor(month),
    name: `${month}月`,
    issues: issues.map((issue) => {
      const items = archive.itemsOf(issue);
      return {
        url: issue.url,
        name: issueName(issue).replace(`${year}年`, ''),
        days: `${days(issue)}${issue.number ? `　总第${issue.number}期` : ''}`,
        mix: mix(items, issue.url),
        items: items.length,
        first: items[0]?.title ?? null,
      };
    }),
  }));
}

export type MonthsView = ReturnType<typeof monthsView>;

/** The issues of one year, with links to the other years. */
export function yearView(archive: Archive, year: Year) {
  const years = yearsOf(archive.issues);
  const at = years.indexOf(year);
  const items = year.issues.flatMap((issue) => archive.itemsOf(issue));
  const step = (other: Year | undefined, label: string) =>
    other ? { url: other.url, label, title: `${other.year}年，${other.issues.length} 期` } : null;
  const words = `${year.issues.length} 期，${items.length} 条`;
  return {
    kind: 'year' as const,
    frame: frameView(archive, {
      title: `${year.year}年各期`,
      description: `《${EDITION.name}》${year.year}年共 ${words}，按月排列，每期可从头读到尾。`,
      path: year.url,
      trail: [ISSUES],
      crumbs: [ISSUES, [year.url, `${year.year}年`]],
    }),
    title: `${year.year}年各期`,
    words,
    months: monthsView(archive, year),
    previous: step(years[at + 1], '上一年'),
    next: step(years[at - 1], '下一年'),
  };
}

/** All issues: those of the newest year by month, and a link to each earlier year. */
export function issuesView(archive: Archive) {
  const { issues, items } = archive;
  const [newest, ...earlier] = yearsOf(issues);
  const [latest] = issues;
  return {
    frame: frameView(archive, {
      title: '周报',
      description: `《${EDITION.name}》全部 ${issues.length} 期，共 ${items.length} 条，按年、按月排列，每期可从头读到尾。`,
      path: '/issues/',
    }),
    words: `全部 ${count(issues.length)} 期，每期分${SECTIONS_IN_WORDS}。`,
    latest: latest ? { url: latest.url, name: issueName(latest) } : null,
    newest: newest
      ? {
          url: newest.url,
          name: `${newest.year}年`,
          issues: newest.issues.length,
          months: monthsView(archive, newest),
        }
      : null,
    earlier: earlier.map(({ url, year, issues: some }) => ({
      url,
      year,
      issues: some.length,
      items: some.reduce((sum, issue) => sum + archive.itemsOf(issue).length, 0),
    })),
    // If issues are few, the list has the numbers beside their names.
    time: areFew(issues) ? null : timeFigure(archive, items, { data: 'weeks' }),
  };
}

export type IssueView = ReturnType<typeof issueView>;
export type YearView = ReturnType<typeof yearView>;
