import { OFFICIAL_KINDS } from '#edition/zone-kinds.ts';
import type { CompanyMention } from './companies.ts';
import { isPronoun, OTHER_BODY } from './company-words.ts';

const CHAR = '[\\p{Script=Han}A-Za-z0-9·&’\\-]';
const PAREN = '(?:[（(][\\p{Script=Han}A-Za-z·]{1,8}[）)])';
/** A legal name, or one that ends in 集团 and the like. */
const FULL = new RegExp(
  `(?:${CHAR}|${PAREN}){2,24}?(?:(?:集团)?(?:股份)?有限(?:责任)?公司|股份公司|集团公司|株式会社)|(?:${CHAR}|${PAREN}){2,12}?(?:控股集团|集团控股|集团|控股|航空|公司)(?![有股产航\\p{Script=Han}]{0,2}(?:有限|公司|发展|枢纽|物流|产业|港|器|城|航天))`,
  'gu',
);

/** Words before a company's name that are not part of it. */
const LEAD_IN = new RegExp(
  String.raw`^.*(?:[，。；：、“”《》\s]|由|(?<!协)和(?!林格尔|平|县|田|元|记)|与|及|以及|跟|随着|签约|引进|引入|依托|联合|携手|旗下|来自|企业|单位|子公司|股东|投资方|龙头|其中|入驻|落户|位于|是|为(?!尔)|在|对|向(?!阳)|将|的|了|被|让|使|当天|此次|本次|所属|业主|委托|支持|通过|收购|打造|以(?!色列)|(?<=\d)\s*[年月日个家]|称|志着|分别|(?<=.{4})(?:产业园|${OFFICIAL_KINDS}|新城|园区)(?=.{6}))`,
  'u',
);
/** What follows a company that only organises, advises, lends or is a contractor. */
const NO_INVESTOR_AFTER = /^[^，。；]{0,10}?(?:主办|承办|协办|指导|授信|设计|监理|认证|评选|牵头组织)/u;
const BUILDER_BEFORE = /(?:由|系|为|包括|其中)\s*(?:[^，。；]{0,60}(?:、|和|与|及))?$/u;
const BUILDER_AFTER =
  /^[^，。；]{0,24}?(?:投资|出资|建设|打造|设立|合资|共建|签|落户|入驻|将在|成立|组建|运营|实施|执飞|项目|基地)/u;

/**
 * Companies named in full. In a body only investors and builders count.
 *
 * @param text the text to search
 * @param deep whether the text is a body after a lead
 */
export function legalNames(text: string, deep: boolean): CompanyMention[] {
  return [...text.matchAll(FULL)].flatMap((match): CompanyMention[] => {
    const lead = LEAD_IN.exec(match[0].slice(0, -2))?.[0] ?? '';
    const name = match[0].slice(lead.length);
    const at = match.index + lead.length;
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 30);
    if (
      name.length < 3 ||
      isPronoun(name) ||
      /^\d/u.test(name) ||
      (NO_INVESTOR_AFTER.test(after) && !/(?:建设方|投资方|业主|业主单位)$/u.test(text.slice(0, at))) ||
      OTHER_BODY.test(name)
    )
      return [];
    const legal = name.length > 5 && name.endsWith('公司');
    const builder = BUILDER_BEFORE.test(text.slice(Math.max(0, at - 60), at)) || BUILDER_AFTER.test(after);
    if (deep && !builder && !(legal && /^(?:是|计划|主要)/u.test(after))) return [];
    return [{ name, at, doubt: (legal ? 0 : 0.3) + (builder ? 0 : 0.4) }];
  });
}
