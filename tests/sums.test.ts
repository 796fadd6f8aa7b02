/**
 * Adds up the sums that pages show a second time, from the published data alone. It follows the product's rule for
 * honest sums, but differs from the code of src/archive: it uses names of places instead of regions, and compares every
 * pair of items instead of those that share a key.
 */
import { describe, expect, it } from 'vitest';
import type { Item, Place } from '../src/schema/dataset.ts';
import { builtSite } from './lib/build.ts';
import { dataOf, pageOf, wordsOf } from './lib/site.ts';

const archives = [
  ['the test archive', await builtSite('fixture')],
  ['the live archive', await builtSite('live')],
] as const;
const lastDay = new Map(archives.flatMap(([, site]) => dataOf(site).issues.map(({ id, to }) => [id, to])));

type Kind = 'single' | 'batch' | 'fund';
const LABELS: Record<Kind, string> = {
  single: '单个项目投资额',
  batch: '多个项目合计',
  fund: '基金规模',
};

function kindOf(item: Item): Kind {
  if (item.investment?.kind === 'fund') return 'fund';
  const several = item.batch || (item.investment?.projects ?? 1) > 1 || item.stage === 'event';
  return several ? 'batch' : 'single';
}

const dayOf = (item: Item): string => item.date ?? lastDay.get(item.issue)!;
const days = (iso: string): number => Date.parse(iso) / 86_400_000;

/** A place as names from large to small: 江苏省, 苏州市, 昆山市, park; nothing for the whole country. */
function area({ province, city, district, park }: Place): string[] {
  if (province === '全国') return [];
  return [province, city === province ? null : city, district, park && `园区 ${park}`].filter(
    (name) => name !== null,
  );
}

const within = (inner: readonly string[], outer: readonly string[]): boolean =>
  outer.every((name, index) => inner[index] === name);

/** Share of character pairs that two titles have in common, 0…1. */
function alike(a: string, b: string): number {
  const pairs = (text: string) =>
    [...text.replace(/\s/g, '')].map((char, i, all) => char + (all[i + 1] ?? ''));
  const [one, other] = [pairs(a), pairs(b)];
  const shared = one.filter((pair) => other.includes(pair)).length;
  return (2 * shared) / (one.length + other.length);
}

function oneProject(a: Item, b: Item): boolean {
  const [here, there] = [a.places[0], b.places[0]];
  if (!here || !there || here.province !== there.province || here.city !== there.city) return false;
  if (kindOf(a) !== kindOf(b) || (here.district && there.district && here.district !== there.district))
    return false;
  const sameSum = a.investment?.text !== undefined && a.investment?.cny === b.investment?.cny;
  return (sameSum || a.companies.some((name) => b.companies.includes(name))) && alike(a.title, b.title) > 0.6;
}

/** Adds up the disclosed sums of some items. */
function addUp(items: readonly Item[]): Record<Kind, { cny: number; count: number }> {
  const told = items
    .filter((item) => item.collection !== 'policies' && typeof item.investment?.cny === 'number')
    .filter(({ notes }) => !notes.some(({ code, field }) => code === 'uncertain' && field === 'investment'))
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
  const newest = told.filter((item, index) => !told.slice(0, index).some((later) => oneProject(item, later)));
  const cny = (list: readonly Item[]): number => list.reduce((sum, item) => sum + item.investment!.cny!, 0);

  // Count either a larger area's batch or those within it, whichever sum is larger; small areas first.
  let batches = newest.filter((item) => kindOf(item) === 'batch');
  const wholes = batches
    .filter((item) => item.places.length === 1)
    .sort(
      (a, b) =>
        area(b.places[0]!).length - area(a.places[0]!).length || b.investment!.cny! - a.investment!.cny!,
    );
  for (const whole of wholes) {
    if (!batches.includes(whole)) continue;
    const outer = area(whole.places[0]!);
    const parts = batches.filter(
      (part) =>
        part !== whole &&
        part.places.length > 0 &&
        part.places.every((place) => within(area(place), outer)) &&
        !(part.places.length === 1 && area(part.places[0]!).length === outer.length) &&
        Math.abs(days(dayOf(part)) - days(dayOf(whole))) <= 92,
    );
    const left = cny(parts) > cny([whole]) ? [whole] : parts;
    batches = batches.filter((item) => !left.includes(item));
  }
  const of = (kind: Kind) => {
    const list = kind === 'batch' ? batches : newest.filter((item) => kindOf(item) === kind);
    return { cny: cny(list), count: list.length };
  };
  return { single: of('single'), batch: of('batch'), fund: of('fund') };
}

/** The sums that a page shows, in yuan, and the number of items in each. */
function shown(site: string, path: string): Record<Kind, { cny: number; count: number }> {
  const html = pageOf(site, path).replace(/\s+/g, ' ');
  const of = (kind: Kind) => {
    const found = new RegExp(
      `<dt>${LABELS[kind]}</dt> ?<dd> ?<data value="(\\d+(?:\\.\\d+)?)">[^<]*</data> ?<small>[^<]*?(\\d+) [个批只]`,
    ).exec(html);
    return { cny: Number(found?.[1] ?? 0), count: Number(found?.[2] ?? 0) };
  };
  return { single: of('single'), batch: of('batch'), fund: of('fund') };
}

const everywhere = (province: string) => (item: Item) =>
  item.places.length > 0 && item.places.every((place) => place.province === province);

describe.each(archives)('the disclosed sums in %s', (_, site) => {
  const { items } = dataOf(site);

  it.each<[path: string, of: (item: Item) => boolean]>([
    ['/regions/china/', everywhere('全国')],
    ['/regions/jiangsu/', everywhere('江苏省')],
    ['/regions/chongqing/', everywhere('重庆市')],
    ['/regions/guangdong/', everywhere('广东省')],
    [
      '/regions/jiangsu/suzhou/',
      (item) => everywhere('江苏省')(item) && item.places.every(({ city }) => city === '苏州市'),
    ],
    ['/industries/new-energy/', ({ industry }) => industry === 'new-energy'],
    ['/industries/mixed/', ({ industry }) => industry === 'mixed'],
  ])('of %s are those of the data by the honest-sums rule', (path, of) => {
    const [page, data] = [shown(site, path), addUp(items.filter(of))];
    for (const kind of ['single', 'batch', 'fund'] as const) {
      expect(page[kind].count, kind).toBe(data[kind].count);
      expect(page[kind].cny, kind).toBeCloseTo(data[kind].cny, 0);
    }
  });

  it('of the whole archive on the home page are too, as far as it rounds them', () => {
    const [, number, unit] = /投资额([\d.]+)(万亿|亿)元/.exec(wordsOf(pageOf(site, '/'))) ?? [];
    const yuan = Number(number) * (unit === '万亿' ? 1e12 : 1e8);
    expect(yuan / addUp(items).single.cny).toBeCloseTo(1, 2);
  });
});

describe('the disclosed sums', () => {
  const [[, site]] = archives;

  it('leave out the parts of a municipality’s batch', () => {
    expect(shown(site, '/regions/chongqing/').batch).toEqual({ cny: 120_000_000_000, count: 1 });
  });

  it('do not count what a policy aims at', () => {
    expect(shown(site, '/regions/guangdong/chaozhou/').single.count).toBe(0);
  });
});
