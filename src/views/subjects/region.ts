/** The pages of a region: the country, a province, prefecture or county. */
import { EDITION } from '#edition/edition.ts';
import type { Archive, RegionEntry } from '../../archive/build.ts';
import { parksUrl } from '../../archive/parks.ts';
import { regionsNear } from '../../archive/regions/near.ts';
import { siblingsOf } from '../../archive/regions/neighbours.ts';
import { standingSentence } from '../../archive/standing.ts';
import { cut, regionLink, sharedLinks } from '../charts.ts';
import { frameView, type Link } from '../frame.ts';
import { regionMap } from '../maps.ts';
import { extentSentence, mostIndustry, mostSentence } from '../words/sentences.ts';
import { type AreaKind, areaView } from './area.ts';
import { downloadsView } from './downloads.ts';
import type { Subject } from './subject.ts';

/** The larger regions that contain a region, smallest first. */
function* above({ parent }: RegionEntry): Generator<RegionEntry> {
  for (let at = parent; at; at = at.parent) yield at;
}

const trailOf = (entry: RegionEntry): Link[] => [
  ['/regions/', '地区'],
  ...[...above(entry)].reverse().map(({ region }): Link => [region.url, region.short]),
];

/** The page that lists all parks of a region's province. */
function parksOf(entry: RegionEntry): string {
  const province = [entry, ...above(entry)].at(-1)!;
  return province.region.level === 'country' ? '/parks/' : parksUrl(province);
}

const isCountry = ({ region }: RegionEntry): boolean => region.level === 'country';

/** None for the country: the items about all of it have no place on a map. */
const mapOf = (entry: RegionEntry) => (isCountry(entry) ? null : regionMap(entry));

const CITIES: AreaKind = { filter: 'region', name: '城市', unit: '个城市' };
const COUNTIES: AreaKind = { filter: 'region', name: '区县', unit: '个区县' };

/** A region as the subject of pages. */
export function regionSubject(archive: Archive, entry: RegionEntry): Subject {
  const { region, items, own, children, parent } = entry;
  const { url, name, short, level, adcode } = region;
  const profile = archive.profile(items);
  const standing = archive.standing.region(entry);
  const part = { archive, within: { region: region.path } };
  // The rows of a county are in the files of its prefecture or municipality.
  const holder = level === 'county' ? parent!.region : null;
  return {
    url,
    name,
    short,
    items,
    own,
    trail: trailOf(entry),
    lead: `${name}的${EDITION.subjectShort}动态`,
    sentence: [
      isCountry(entry) ? '只列全国性条目，不含各省份的条目。' : '',
      extentSentence(items, profile),
      standingSentence(standing, url),
      mostIndustry(profile, items.length),
      children.length > 1 ? mostSentence(children.map(regionLink), items.length) : '',
    ].join(''),
    more: own.length < items.length ? `另有 ${items.length - own.length} 条跨地区条目，其金额未计入。` : '',
    sumsOf: '已披露金额的条目',
    filter: 'region',
    hasFeed: true,
    standing,
    all: parent?.region.url ?? '/regions/',
    comparable: !isCountry(entry),
    onFirst: () => ({
      map: mapOf(entry),
      rail: [
        {
          heading: level === 'province' ? '所辖地区' : '所辖区县',
          bars: children.map(regionLink),
        },
      ],
      after: [
        cut('园区', sharedLinks(profile.parks, part), 12, [parksOf(entry), '全部园区 →']),
        cut('公司', sharedLinks(profile.companies, part), 12, ['/companies/', '全部公司 →']),
        {
          heading: '上级地区',
          links: Array.from(above(entry), (at) => ({ url: at.region.url, label: at.region.short })),
        },
        cut(
          '同级地区',
          siblingsOf(entry, archive)
            .filter((other) => other !== entry)
            .map(regionLink),
          24,
          [parent?.region.url ?? '/regions/', '全部地区 →'],
        ),
      ],
      area: areaView(archive, level === 'county' ? COUNTIES : CITIES, regionsNear(entry, archive)),
      downloads: downloadsView(archive, {
        url,
        name,
        items,
        within: '地区',
        holder: holder
          ? { url: holder.url, note: `文件含${holder.name}全部条目，按 adcode ${adcode} 筛选。` }
          : undefined,
        embed: holder ? null : `/embed${url}`,
      }),
      link: [`${url}feed.xml`, `订阅${short}（Atom）`],
    }),
  };
}

/** The page of a region without items, with links to provinces that have some. */
export function emptyRegionView(archive: Archive, entry: RegionEntry) {
  const { url, name, short } = entry.region;
  return {
    kind: 'empty' as const,
    frame: frameView(archive, {
      title: name,
      description: `${name}的${EDITION.subjectShort}动态：暂无条目。`,
      path: url,
      trail: trailOf(entry),
    }),
    name,
    short,
    map: mapOf(entry),
    provinces: { heading: '有条目的省份', links: archive.provinces.map(regionLink) },
  };
}

export type EmptyRegionView = ReturnType<typeof emptyRegionView>;
