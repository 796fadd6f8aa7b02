import { type Division, prefecture, province, provinces, scan } from '../../gazetteer/index.ts';
import { zonePlace } from '../../gazetteer/zones.ts';
import type { RawItem } from '../../ingest/index.ts';
import { isPolicy } from '../../schema/sections.ts';
import type { ParkMention } from './park-spelling.ts';
import type { PlacedItem } from './place-evidence.ts';
import type { Score } from './place-score.ts';

/** Out of the source's province a place must be named the more clearly: sites mostly tell of their own region. */
const FOREIGN = 0.6;

/** The finest division that the evidence carries: province first, then its city, then the county. */
export function choose(
  scores: readonly Score[],
  item: PlacedItem,
  park: ParkMention | null,
  batch: boolean,
): Division | null {
  const own = new Set(
    scores
      .filter((one) =>
        scan(item.source?.name ?? '').some(({ candidates }) => candidates.includes(one.division)),
      )
      .map((one) => province(one.division).adcode),
  );
  const factor = (d: Division) => (own.size === 0 || own.has(province(d).adcode) ? 1 : FOREIGN);

  const top = best(
    provinces(),
    (p) =>
      sum(
        scores.filter((one) => province(one.division) === p),
        (one) => (own.size > 0 && !own.has(p.adcode) ? one.home + 0.5 * (one.value - one.home) : one.value),
      ) * factor(p),
  );
  if (!top || top.value <= 0) return null;
  const p = top.item;
  const below = scores.filter((one) => province(one.division) === p && one.division !== p);
  const named = scores.find((one) => one.division === p);
  const cityInTitle = below.some((one) => one.inTitle);
  // A matter of a province stays in the province, wherever it was held and whatever cities it lists.
  const municipality = prefecture(below[0]?.division ?? p) === null;
  const provincial =
    named?.inTitle === true &&
    (!municipality || batch || isPolicy(item)) &&
    !cityInTitle &&
    !(park && zonePlace(park.name)) &&
    !/省首|全国首/u.test(item.title);
  const evidence = (one: Score) => (provincial ? (provinceWide(item, p) ? 0 : one.home) : one.value);

  const cities = new Map<Division, number>();
  for (const one of below) {
    const city = prefecture(one.division);
    if (city) cities.set(city, (cities.get(city) ?? 0) + evidence(one));
  }
  const city = best([...cities.keys()], (c) => cities.get(c) ?? 0);
  const municipal = below.length > 0 && below.every((one) => prefecture(one.division) === null);
  if (!municipal && (!city || city.value < CITY)) return p;

  const parent = municipal ? p : (city?.item as Division);
  // A county's own round is at home in the county, which its title names.
  if (batch && isCityWide(item) && !counties(below, parent).some((one) => one.inTitle)) return parent;
  const inside = counties(below, parent);
  const county = best(inside, (one) => evidence(one));
  const rival = Math.max(0, ...inside.filter((one) => one !== county?.item).map(evidence));
  if (!county || county.value < COUNTY || (rival > 0.7 * county.value && !county.item.inTitle)) return parent;
  return county.item.division;
}

/** Counties of a city that more than the source's name speaks for. */
function counties(scores: readonly Score[], parent: Division): Score[] {
  return scores.filter(
    (one) => one.division.level === 'county' && one.division.parent === parent && !one.onlySource,
  );
}

const CITY = 2;
const COUNTY = 1.5;

/** Whether a title with a province's name tells of the whole province: `山西全省开发区`, `浙江全省 268 个重大项目`. */
function provinceWide(item: Pick<RawItem, 'title' | 'section'>, p: Division): boolean {
  if (isPolicy(item)) return true;
  return (
    new RegExp(`(?:${p.short}|${p.name})(?:全省|省委|省政府|省|全区)?`, 'u').test(item.title) &&
    !/(?:在|落户|落地)\s*$/u.test(item.title.slice(0, item.title.indexOf(p.short)))
  );
}

/** A city's or province's own round (`福州市第二季度 159 个重大项目集中开工`): what its text names are venues and examples. */
export function isCityWide(item: PlacedItem): boolean {
  let end = 0;
  for (const mention of scan(item.title)) {
    if (mention.start > (end === 0 ? 2 : end) || (mention.common && mention.form !== 'official')) break;
    end = mention.end;
  }
  if (end === 0) return false;
  const rest = item.title.slice(end);
  const round =
    /^(?:市|省|全市|全省|县|区)?\s*(?:\d|第|一季度|[举新]|重大|重点|集中|启动|签约|推进|全面|全市|全省|与)(?!省首)/u;
  return round.test(rest) && !/^(?:全省|全市)首/u.test(rest);
}

function best<T>(items: readonly T[], value: (item: T) => number): { item: T; value: number } | null {
  let found: { item: T; value: number } | null = null;
  for (const item of items) {
    const worth = value(item);
    if (found === null || worth > found.value) found = { item, value: worth };
  }
  return found;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
