import { ANY_KIND, OFFICIAL_KINDS, OTHER_KINDS } from '#edition/zone-kinds.ts';
import { namesakes, scan } from '../../gazetteer/index.ts';
import { zoneNames, zonePlace } from '../../gazetteer/zones.ts';
import type { RawItem } from '../../ingest/index.ts';
import { isGeneric } from '../companies/company-words.ts';
import { bestSpelling, type ParkMention } from './park-spelling.ts';

const SUFFIX = new RegExp(`(?:${ANY_KIND})`, 'gu');
const IS_OFFICIAL = new RegExp(`(?:${OFFICIAL_KINDS})$`, 'u');

/** Words and marks that a zone's name doesn't reach over. */
const BOUNDARY =
  /[，。；：、！？…“”《》\s|—]|（(?![\p{Script=Han}·]{2,8}）)|(?<!（[\p{Script=Han}·]{2,8})）|位于|坐落|落户|落地|落子|花落|入驻|选址|布局|签约|签署|举行|举办|开工|动工|奠基|投产|开业|开园|投资|建设|打造|投建|新建|扩建|共建|获评|获批|获认定|入选|荣获|跻身|晋升|考核|设立|成立|推动|加快|助力|围绕|依托|聚焦|来自|其中|以及|正式|顺利|成功|本次|此次|该|暨|与|由|(?<!协)和(?!林格尔|平|县|田|龙|硕|静|政|顺)|及|从(?![江化])|向(?!阳)|将(?!乐)|在|(?<!单)于(?![田都洪])|到|为|是|的|了|等|约|项目|(?<=\d)[日个]|日前|近日|上午|下午|全市|全省|我市|我省|国家级|省级|首个|唯一|联动|会同|支持|推进|印发|发布|出台|加入|作为|包括|涵盖|分布|沿着|走进|逐梦/gu;

const HOST_BEFORE =
  /(?:位于|坐落(?:于|在)|落户(?:于|在|到)?|落地(?:于|在)?|落子|花落|入驻|选址(?:于|在)?|布局(?:于|在)?|签约|在|于|到)\s*(?:[\p{Script=Han}]{2,8}[省市县区])?$/u;
const HOST_AFTER =
  /^\s*(?:管委会|管理委员会)?\s*(?:举行|签约|开工|奠基|动工|投产|揭牌|开园|开业|投用|启用|印发|出台|发布|正式|隆重|成功|召开|投资|建设|打造|设立|内|网站|与|“[^”]{1,8}”片区)/u;
const AWAY_BEFORE = /(?:来自|继|参观|考察|走访|从|离开|联动|协同)\s*[\p{Script=Han}]{0,6}$/u;
/** Behind these a zone's name is part of a company's or another body's name. */
const INSIDE_AFTER =
  /^[\p{Script=Han}（）]{0,8}?(?:有限公司|公司|集团|银行|协会|研究院|学院|大学|建投|产投|控股|基金)/u;

/** The zones that may host an item, likeliest first; only those that the words name as host. */
export function findParks(
  item: Pick<RawItem, 'title' | 'lead' | 'body' | 'source' | 'section'>,
): ParkMention[] {
  const texts = [item.title, item.lead ?? '', ...item.body];
  const source = (item.source?.name ?? '').replace(/网站?$/u, '');
  const mentions = texts.flatMap((text, field) => parksIn(text, field));
  for (const mention of mentions) {
    if (source.length > 2 && (source.includes(mention.name) || mention.name.includes(source)))
      mention.score += 1.5;
    const sources = new Set(
      mentions
        .filter((other) => other.field !== mention.field && overlap(other.name, mention.name))
        .map((other) => other.field),
    );
    mention.score += Math.min(2, sources.size);
  }
  const hosts = mentions.filter((one) => one.score >= THRESHOLD).sort((a, b) => b.score - a.score);
  return hosts.map((host) => bestSpelling(host, mentions));
}

function overlap(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

const THRESHOLD = 6;
const FIELD = [3.5, 2, 0.5];

function parksIn(text: string, field: number): ParkMention[] {
  const found: ParkMention[] = [];
  for (const [from, to] of segments(text)) {
    const segment = text.slice(from, to);
    const ends = [...segment.matchAll(SUFFIX)].map((match) => match.index + match[0].length);
    const last = ends.at(-1);
    if (last === undefined) continue;
    // 泰州医药高新区（高港区）: a bracket that the name opens and doesn't close is no part of it.
    const open = segment.slice(0, last).lastIndexOf('（');
    const closed = segment.slice(0, last).lastIndexOf('）');
    const bare = open > closed ? open : last;
    const end =
      bare +
      (/^（[\p{Script=Han}·]{2,8}）/u.exec(segment.slice(bare))?.[0].length ?? 0) *
        (isDivisionIn(segment.slice(bare)) ? 0 : 1);
    const start = nameStart(segment.slice(0, end));
    const name = withoutInner(segment.slice(start, end));
    if (name.length < 3 || BARE.test(name) || division(name) || /^[\d一二三四五六七八九十]/u.test(name))
      continue;
    const stop = start + name.length;
    found.push({
      name,
      field,
      start: from + start,
      end: from + stop,
      score: score(text, from + start, from + stop, name, field),
    });
  }
  for (const name of zoneNames()) {
    // Zones without a kind in their name (光谷, 河套, 松山湖).
    if (SUFFIX_TEST.test(name) || /实验室|机场/u.test(name)) continue;
    const at = text.indexOf(name);
    if (at < 0 || found.some((one) => at >= one.start && at < one.end)) continue;
    if (
      INSIDE_AFTER.test(text.slice(at + name.length)) ||
      /^(?:论坛|机场)/u.test(text.slice(at + name.length))
    )
      continue;
    found.push({
      name,
      field,
      start: at,
      end: at + name.length,
      score: score(text, at, at + name.length, name, field),
    });
  }
  return found;
}

/** Kinds without a name: only 经开区 and 高新区 go without one where the city is clear. */
const BARE =
  /^(?:(?:国家|省|市)级?(?:经开区|高新区|综保区)|(?:[全东西中南北][国部方]|国家级?)?(?:经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|综合保税区|园区|产业园)|[全本各]?[省市区县]?(?:开发区|新区|产业园区?|园区|工业园区?|示范区|合作区|实验区|片区|新城|小镇|科技园区?|科学城|先导区|港区|商务区)|[\p{Script=Han}]{0,4}创新区)$/u;

const SUFFIX_TEST = new RegExp(`(?:${ANY_KIND})`, 'u');

function* segments(text: string): Generator<[number, number]> {
  let from = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    if (match.index > from) yield [from, match.index];
    from = match.index + match[0].length;
  }
  if (from < text.length) yield [from, text.length];
}

/**
 * The official zone without a park of it that is named after a trade only: 祥云经开区 of
 * 祥云经开区零碳园区; but 大理经开区上登产业园 and 西咸新区沣东新城 stay whole.
 */
function withoutInner(name: string): string {
  const zone = INNER.exec(name);
  const stem = zone?.[2]?.replace(SUFFIX, '') ?? '';
  return zone?.[1] && !IS_OFFICIAL.test(name) && isGeneric(stem) ? zone[1] : name;
}
const INNER = new RegExp(
  `^(\\p{Script=Han}{2,}?(?:${OFFICIAL_KINDS}))(\\p{Script=Han}{2,}(?:${OTHER_KINDS}))$`,
  'u',
);

/** 浦东新区 and 滨海新区 are divisions, not zones. */
function division(name: string): boolean {
  const last = scan(name).at(-1);
  // 清远市清新区 ends like a zone too.
  if (last?.form === 'official' && last.end === name.length) return true;
  return namesakes(name).some((d) => d.name === name);
}

/** Whether a bracket holds a division's name: 泰州医药高新区（高港区）. */
function isDivisionIn(bracket: string): boolean {
  const inside = /^（([^）]+)）/u.exec(bracket)?.[1];
  return inside !== undefined && division(inside);
}

/** Where in a run of words the zone's name begins: at a place or a known zone, if the run is long. */
function nameStart(run: string): number {
  const places = scan(run).filter((mention) => !mention.common || mention.form === 'official');
  const first = places[0]?.start;
  if (run.length <= 12 && (first === undefined || first === 0)) return 0;
  if (first === 2 && /^中\p{Script=Han}/u.test(run)) return 0; // 中以常州创新园, 中德…
  if (first !== undefined) return /（$/u.test(run.slice(0, first)) ? 0 : first;
  for (const name of zoneNames()) {
    const at = run.indexOf(name);
    if (at > 0 && SUFFIX_TEST.test(name)) return at;
  }
  if (run.length <= 16) return 0;
  const start = run.length - 12;
  // Not from within a rare character, which takes two places.
  return /^[\uDC00-\uDFFF]/.test(run.slice(start)) ? start + 1 : start;
}

/** Whether there is more than trades between the place that a park's name begins with and its kind. */
function hasProperStem(name: string): boolean {
  const first = scan(name)[0];
  return (
    first?.start === 0 && first.form !== 'official' && !isGeneric(name.slice(first.end).replace(SUFFIX, ''))
  );
}

function score(text: string, start: number, end: number, name: string, field: number): number {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 16);
  let value = (FIELD[Math.min(field, 2)] as number) + (IS_OFFICIAL.test(name) || zonePlace(name) ? 4 : 1.5);
  if (/(?:位于|坐落(?:于|在)|选址(?:于|在)?)\s*$/u.test(before)) value += 6;
  else if (HOST_BEFORE.test(before)) value += 2.5;
  if (HOST_AFTER.test(after)) value += 1;
  if (/^(?:项目|一期|二期|的项目)/u.test(after)) value -= 1.5;
  if (AWAY_BEFORE.test(before)) value -= 5;
  // `市科委、甲管委会等 11 部门印发`: one of those who signed, not where it holds.
  if (/^(?:管委会|管理委员会)等\s*\d*\s*[个多]?(?:部门|单位|委办局)/u.test(after)) value -= 8;
  // A kind of park that is named after what it makes is the project itself, unless it is said to be the host.
  if (
    !IS_OFFICIAL.test(name) &&
    !zonePlace(name) &&
    scan(name)[0]?.start !== 0 &&
    !/^中\p{Script=Han}/u.test(name) &&
    !HOST_BEFORE.test(before) &&
    !/^(?:正式|隆重)?(?:揭牌|开园)/u.test(after)
  )
    value -= 2.5;
  if (!IS_OFFICIAL.test(name) && !zonePlace(name)) {
    // A park with a firm's name is the firm's own project; a hall where something was held is no host.
    const opened = /^(?:正式|隆重)?(?:揭牌|开园|启用)/u.test(after);
    if (hasProperStem(name) && !opened && !HOST_BEFORE.test(before)) value -= 4;
    if (/^(?:隆重|成功)?(?:举行|举办|召开)[，。；]/u.test(after)) value -= 3.5;
  }
  // `由甲大学和西海岸新区、乙公司三方联合共建`
  if (IS_OFFICIAL.test(name) && /^(?:、[^，。；]{0,30})?[^，。；]{0,8}共建/u.test(text.slice(end, end + 45)))
    value += 2;
  if (INSIDE_AFTER.test(after)) value -= 6;
  if (!IS_OFFICIAL.test(name) && /^建设[^，。]{0,8}(?:方案|计划|规划|意见|纲要)/u.test(after)) value -= 4;
  if (/企业|总部|集团|公司/u.test(name)) value -= 3;
  // A future park, or a kind of place, is no host.
  if (/^(?:国家|世界|全国|全球|一流|特色|专业|主题|示范|智能|高标准|现代)/u.test(name) && !scan(name).length)
    value -= 3;
  if (field === 0 && start === 0) value += scan(name)[0]?.start === 0 ? 2 : 1;
  return value;
}
