import { namesakes, scan } from '../gazetteer/index.ts';
import type { RawItem } from '../ingest/index.ts';
import { companyCore } from './company-name.ts';
import { isGeneric, namePart } from './company-words.ts';

/** At most so many companies of one item. */
const MOST = 6;

const CHAR = '[\\p{Script=Han}A-Za-z0-9·&’\\-]';
const PAREN = '(?:[（(][\\p{Script=Han}A-Za-z·]{1,8}[）)])';
/** A legal name, or a name that ends in 集团 or the like. */
const FULL = new RegExp(
  `(?:${CHAR}|${PAREN}){2,24}?(?:(?:集团)?(?:股份)?有限(?:责任)?公司|股份公司|集团公司)|(?:${CHAR}|${PAREN}){2,12}?(?:集团|控股|航空|公司)(?![有股产航\\p{Script=Han}]{0,2}(?:有限|公司|发展|枢纽|物流|产业|港|器|城|航天))`,
  'gu',
);

/** Words that stand before a company's name and are no part of it. */
const LEAD_IN =
  /^.*(?:[，。；：、“”《》\s]|由|(?<!协)和(?!林格尔|平|县|田|元|记)|与|及|以及|跟|随着|签约|引进|引入|依托|联合|携手|旗下|来自|企业|单位|子公司|股东|投资方|龙头|其中|入驻|落户|位于|是|为(?!尔)|在|对|向(?!阳)|将|的|了|被|让|使|当天|此次|本次|所属|业主|委托|支持|通过|收购|打造|以(?!色列)|(?<=\d)\s*[年月日个家]|称|分别)/u;
/** What follows a company that only organises, guides, lends, builds on order or flies for another. */
const NO_INVESTOR_AFTER = /^[^，。；]{0,10}?(?:主办|承办|协办|指导|授信|承建|设计|监理|认证|评选|牵头组织)/u;
const BUILDER_BEFORE = /(?:由|系|为|包括|其中)\s*(?:[^，。；]{0,60}(?:、|和|与|及))?$/u;
const BUILDER_AFTER =
  /^[^，。；]{0,24}?(?:投资|出资|建设|打造|设立|合资|共建|签|落户|入驻|将在|成立|组建|运营|实施|执飞|项目|基地)/u;
const NO_COMPANY =
  /^(?:该|本|此|各|两|三|双方|多家|外资|上市|子|分|总|母|新|合资|龙头|平台|跨国|科技|运营|产业|项目|有限|股份|集团|国有|国资|民营|世界|知名|物业|基金|央企|省属|工业|贸易|投资|建设|通用|航空|货运|打造|旗下){1,2}(?:集团|公司|控股|企业|航空)$/u;
const OTHER_BODY = /政府|协会|学会|大学|学院|研究院|研究所|委员会|园区|项目|管委会|实验室|银行/u;

/** `由甲、乙共同投资`: the names between. */
const BY = /由([^，。；]{2,44}?)(?:共同|联合|合作|合资)*(?:规划|投资|出资|组建|投建|建设|打造|开发|执飞)/gu;
/** `与甲签署协议`: the name between, behind what it is said to be. */
const WITH =
  /(?:与|同|和)(?:[^，。；、]{0,14}(?:企业|龙头|巨头|厂商|上市公司|公司))?([\p{Script=Han}A-Za-z0-9·（）()]{2,16}?)(?:签署|签订|签约|正式签|成功签|达成|举行签约|就[^，。]{2,20}签)/gu;
/** `龙头企业甲及其平台乙投资的项目`: the names between. */
const OWNED =
  /(?:企业|平台|巨头|龙头|公司)([\p{Script=Han}A-Za-z]{2,8}?)(?:及其[^，。；]{0,10}?(?:平台|公司)([\p{Script=Han}A-Za-z]{2,8}?))?投资(?:建设)?的/gu;
/** `甲、乙、丙等 50 个项目`: firms listed as landing in a batch. */
const LANDING =
  /((?:[\p{Script=Han}A-Za-z0-9（）()+·-]{2,24}、)+[\p{Script=Han}A-Za-z0-9（）()+·-]{2,24}?)\s*等[^，。；]{0,10}(?:企业|公司|项目|机构|\d+\s*[家个])/gu;
/** `包括甲芯片项目、乙总部项目等`: each with what it builds. */
const PROJECTS =
  /((?:[^，。；、]{3,26}(?:项目|基地|总部|产业园)[、，])+[^，。；、]{3,26}(?:项目|基地|总部|产业园))等?/gu;
/** `龙头企业（甲、乙、丙）`, `甲、乙等知名企业`: firms listed by name alone. */
const NAMED = [
  /(?:企业|公司)[（(]((?:[^、（）()]{2,10}、)+[^、（）()]{2,10})[）)]/gu,
  /((?:[\p{Script=Han}A-Za-z·]{2,14}、)+[\p{Script=Han}A-Za-z·]{2,8})等(?:众多|多家|一批|国际|国内|知名|龙头|头部)*企业/gu,
];

interface Found {
  name: string;
  /** Lower is likelier the investor: earlier field, legal name, named as builder. */
  rank: number;
}

/** The named investors and builders of an item's project, as written, full name where the text gives it. */
export function findCompanies(
  item: Pick<RawItem, 'title' | 'lead' | 'body' | 'section'>,
  batch: boolean,
): string[] {
  if (item.section === '政策法规') return [];
  const texts = [item.title, item.lead ?? '', ...item.body];
  const found = texts.flatMap((text, field) => [
    ...fullNames(text, field),
    ...phrased(text, field),
    ...listed(text, field, batch),
  ]);
  const subject = titleSubject(item.title, texts.slice(1).join(''));
  if (subject) found.push({ name: subject, rank: 0.5 });
  return distinct(found.sort((a, b) => a.rank - b.rank)).slice(0, MOST);
}

function fullNames(text: string, field: number): Found[] {
  return [...text.matchAll(FULL)].flatMap((match): Found[] => {
    const lead = LEAD_IN.exec(match[0].slice(0, -2))?.[0] ?? '';
    const name = match[0].slice(lead.length);
    const start = match.index + lead.length;
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, start - 60), start);
    const after = text.slice(end, end + 30);
    if (name.length < 3 || NO_COMPANY.test(name) || NO_INVESTOR_AFTER.test(after) || OTHER_BODY.test(name))
      return [];
    const legal = name.length > 5 && name.endsWith('公司');
    const builder = BUILDER_BEFORE.test(before) || BUILDER_AFTER.test(after);
    if (field >= 2 && !builder && !(legal && /^(?:是|计划|主要)/u.test(after))) return [];
    return [{ name, rank: field + (legal ? 0 : 0.3) + (builder ? 0 : 0.4) }];
  });
}

function phrased(text: string, field: number): Found[] {
  const by = [...text.matchAll(BY)].flatMap((match) =>
    (match[1] ?? '').split(/、|和(?!林格尔|平)|与|及|以及/u),
  );
  const partners = [...text.matchAll(WITH)]
    .filter((match) => !insidePlace(text, match.index))
    .map((match) => match[1] ?? '');
  const owners = [...text.matchAll(OWNED)].flatMap((match) => [match[1] ?? '', match[2] ?? '']);
  return [...by, ...partners, ...owners]
    .map((name) => name.replace(/^.*(?:的|企业(?!集团)|龙头)/u, '').trim())
    .filter(isFirm)
    .map((name) => ({ name, rank: field + 0.6 }));
}

function listed(text: string, field: number, batch: boolean): Found[] {
  return [...(batch ? [LANDING, PROJECTS] : []), ...NAMED].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Found[] => {
      const parts = (match[1] ?? '')
        .split(/[、，]/u)
        .map((part) =>
          part
            .replace(/^.*(?:包括|涵盖|其中|引进|落户|入驻|签约|现场|活动|如)(?=.{2})/u, '')
            .replace(COUNTRY, ''),
        );
      const names = parts.map((part) => firmOf(part)).filter(isFirm);
      // A list of trades, places or numbers is no list of firms.
      if (names.length < 0.6 * parts.length) return [];
      return names.map((name, i) => ({ name, rank: field + 0.5 + i * 0.01 }));
    }),
  );
}

/** The firm that a listed project begins with: 广州南沙艾帕克汽车配件基地 is 艾帕克's. */
function firmOf(part: string): string {
  let words = part;
  for (
    let first = scan(words)[0];
    first?.start === 0 && words.length - first.end > 3;
    first = scan(words)[0]
  ) {
    words = words.slice(first.end);
  }
  const name = namePart(words) ?? '';
  const place = scan(name).find((mention) => mention.start >= 2 && !mention.common);
  return place ? name.slice(0, place.start) : name;
}

/** Whether a conjunction is a part of a place's name: 太和县. */
function insidePlace(text: string, at: number): boolean {
  return scan(text.slice(Math.max(0, at - 4), at + 5)).some(
    ({ start, end }) => start < Math.min(4, at) && end > Math.min(4, at),
  );
}

/** Whether a name without a legal form can be a firm's. */
function isFirm(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 20 &&
    !OTHER_BODY.test(name) &&
    !/[省市区县]$|方$|部$|企业$|中心$|单位|部门|机构|团队|院士|教授|各方|举行|集中|签|补贴|优惠|资产|信贷|领域|^\d|^[一各两多目累大]/u.test(
      name,
    ) &&
    COUNTRY.exec(name)?.[0] !== name &&
    !isDivision(name) &&
    !isGeneric(name)
  );
}

const COUNTRY =
  /^(?:德国|美国|日本|韩国|法国|英国|瑞士|瑞典|挪威|荷兰|丹麦|芬兰|意大利|加拿大|澳大利亚|新加坡|以色列|比利时|柬埔寨|世界\s*500\s*强)(?:企业)?/u;
const SUM_FIRST =
  /^(?:总投资|投资|总规模|投资总额|计划投资)(?:达|超|约|近|逾)*\s*[\d.]+\s*[万亿]*(?:美|欧|港|日)?元的?(?:[\p{Script=Han}]{0,10}(?:企业|龙头))?/u;
const FIRST = /^(?:全球|全国|国内|世界|我国|全省|首个|首家|最大|领先|的)+/u;

/** The company that a title begins with, up to what it makes or does; the text must name it too. */
function titleSubject(title: string, rest: string): string | null {
  const start = title.replace(SUM_FIRST, '').replace(FIRST, '').replace(COUNTRY, '').trim();
  if (/^[\d《“]/u.test(start)) return null;
  const part = namePart(start.replace(/^.{2,14}(?:服务商|制造商|供应商|开发商|生产商|巨头)(?=.{2})/u, ''));
  if (!part) return null;
  const places = scan(part);
  const first = places[0];
  if (first?.start === 0 && !first.common) {
    const tail = part.slice(first.end);
    // 滁州隆基 is 隆基 in 滁州; 海南炼化 is a name of its own when the text repeats it whole.
    if (!isGeneric(tail) && tail.length >= 2 && !/^[省市区县州]/u.test(tail))
      return rest.includes(tail) && isNameLike(tail) ? tail : null;
    return tail.length >= 2 &&
      part.length <= 5 &&
      rest.includes(part) &&
      /化$|钢$|铝业$|重工$|有色$|能源$|电力$/u.test(part)
      ? part
      : null;
  }
  const cut = first && first.start >= 2 ? part.slice(0, first.start) : part;
  if (!rest.includes(cut) || !isNameLike(cut)) return null;
  // 招商检测 is made of common words; that the text says what it is makes it a name.
  return !isGeneric(cut) || (cut.length > 2 && rest.includes(`${cut}是`)) ? cut : null;
}

function isNameLike(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 10 &&
    !OTHER_BODY.test(name) &&
    !/[在与举召发布推深聚印关第届]|企业$|园|区$|市$|省$|中心|产业|大会|论坛|活动|仪式|机场|航线|领域|平台|集群|国际|国家|总部|基金|代表团|通道/u.test(
      name,
    )
  );
}

function isDivision(word: string): boolean {
  return namesakes(word).length > 0;
}

/** One name a company: the fullest of those that share a core. */
function distinct(found: readonly Found[]): string[] {
  const names: string[] = [];
  for (const { name } of found) {
    const core = companyCore(name, isDivision);
    const same = names.findIndex((other) => {
      const known = companyCore(other, isDivision);
      return known.includes(core) || core.includes(known);
    });
    if (same < 0) names.push(name);
    else if (name.endsWith('公司') && !names[same]?.endsWith('公司')) names[same] = name;
  }
  return names;
}
