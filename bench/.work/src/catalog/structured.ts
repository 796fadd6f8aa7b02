/** JSON-LD (schema.org) of pages. */
import type { Issue, Item } from '../schema/dataset.ts';
import { absolute, SITE } from '../site.ts';
import { placeText } from './format.ts';
import { summary } from './text.ts';

/** An item as `NewsArticle`. @param day the day it counts by, ISO */
export function newsArticle(item: Item, issue: Issue, day: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: item.title,
    description: summary(item),
    url: absolute(item.url),
    mainEntityOfPage: absolute(item.url),
    datePublished: issue.to,
    ...(item.date
      ? { temporalCoverage: item.dateEnd ? `${item.date}/${item.dateEnd}` : item.date }
      : { dateCreated: day }),
    inLanguage: 'zh-CN',
    articleSection: item.section,
    position: item.position,
    isPartOf: { '@type': 'PublicationIssue', name: issue.title, url: absolute(issue.url) },
    publisher: { '@type': 'Organization', name: SITE.name, url: absolute('/') },
    ...(item.source ? { sourceOrganization: { '@type': 'Organization', name: item.source.name } } : {}),
    ...(item.places.length > 0
      ? { contentLocation: item.places.map((place) => ({ '@type': 'Place', name: placeText(place) })) }
      : {}),
  };
}

/** The trail of a page as `BreadcrumbList`. @param links address (root-relative) and name, from large to small */
export function breadcrumbs(links: readonly (readonly [url: string, label: string])[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: links.map(([url, name], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(url),
    })),
  };
}
