/** The page about subscribing. */
import type { Archive } from '../../archive/build.ts';
import { COLLECTIONS } from '../../schema/dataset.ts';
import { COLLECTION_LABELS } from '../../schema/labels.ts';
import { absolute, SITE } from '../../site.ts';
import { frameView, type Link } from '../frame.ts';

/** Feeds of the whole and of the sections, and how to find others. */
export function subscribeView(archive: Archive) {
  const feeds: Link[] = [
    ['/', `${SITE.name}全部`],
    ...COLLECTIONS.map((key): Link => [`/${key}/`, COLLECTION_LABELS[key]]),
  ];
  const [region] = archive.provinces;
  const example = region?.region.url ?? '/regions/china/';
  return {
    frame: frameView(archive, {
      title: '订阅',
      description: `用 RSS 阅读器订阅${SITE.name}的新条目，或在本浏览器中关注地区、园区、行业与公司。`,
      path: '/subscribe/',
    }),
    feeds: feeds.map(([url, name], at) => ({
      id: `feed-${at}`,
      name,
      url,
      address: absolute(`${url}feed.xml`),
    })),
    /** A page, and the address of its feed. */
    example: { page: absolute(example), feed: absolute(`${example}feed.xml`) },
  };
}
