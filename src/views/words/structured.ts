/** JSON-LD (schema.org) of pages. The types of schema-dts make a wrong property a compile error. */

import type { BreadcrumbList, Dataset, NewsArticle, WithContext } from 'schema-dts';
import { EDITION } from '#edition/edition.ts';
import type { Issue, Item } from '../../schema/dataset.ts';
import { RIGHTS } from '../../schema/labels.ts';
import { placeText } from '../../schema/place-text.ts';
import { absolute, SITE } from '../../site.ts';

import { summary } from './text.ts';

const CONTEXT = 'https://schema.org';

const PUBLISHER = { '@type': 'Organization', name: SITE.name, url: absolute('/') } as const;

/**
 * An item as `NewsArticle`.
 * @param page days of its publication and last change, ISO, and the name of its picture
 */
export function newsArticle(
  item: Item,
  issue: Issue,
  { published, modified, image }: { published: string; modified: string | null; image: string },
): WithContext<NewsArticle> {
  return {
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    headline: item.title,
    description: summary(item),
    url: absolute(item.url),
    mainEntityOfPage: absolute(item.url),
    image: absolute(`/og/${image}.png`),
    datePublished: published,
    ...(modified ? { dateModified: modified } : {}),
    ...(item.date ? { temporalCoverage: item.dateEnd ? `${item.date}/${item.dateEnd}` : item.date } : {}),
    inLanguage: 'zh-CN',
    articleSection: item.section,
    position: item.position,
    isPartOf: { '@type': 'PublicationIssue', name: issue.title, url: absolute(issue.url) },
    author: PUBLISHER,
    publisher: PUBLISHER,
    ...(item.source ? { sourceOrganization: { '@type': 'Organization', name: item.source.name } } : {}),
    ...(item.places.length > 0
      ? { contentLocation: item.places.map((place) => ({ '@type': 'Place', name: placeText(place) })) }
      : {}),
  };
}

/**
 * The trail of a page as `BreadcrumbList`.
 * @param links root-relative address and name, from large to small
 */
export function breadcrumbs(
  links: readonly (readonly [url: string, label: string])[],
): WithContext<BreadcrumbList> {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: links.map(([url, name], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(url),
    })),
  };
}

interface Downloads {
  description: string;
  /** First day of the first issue, ISO. */
  from: string | undefined;
  /** Last day of the last issue, ISO. */
  to: string | undefined;
  /** Day of the last change, ISO. */
  changed: string | null;
  version: string;
  files: readonly { name: string; type: string; size: number; sha256: string }[];
}

/** The downloads as `Dataset`. */
export function datasetLd({
  description,
  from,
  to,
  changed,
  version,
  files,
}: Downloads): WithContext<Dataset> {
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: `${SITE.name}条目数据`,
    description: `${description}${EDITION.notice}。`,
    url: absolute('/data/'),
    version,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    creator: PUBLISHER,
    license: { '@type': 'CreativeWork', name: RIGHTS, url: absolute('/about/#use') },
    ...(from && to ? { temporalCoverage: `${from}/${to}` } : {}),
    ...(changed ? { dateModified: changed } : {}),
    spatialCoverage: { '@type': 'Place', name: '中国' },
    usageInfo: absolute('/data/'),
    distribution: files.map(({ name, type, size, sha256 }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: type.replace(/;.*/, ''),
      contentUrl: absolute(`/data/${name}`),
      contentSize: `${size} B`,
      sha256,
    })),
  };
}
