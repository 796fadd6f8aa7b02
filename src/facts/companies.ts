import { namesakes, scan } from '../gazetteer/index.ts';
import type { RawItem } from '../ingest/index.ts';
import { companyCore } from './company-name.ts';

/** At most so many companies of one item. */
const MOST = 6;

const NAME_CHAR = '[\\p{Script=Han}A-Za-z0-9·&’\\-]';
const PAREN = '(?:[（(][\\p{Script=Han}A-Za-z·]{1,8}[）)])';
const FULL = new RegExp(
  `(?:${NAME_CHAR}|${PAREN}){2,24}?(?:(?:集团)?(?:股份)?有限(?:责任)?公司|股份公司|集团公司)|(?:${NAME_CHAR}|${PAREN}){2,12}?(?:集团|控股|公司)(?![有股]|${NAME_CHAR}{0,6}公司)`,
  'gu',
);

/** Words that stand before a company's name and are no part of it. */
const LEAD_IN =
  /^.*(?:[，。；：、“”《》\s]|由|(?<!协)和(?!林格尔|平|县|田|元|记)|与|及|以及|跟|同(?!方|济|仁|花)|随着|签约|引进|引入|依托|联合|携手|旗下|来自|企业|公司|单位|子公司|股东|投资方|龙头|行业|其中|入驻|落户|是|为(?!尔)|在|对|向(?!阳)|于|将|的|了|被|让|使|当天|此次|该|本次|指数|全球领先|世界500强|位于|下属|所属|业主|委托|支持|通过|成立|收购|年|月|日|个|家|称)/u;

/** What follows a company that only organises, guides, lends or supplies. */
const NOT_INVESTOR_AFTER =
  /^[^，。；]{0,14}?(?:主办|承办|协办|指导|授信|承建|设计|监理|运输|执飞(?!行)|认证|评选)/u;
const BUILDER_BEFORE = /(?:由|系|是由)\s*(?:[^，。；]{0,40}(?:、|和|与|及))?$/u;
const BUILDER_AFTER =
  /^[^，。；]{0,24}?(?:投资|出资|建设|打造|设立|合资|共建|签|落户|入驻|将在|成立|组建|运营|实施)/u;
const NO_COMPANY =
  /^(?:该|本|此|各|两|三|多家|外资|上市|子|分|总|母|新|合资|龙头|平台|跨国|科技|运营|产业|项目|有限|股份|集团|国有|民营|世界|知名|物业|基金|国资|央企|省属|工业|贸易|投资|建设)?(?:集团|公司|控股|企业)$/u;

/** Products and purposes that a title names right behind the company: `国电投｜新型钠离子电池`, `欧普照明｜华南总部基地`. */
const AFTER_NAME =
  /(?:[（(\s“"0-9]|总投资|投资|追加|项目|新型|新一代|高端|高性能|高效|先进|精密|智能|数字|绿色|年产|全球|全国|中国区|亚太|华东|华南|华中|华北|西南|西北|东北|西部|中部|东部|南方|北方|长三角|大湾区|京津冀|总部|研发|生产|制造|基地|工厂|产业园|产业基地|产业化|重大|一体化|扩产|扩建|二期|三期|一期|四期|五期|区域|综合|光伏|风电|储能|氢能|电池|锂电|钠离子|动力|新能源|新材料|半导体|芯片|集成电路|医疗|疫苗|医药|生物|汽车|零部件|装备|机器人|数据中心|算力|云计算|人工智能|物流|食品|纺织|化工|石化|乙烯|碳纤维|薄膜|检测|测试|首台|首款|首批|量产|正式|签约|落户|落地|开工|投产|奠基|竣工|封顶|运营|启动|战略|联合|创新|共创|实验室|研究院|大厦|智造|品牌|单晶|组件|设备|模组|材料|电子|家居|照明(?!华)|有限公司|集团|公司)/u;

interface Found {
  name: string;
  rank: number;
}

/** The named investors and builders of an item's project, as written, full name where the text gives it. */
export function findCompanies(
  item: Pick<RawItem, 'title' | 'lead' | 'body' | 'section'>,
  batch: boolean,
): string[] {
  if (item.section === '政策法规') return [];
  const texts = [item.title, item.lead ?? '', ...item.body];
  const found: Found[] = [];
  texts.forEach((text, field) => {
    found.push(...fullNames(text, field, batch));
    found.push(...listed(text, field, batch));
  });
  const subject = titleSubject(item, texts.slice(1).join(''));
  if (subject) found.push({ name: subject, rank: 0.5 });
  return distinct(found.sort((a, b) => a.rank - b.rank)).slice(0, MOST);
}

function isPlace(word: string): boolean {
  return namesakes(word).length > 0;
}

function fullNames(text: string, field: number, batch: boolean): Found[] {
  return [...text.matchAll(FULL)].flatMap((match): Found[] => {
    const lead = LEAD_IN.exec(match[0].slice(0, -2))?.[0] ?? '';
    const name = match[0].slice(lead.length).replace(/^(?:龙头|企业|巨头|厂商|外商)+/u, '');
    const start = match.index + match[0].length - name.length;
    const before = text.slice(Math.max(0, start - 48), start);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    if (name.length < 3 || NO_COMPANY.test(name) || NOT_INVESTOR_AFTER.test(after)) return [];
    if (/(?:政府|协会|学会|大学|研究院|委员会|中心|园区|项目|管委会)/u.test(name)) return [];
    const legal = /公司$/u.test(name) && name.length > 5;
    const builder = BUILDER_BEFORE.test(before) || BUILDER_AFTER.test(after);
    if (field >= 2 && !builder && !(legal && !batch && /^(?:是|成立|将|计划|主要)/u.test(after))) return [];
    return [{ name, rank: field + (legal ? 0 : 0.3) + (builder ? 0 : 0.4) }];
  });
}

/** Firms listed as landing: `唯山能源、德力汽车、均胜百利得等 50 个项目集中签约`. */
function listed(text: string, field: number, batch: boolean): Found[] {
  if (!batch) return [];
  const list =
    /((?:[\p{Script=Han}A-Za-z0-9（）()+·-]{2,14}、){2,}[\p{Script=Han}A-Za-z0-9（）()+·-]{2,14})\s*等\s*(?:\d+|[一二三四五六七八九十百]+)?\s*(?:多|余)?\s*(?:家|个)(?:[\p{Script=Han}]{0,6}(?:企业|公司|项目|机构))/u.exec(
      text,
    );
  if (!list?.[1]) return [];
  const names = list[1]
    .split('、')
    .map((name) => name.replace(/^.*(?:，|活动|现场|包括|其中|引进|签约)/u, ''));
  if (names.filter((name) => /产业|领域|经济|制造业|材料$/u.test(name)).length > names.length / 3) return [];
  return names
    .filter((name) => name.length >= 2)
    .map((name, i) => ({ name: name.replace(/(?:项目|总部|研究院|基地)$/u, ''), rank: field + i * 0.01 }));
}

/** The company that a title begins with, up to what it makes or does. */
function titleSubject(item: Pick<RawItem, 'title' | 'section'>, rest: string): string | null {
  const title = item.title
    .replace(
      /^(?:总投资|投资|总规模|投资总额)(?:达|超|约|近|逾)?\s*[\d.]+\s*[万亿]*(?:美|欧|港|日)?元的?/u,
      '',
    )
    .replace(/^(?:全球|全国|国内|世界|我国|全省)?(?:首个|首家|最大|领先)?的?/u, '')
    .trim();
  if (/^[\d《“]/u.test(title)) return null;
  const origin =
    /^(?:德国|美国|日本|韩国|法国|英国|瑞士|瑞典|挪威|荷兰|丹麦|芬兰|意大利|加拿大|澳大利亚|新加坡|以色列|比利时|柬埔寨)/u.exec(
      title,
    )?.[0] ?? '';
  let name = '';
  const body = title.slice(origin.length);
  for (let end = 2; end <= Math.min(12, body.length); end++) {
    const cut = AFTER_NAME.exec(body.slice(end));
    if (cut?.index === 0) {
      name = body.slice(0, end);
      break;
    }
  }
  if (!name || name.length < 2) return null;
  const places = scan(name);
  // 滁州隆基: a place before the name; 苏州市代表团: no company at all.
  const first = places[0];
  if (first?.start === 0 && !first.common) {
    const tail = name.slice(first.end);
    if (tail.length < 2 || /^[省市区县州]/u.test(tail)) return null;
    name = tail;
  }
  if (
    /[在与和举行召开发布推进深化聚焦印关于]|政府|园|区$|市$|省$|中心|大学|学院|产业|大会|论坛|活动|仪式|机场|航线|航空航天|实验|领域|平台|集群|国际|国家|总部|基金|企业/u.test(
      name,
    )
  )
    return null;
  return rest.includes(name) ? name : null;
}

/** One name a company: the fullest of those that share a core. */
function distinct(found: readonly Found[]): string[] {
  const names: string[] = [];
  for (const { name } of found) {
    const core = companyCore(name, isPlace);
    const same = names.findIndex((other) => {
      const known = companyCore(other, isPlace);
      return known.includes(core) || core.includes(known);
    });
    if (same < 0) names.push(name);
    else if (/公司$/u.test(name) && !/公司$/u.test(names[same] ?? '')) names[same] = name;
  }
  return names;
}
