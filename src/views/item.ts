/** The page of an item. */
import type { Archive } from '../archive/build.ts';
import { COUNTRY, type Region, trailOf } from '../archive/regions/regions.ts';
import { relatedTo, timelineOf } from '../archive/related.ts';
import { versionOf } from '../archive/version.ts';
import { isSure, sureCompanies } from '../schema/certainty.ts';
import type { FactField, Item } from '../schema/dataset.ts';
import { COLLECTION_LABELS, INDUSTRY_LABELS } from '../schema/labels.ts';
import { isPolicy } from '../schema/sections.ts';
import { absolute } from '../site.ts';
import { cite, itemWork } from './cite/cite.ts';
import { frameView, type Link } from './frame.ts';
import { imageOfItem } from './images.ts';
import { pickLines } from './raw-lines.ts';
import { rowViews, stageName, stageOf, sumLabel, sumOf } from './rows.ts';
import { clauseOf } from './words/clause.ts';
import { doubtsOf } from './words/doubts.ts';
import { dateRange, KIND_LABELS, moneyText } from './words/format.ts';
import { evidenceId, markedTexts } from './words/marked.ts';
import { citedDay, itemMeta, pageDays } from './words/metadata.ts';
import { LEVEL_LABELS, policyLine, untilText } from './words/policy-label.ts';
import { searchUrl } from './words/search-address.ts';
import { shareText } from './words/share.ts';
import { sourceLink } from './words/source-link.ts';
import { newsArticle } from './words/structured.ts';
import { issueName, summary, when, whereabouts } from './words/text.ts';

/** What the item's sum is, and its equivalent in yuan. */
function sumNote(item: Item): string {
  const { investment: sum } = item;
  if (!sum) return '';
  const kind = isPolicy(item) ? '政策提出的目标，不计入合计' : KIND_LABELS[sum.kind];
  const yuan = sum.currency !== 'CNY' && sum.cny !== null ? `约合人民币 ${moneyText(sum.cny)}` : '';
  return [sum.kind === 'fund' && !item.batch ? '' : sumLabel(item), kind, yuan].filter(Boolean).join('，');
}

/** A value of a fact: a link, or plain text if it has no address; and whether it is uncertain. */
type Value = readonly [url: string | null, label: string, unsure?: boolean];

/**
 * The facts of the item: a name, and groups of values with a separator.
 * @param ids of the words that facts were read from
 */
function factsOf(item: Item, archive: Archive, ids: readonly string[]) {
  const { policy } = item;
  const sure = sureCompanies(item);
  const industries = [item.industry, ...item.industries.filter((industry) => industry !== item.industry)];
  const at = (field?: FactField) => (field && ids.includes(evidenceId(field)) ? evidenceId(field) : null);
  const fact = (name: string, groups: Value[][], field?: FactField, by = '') =>
    groups.length > 0 ? [{ name, groups, by, at: at(field) }] : [];
  const text = (name: string, value: string | null | undefined, field?: FactField) =>
    fact(name, value ? [[[null, value, field && !isSure(item, field)]]] : [], field);
  return [
    ...text('发文机关', policy?.issuers.join('、')),
    ...text('层级', policy?.level && LEVEL_LABELS[policy.level]),
    ...text('期限', policy && untilText(policy.until)),
    ...fact(
      '公司',
      item.companies.map((name): Value[] => [
        sure.includes(name) ? [archive.company(name).url, name] : [null, name, true],
      ]),
      'companies',
      '、',
    ),
    ...fact('园区', parkValue(item, archive), 'park'),
    ...fact(
      '地点',
      item.places.map((place) =>
        trailOf(place).map(
          ({ url, name }, at, { length }): Value => [url, name, at === length - 1 && !isSure(item, 'place')],
        ),
      ),
      'place',
      '；',
    ),
    ...fact(
      '行业',
      industries.map((key, at): Value[] => [
        [`/industries/${key}/`, INDUSTRY_LABELS[key], at === 0 && !isSure(item, 'industry')],
      ]),
      'industry',
      '、',
    ),
    // The stage of a policy says only that it is a policy.
    ...text('阶段', isPolicy(item) ? null : stageName(item), 'stage'),
    ...text('日期', item.date && dateRange(item.date, item.dateEnd), 'date'),
  ];
}

/** The park: with its page, or as written if it is uncertain. */
function parkValue(item: Item, archive: Archive): Value[][] {
  const name = item.places.find(({ park }) => park)?.park;
  const url = archive.parkOf(item)?.url ?? null;
  const unsure = !isSure(item, 'park');
  return name && (url || unsure) ? [[[url, name, unsure]]] : [];
}

/** What the small map shows; null for nothing. */
function locatedAt(adcode: string | null, regions: readonly Region[]) {
  return adcode && { adcode, title: `地图：${regions.map(({ name }) => name).join('')}的位置` };
}

/** The reports of the item's project, oldest first; empty if there is only one. */
function timelineView(item: Item, archive: Archive) {
  return timelineOf(item, archive).map((report) => ({
    url: report.url,
    title: report.title,
    stage: stageOf(report),
    when: when(report, archive.issueOf(report)),
    sum: sumOf(report),
    current: report === item,
  }));
}

/** The lines of the seed that the item was read from; null if the seed is missing. */
function rawView(item: Item, lines: readonly string[]) {
  const picked = pickLines(lines, item.seedLines);
  if (picked.length === 0) return null;
  const ranges = item.seedLines.map(([from, to]) => (from === to ? `${from}` : `${from}–\u2060${to}`));
  return { ranges: ranges.join('、'), lines: picked };
}

/** The view of an item's page. */
export function itemView(item: Item, archive: Archive) {
  const issue = archive.issueOf(item);
  const siblings = archive.itemsOf(issue);
  const at = siblings.indexOf(item);
  const step = (other: Item | undefined, label: string) =>
    other ? { url: other.url, label, title: other.title } : null;
  const place = item.places[0];
  const regions = place ? trailOf(place) : [];
  const park = archive.parkOf(item);
  const day = citedDay(item, archive);
  const work = itemWork(item, issue, { address: absolute(item.url), day, version: versionOf(item) });
  const image = imageOfItem(item);
  const trail: Link[] = [
    [`/${item.collection}/`, COLLECTION_LABELS[item.collection]],
    ...regions.map((region): Link => [region.url, region === COUNTRY ? '全国' : region.short]),
    ...(park ? [[park.url, park.name] as const] : []),
  ];
  const sum = sumOf(item);
  const rich = archive.richFiles.get(item.id) ?? null;
  const texts = markedTexts(item, rich !== null);
  return {
    kind: 'item' as const,
    frame: frameView(archive, {
      title: item.title,
      description: summary(item),
      path: item.url,
      version: versionOf(item),
      type: 'article',
      image,
      meta: itemMeta(item, archive),
      data: [newsArticle(item, issue, { ...pageDays(item, archive), image })],
      trail,
    }),
    title: item.title,
    stage: stageOf(item),
    industry: [`/industries/${item.industry}/`, INDUSTRY_LABELS[item.industry]] as Link,
    meta: [
      when(item, issue),
      ...(place ? [whereabouts(item)] : []),
      ...(policyLine(item) ? [policyLine(item)] : []),
    ],
    // A policy's sum is a target, not an investment.
    stated: isPolicy(item) ? null : sum,
    /** Digest of the content file if its body is more than plain text; such a body is rendered from the file. */
    rich,
    id: item.id,
    collection: item.collection,
    texts,
    source: sourceLink(item),
    printed: { url: `${issue.url}#i${item.position}`, issue: issueName(issue), position: item.position },
    doubts: doubtsOf(item, archive.byId),
    raw: rawView(item, archive.seedText(issue.seed)),
    sum: sum && {
      ...sum,
      note: sumNote(item),
      clause: clauseOf(item),
      at: texts.ids.find((id) => id === evidenceId('investment')) ?? null,
    },
    facts: factsOf(item, archive, texts.ids),
    located: locatedAt(place?.adcode ?? regions.at(-1)?.adcode ?? null, regions),
    share: shareText(item),
    citations: cite(work),
    timeline: timelineView(item, archive),
    related: relatedTo(item, archive).map(({ heading, all, items }) => ({
      heading,
      url: typeof all === 'string' ? all : searchUrl(all),
      rows: rowViews(items, archive),
    })),
    previous: step(siblings[at - 1], '上一条'),
    next: step(siblings[at + 1], '下一条'),
  };
}

export type ItemView = ReturnType<typeof itemView>;
