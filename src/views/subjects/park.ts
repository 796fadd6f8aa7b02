/** The pages of a development zone or park. */
import type { Archive } from '../../archive/build.ts';
import type { Park } from '../../archive/parks.ts';
import { parksNear } from '../../archive/regions/near.ts';
import { parksAround } from '../../archive/regions/neighbours.ts';
import { standingSentence } from '../../archive/standing.ts';
import { namedLinks, sharedLinks } from '../charts.ts';
import { PARK_FORMATS } from '../formats.ts';
import type { Link } from '../frame.ts';
import { extentSentence, mostIndustry } from '../words/sentences.ts';
import { areaView } from './area.ts';
import { downloadsView } from './downloads.ts';
import type { Subject } from './subject.ts';

/** Links to parks that are not near. */
const FAR = 16;

/** A park as the subject of pages. */
export function parkSubject(archive: Archive, park: Park): Subject {
  const { url, name, items, own, aliases, trail } = park;
  const profile = archive.profile(items);
  const standing = archive.standing.park(park);
  const area = areaView(archive, { filter: 'park', name: '园区', unit: '个园区' }, parksNear(park, archive));
  // Those of the province, where none is near.
  const far = area ? [] : (parksAround(park, archive.parksIn)?.parks ?? []).filter((other) => other !== park);
  return {
    url,
    name,
    items,
    own,
    trail: [['/parks/', '园区'], ...trail.map((region): Link => [region.url, region.short])],
    lead: `${name}的动态`,
    sentence: [
      extentSentence(items, profile),
      standingSentence(standing, url),
      mostIndustry(profile, items.length),
      aliases.length > 0 ? `原文也写作：${aliases.join('、')}。` : '',
    ].join(''),
    more: own.length < items.length ? `另有 ${items.length - own.length} 条兼及他处，其金额未计入。` : '',
    sumsOf: '已披露金额的条目',
    filter: 'park',
    hasFeed: true,
    standing,
    all: '/parks/',
    comparable: true,
    onFirst: () => ({
      rail: [],
      after: [
        { heading: '公司', links: sharedLinks(profile.companies.slice(0, 12)) },
        { heading: '所在地区', links: trail.map((region) => ({ url: region.url, label: region.name })) },
        { heading: '同省园区', links: namedLinks(far.slice(0, FAR)) },
      ],
      area,
      downloads: downloadsView(archive, { url, name, items, within: '园区', formats: PARK_FORMATS }),
      link: [`${url}feed.xml`, `订阅${name}（Atom）`],
    }),
  };
}
