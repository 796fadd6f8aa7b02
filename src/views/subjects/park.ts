/** The pages of a development zone or park. */
import type { Archive } from '../../archive/build.ts';
import type { Park } from '../../archive/parks.ts';
import { parksNear } from '../../archive/regions/near.ts';
import { parksAround } from '../../archive/regions/neighbours.ts';
import { standingSentence } from '../../archive/standing.ts';
import { cut, namedLinks, sharedLinks } from '../charts.ts';
import { PARK_FORMATS } from '../formats.ts';
import type { Link } from '../frame.ts';
import { extentSentence, mostIndustry } from '../words/sentences.ts';
import { type AreaKind, areaView } from './area.ts';
import { downloadsView } from './downloads.ts';
import type { Subject } from './subject.ts';

/** Links to parks that are not near. */
const FAR = 16;
const PARKS: AreaKind = { filter: 'park', name: '园区', unit: '个园区' };

/** A park as the subject of pages. */
export function parkSubject(archive: Archive, park: Park): Subject {
  const { url, name, items, own, aliases, trail } = park;
  const profile = archive.profile(items);
  const standing = archive.standing.park(park);
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
    more:
      own.length < items.length ? `另有 ${items.length - own.length} 条也涉及其他地方，其金额未计入。` : '',
    sumsOf: '已披露金额的条目',
    filter: 'park',
    hasFeed: true,
    standing,
    all: '/parks/',
    comparable: true,
    onFirst: () => {
      const area = areaView(archive, PARKS, parksNear(park, archive));
      // Parks of the province, if none is near.
      const far = area
        ? []
        : (parksAround(park, archive.parksIn)?.parks ?? []).filter((other) => other !== park);
      return {
        rail: [],
        after: [
          cut('公司', sharedLinks(profile.companies, { archive, within: { park: park.slug } }), 12, [
            '/companies/',
            '全部公司 →',
          ]),
          { heading: '所在地区', links: trail.map((region) => ({ url: region.url, label: region.name })) },
          cut('同省园区', namedLinks(far), FAR, ['/parks/', '全部园区 →']),
        ],
        area,
        downloads: downloadsView(archive, { url, name, items, within: '园区', formats: PARK_FORMATS }),
        link: [`${url}feed.xml`, `订阅${name}（Atom）`],
      };
    },
  };
}
