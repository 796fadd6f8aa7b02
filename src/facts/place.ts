import {
  abbreviations,
  type Division,
  type Mention,
  place,
  prefecture,
  province,
  provinces,
  scan,
} from '../gazetteer/index.ts';
import type { RawItem } from '../ingest/index.ts';
import type { Place } from '../schema/dataset.ts';
import { zonePlace } from '../taxonomy/zones.ts';
import { findParks, type ParkMention } from './park.ts';

/** Where items of the whole country are at home. */
export const NATION: Place = {
  adcode: null,
  province: '全国',
  city: null,
  district: null,
  park: null,
  lon: null,
  lat: null,
};

const NATIONAL_ISSUER =
  /^(?:国务院|国家|全国|工信部|工业和信息化部|发改委|财政部|科技部|商务部|自然资源部|生态环境部|交通运输部|农业农村部|人民银行|央行|海关总署|税务总局|市场监管总局|证监会|银保监会|国资委|中共中央|中办|国办|教育部|住建部|能源局|多部门|[\p{Script=Han}]{1,4}部委?等|[一二三四五六七八九十\d]+部门|[\p{Script=Han}\s]{0,10}等[\p{Script=Han}\d]{1,3}部门)/u;

/** A mention of a division with what the words around make of it. */
interface Evidence {
  mention: Mention;
  field: 'title' | 'lead' | 'body' | 'source';
  weight: number;
  /** The place where a meeting or signing was held, which need not be where the project is at home. */
  venue: boolean;
}

export interface PlaceFinding {
  places: Place[];
  /** Names that more than one division bears and nothing settles. */
  unsettled: string[];
}

type PlacedItem = Pick<RawItem, 'title' | 'lead' | 'body' | 'source' | 'section'>;

/** Where an item is at home: host of the project, event or policy; main place first. */
export function findPlaces(item: PlacedItem, batch: boolean): PlaceFinding {
  const parks = findParks(item).filter((one) => !(batch && one.field > 0 && isCityWide(item)));
  const park = parks[0] ?? null;
  const joint = jointPlaces(item);
  if (joint.length > 0) return { places: joint.map((d) => ({ ...place(d), park: null })), unsettled: [] };

  const evidence = gather(item);
  const bySource = evidence.find((one) => one.field === 'source');
  const settled = settle(evidence, park);
  const national = NATIONAL_ISSUER.test(item.title) || NATIONAL_ISSUER.test(item.source?.name ?? '');
  const told = settled.scores.filter((one) => !one.onlySource);
  if (national && told.every((one) => one.value < 3) && !park) return { places: [NATION], unsettled: [] };

  const main = choose(settled.scores, item, park, batch);
  if (!main) {
    const fallback = bySource?.mention.candidates[0];
    if (fallback)
      return { places: [{ ...place(fallback), park: park?.name ?? null }], unsettled: settled.unsettled };
    return { places: national || item.section === '政策法规' ? [NATION] : [], unsettled: settled.unsettled };
  }
  const host = parks.find((one) => fits(one, main)) ?? null;
  const inCity =
    host && /^(?:经开区|高新区|综保区|保税区)$/u.test(host.name)
      ? zonePlace((prefecture(main) ?? province(main)).short + host.name)
      : undefined;
  const finer = inCity && inCity.parent === main ? inCity : main;
  return { places: [{ ...place(finer), park: host?.name ?? null }], unsettled: settled.unsettled };
}

/** Whether a zone can lie where the item is at home: 中关村 is none of 邯郸's. */
function fits(park: ParkMention, main: Division): boolean {
  const named = scan(park.within ?? park.name).filter(
    (mention) =>
      mention.start === 0 && (mention.form === 'official' || mention.candidates[0]?.level !== 'county'),
  );
  const own =
    zonePlace(park.name) ??
    (named[0] && named[0].candidates.length === 1 ? named[0].candidates[0] : undefined);
  if (!own) return true;
  const [a, b] = [prefecture(own), prefecture(main)];
  return province(own) === province(main) && (a === null || b === null || a === b);
}

/** A city's or province's own round (`福州市第二季度 159 个重大项目集中开工`): what its text names are venues and examples. */
function isCityWide(item: PlacedItem): boolean {
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

/** Places that one word names together in a title (京津冀, 武鄂黄黄), or that a body lists for `4 省会`. */
function jointPlaces(item: Pick<RawItem, 'title' | 'lead' | 'body' | 'section'>): Division[] {
  const pair = pairOf(item.title);
  if (pair) return pair;
  if (item.section !== '政策法规') return [];
  const joint = [...abbreviations.values()]
    .filter(
      ({ means, text }) =>
        means === 'all' &&
        text.length >= 3 &&
        item.title.includes(text) &&
        !/^(?:粤港澳|港澳台)$/u.test(text) &&
        (text !== '长三角' || /三省一市/u.test(item.title)),
    )
    .sort((a, b) => b.text.length - a.text.length)[0];
  // 北京 印发《京津冀 …》 is at home where it was issued.
  if (joint && scan(item.title.split('《')[0] ?? '').length === 0) return [...joint.divisions];
  const count = /(\d+|[二三四五六七八九])\s*(?:省会|城市|市|省)/u.exec(item.title);
  if (!count) return [];
  const wanted = Number(count[1]) || '零一二三四五六七八九'.indexOf(count[1] ?? '');
  const text = [item.lead ?? '', ...item.body].join('');
  const runs = [...text.matchAll(/(?:\p{Script=Han}{2,5}、)+\p{Script=Han}{2,5}/gu)].map(([run]) =>
    scan(run)
      .flatMap(({ candidates }) => candidates.slice(0, 1))
      .filter((d) => d.level !== 'county'),
  );
  return runs.find((run) => run.length === wanted) ?? [];
}

/** Two places that issue something together: `杭州与黄山签署…协议`. */
function pairOf(title: string): Division[] | null {
  const [a, b] = scan(title);
  if (!a || !b || a.start > 0 || !/^(?:与|和|、)$/u.test(title.slice(a.end, b.start))) return null;
  if (!/^(?:两[地市省])?(?:签署|联合|共同|携手)/u.test(title.slice(b.end))) return null;
  return [a, b].flatMap(({ candidates }) => candidates.slice(0, 1));
}

const WEIGHT = { title: 6, lead: 4, body: 1.4, source: 3 };

function gather(item: Pick<RawItem, 'title' | 'lead' | 'body' | 'source'>): Evidence[] {
  const fields = [
    ['title', item.title],
    ['lead', item.lead ?? ''],
    ['body', item.body.join('\n')],
    ['source', item.source?.name ?? ''],
  ] as const;
  return fields.flatMap(([field, text]) => {
    const seen = new Map<string, number>();
    const all = scan(text);
    return all.flatMap((mention, i): Evidence[] => {
      const before = all[i - 1];
      const under =
        before?.end === mention.start
          ? mention.candidates.find((d) =>
              before.candidates.some((up) => up === d.parent || up === d.parent?.parent),
            )
          : undefined;
      const times = seen.get(mention.name) ?? 0;
      seen.set(mention.name, times + 1);
      if (times >= 2) return [];
      const sure = under ? { ...mention, candidates: [under], common: false } : mention;
      const { factor, venue } = weigh(text, sure, field);
      // Without a lead the body's first sentence does a lead's work.
      const opening = field === 'body' && !item.lead && !/[。]/u.test(text.slice(0, mention.start));
      const weight = opening ? WEIGHT.lead : WEIGHT[field];
      return [{ mention: sure, field, weight: weight * factor * (times === 0 ? 1 : 0.5), venue }];
    });
  });
}

const HOST =
  /(?:位于|坐落于?|坐落在|落户(?:于|在|到)?|落地(?:于|在)?|落子|花落“?|“花落”|选址(?:于|在)?|布局(?:于|在)?|入驻|签约|扎根|来到|深耕)\s*“?$/u;
const ORIGIN =
  /(?:来自|源自|联动|协同联动|起源于|总部位于|总部设在|总部在|走出|继|赴|出访|从)\s*(?:[\p{Script=Han}]{2,5}、)*$/u;
const VENUE_AFTER = /^[^，。；]{0,16}?(?:举行|举办|召开|开幕|开赛|亮相|揭晓|成功举办|隆重)/u;
const COMPANY_AFTER =
  /^(?![市省区县州])[^，。；、“”（）()\s]{1,14}?(?:有限公司|有限责任公司|股份|集团|公司|控股)/u;
const COMPANY_BREAK = /[与和在的签落举建是由位]/u;
/** Behind a short place name these make it a brand, a person or something else than the place. */
const NO_PLACE_AFTER: Record<string, RegExp> = {
  中山: /^(?:大学|陵|装|医院|先生|舰)/u,
  南京: /^(?:大学|理工|邮电|林业|师范|农业|航空|工业大学|路)/u,
  北京: /^(?:大学|理工|航空|化工大学|科技大学|交通大学|冬奥|时间|现代|奔驰|汽车)/u,
  上海: /^(?:交通大学|交大|合作组织|电气|医药|石化|油|铜|胶|金(?!山)|镍|纸|价格|证券)/u,
  天津: /^(?:大学)/u,
  重庆: /^(?:大学)(?!科学中心)/u,
  武汉: /^(?:大学|理工)/u,
  长安: /^(?:汽车|大学|福特|马自达)/u,
  哈尔滨: /^(?:工业大学|工程大学|电气)/u,
  西安: /^(?:交通大学|交大|电子科技)/u,
  吉林: /^(?:大学)/u,
};

/** A place in a firm's name tells where the firm is, a little less surely than one in the sentence itself. */
const IN_PARENTHESES = 0.85;

function weigh(text: string, mention: Mention, field: Evidence['field']): { factor: number; venue: boolean } {
  const before = text.slice(Math.max(0, mention.start - 14), mention.start);
  const after = text.slice(mention.end, mention.end + 26);
  const official = mention.form === 'official';
  if (field === 'source') return { factor: 1, venue: false };
  // 朝阳高新区 is no ordinary word.
  const zoned = /^(?:市|经济技术开发区|经济开发区|经开区|高新技术|高新区|综保区|综合保税区)/u.test(after);
  if (mention.common && !official && !zoned) return { factor: 0.15, venue: false };
  if (NO_PLACE_AFTER[mention.name]?.test(after)) return { factor: 0.1, venue: false };

  // 海德鲁铝业（苏州）有限公司 is there; 上海榕融新材料有限公司 comes from there.
  if (/[（(]$/u.test(before) && /^[）)]/u.test(after)) return { factor: IN_PARENTHESES, venue: false };
  const company = COMPANY_AFTER.exec(after)?.[0];
  if (company && !COMPANY_BREAK.test(company)) return { factor: 0.25, venue: false };
  if (ORIGIN.test(before)) return { factor: 0.1, venue: false };
  if (/[^，。；]{0,6}(?:等)?(?:国家|海外|境外)/u.test(after.slice(0, 3)))
    return { factor: 0.3, venue: false };

  if (/^(?:国际)?机场/u.test(after) && mention.candidates.every((d) => d.level === 'county'))
    return { factor: 0.2, venue: false };

  let factor = 1;
  const venue = /(?:在|于)\s*$/u.test(before) && VENUE_AFTER.test(after);
  if (HOST.test(before)) factor *= field === 'body' ? 3 : 1.5;
  else if (/(?:在|于)\s*$/u.test(before) && !venue) factor *= 1.3;
  if (
    /^(?:人民)?(?:政府|市委|区委|县委|省委|委、)/u.test(after) ||
    /^(?:市|省|区|县)?(?:人民)?政府/u.test(after)
  )
    factor *= 1.3;
  if (official) factor *= 1.15;
  // In a run of names (南京、重庆、青岛、南昌和杭州) none is the home.
  if (field === 'body' && (/[、—]\s*$/u.test(before) || /^[\p{Script=Han}]{0,3}、/u.test(after)))
    factor *= 0.4;
  if (/^\s*(?:至|—|-|–)\s*[\p{Script=Han}]{2,6}/u.test(after) && field !== 'body') factor *= 1.2;
  return { factor, venue };
}

interface Score {
  division: Division;
  value: number;
  /** Without what only a venue says. */
  home: number;
  onlySource: boolean;
  /** The finest field that names this very division. */
  inTitle: boolean;
}

/** Settles each mention on one division by what else the item names, and adds up the evidence. */
function settle(
  evidence: readonly Evidence[],
  park: ParkMention | null,
): { scores: Score[]; unsettled: string[] } {
  const support = new Map<string, number>();
  const add = (d: Division, value: number) => {
    for (let at: Division | null = d; at; at = at.parent)
      support.set(at.adcode, (support.get(at.adcode) ?? 0) + value);
  };
  for (const { mention, weight } of evidence) {
    const sure = certain(mention);
    if (sure) add(sure, weight);
  }
  const zone = park ? zonePlace(park.name) : undefined;
  if (zone) add(zone, 8);

  const scores = new Map<string, Score>();
  const unsettled: string[] = [];
  const count = (d: Division, value: number, one: Evidence | null) => {
    const score = scores.get(d.adcode) ?? {
      division: d,
      value: 0,
      home: 0,
      onlySource: true,
      inTitle: false,
    };
    score.value += value;
    if (!one?.venue) score.home += value;
    if (one?.field !== 'source') score.onlySource = false;
    if (one?.field === 'title' && !one.venue) score.inTitle = true;
    scores.set(d.adcode, score);
  };
  for (const one of evidence) {
    const d = pick(one.mention, support);
    if (d === null) {
      if (one.field !== 'body' && one.mention.form === 'official') unsettled.push(one.mention.name);
      continue;
    }
    // A bare county name without its city anywhere is likelier a word than a place.
    const alone =
      d.level === 'county' &&
      one.mention.form !== 'official' &&
      (support.get(d.parent?.adcode ?? '') ?? 0) < 1;
    if (one.mention.common && one.mention.form !== 'official' && d.level === 'county') continue;
    count(d, one.weight * (alone ? 0.4 : 1), one);
  }
  if (zone) count(zone, 6, null);
  // 当阳坝陵化工园 lies in 当阳.
  const inName = park ? scan(park.name).find((mention) => mention.start === 0) : undefined;
  const named = inName?.candidates.find(
    (d) => d.level === 'county' && (support.get(d.parent?.adcode ?? '') ?? 0) > 0,
  );
  if (named) count(named, 3, null);
  return { scores: [...scores.values()], unsettled };
}

/** The division a mention surely means: the only one of that name, or the province or city before any county. */
function certain({ candidates, form, common }: Mention): Division | null {
  const [first, second] = candidates;
  if (!first || common) return null;
  if (!second) return first;
  return form !== 'official' && first.level !== 'county' && second.level === 'county' ? first : null;
}

function pick(
  { candidates: all, form, name }: Mention,
  support: ReadonlyMap<string, number>,
): Division | null {
  // 安阳 is the city, not the county of the same name in it, unless written out.
  const written = form === 'official' ? all.filter((d) => d.name === name) : all;
  const candidates =
    form === 'official'
      ? written
      : written.filter((d) => !written.some((up) => up === d.parent || up === d.parent?.parent));
  if (candidates.length === 1) return candidates[0] as Division;
  const rated = candidates.map((d) => {
    let value = 0;
    for (let at = d.parent; at; at = at.parent) value += support.get(at.adcode) ?? 0;
    // A city and a county of its own share names (长沙, 承德): the higher one is meant unless said otherwise.
    const rank = d.level === 'province' ? 2.5 : d.level === 'prefecture' ? 2 : 0;
    return { d, value: value + (form === 'official' && (d.name.length ?? 0) > 0 ? 0 : rank) };
  });
  rated.sort((a, b) => b.value - a.value);
  const [best, next] = rated;
  if (!best) return null;
  if (next && best.value === next.value && best.d.level === next.d.level) return null;
  return best.d;
}

/** Out of the source's province a place must be named the more clearly: sites mostly tell of their own region. */
const FOREIGN = 0.6;

function choose(
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
  // A province's own affair stays the province's, wherever it was held and whatever cities it lists.
  const municipality = prefecture(below[0]?.division ?? p) === null;
  const provincial =
    named?.inTitle === true &&
    (!municipality || batch || item.section === '政策法规') &&
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
  if (item.section === '政策法规') return true;
  return (
    new RegExp(`(?:${p.short}|${p.name})(?:全省|省委|省政府|省|全区)?`, 'u').test(item.title) &&
    !/(?:在|落户|落地)\s*$/u.test(item.title.slice(0, item.title.indexOf(p.short)))
  );
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
