import { scan } from '../../gazetteer/index.ts';
import type { CompanyMention } from './companies.ts';
import { COUNTRY } from './company-name.ts';
import { firmOf, isFirm } from './company-words.ts';

/** `由甲、乙共同投资`: the names between. */
const BY =
  /由([^，。；]{2,60}?)(?:[一二三四五多各双]方)?(?:共同|联合|合作|合资)*(?:规划|投资|出资|组建|投建|建设|打造|开发|执飞)/gu;
/** `与甲签署协议`: the name between, behind what it is said to be. */
const WITH =
  /(?:与|同|和)(?:[^，。；、]{0,14}(?:企业|龙头|巨头|厂商|上市公司|公司))?([\p{Script=Han}A-Za-z0-9·（）()]{2,16}?)(?:签署|签订|签约|正式签|成功签|达成|举行签约|就[^，。]{2,20}签)/gu;
/** `9月3日，甲、乙两家企业与某市政府签署协议`: the names before. */
const SIGNING =
  /(?:^|[，。；])([^，。；]{2,36}?)(?:[一二两三四五六\d]+家企业|等企业)?(?:分别|正式)?与[^，。；]{2,24}(?:政府|管委会|管理委员会|[区市县州盟旗])[^，。；]{0,6}?(?:签署|签订|签约|达成)/gu;
/** `甲将投资 20 亿元建设…`, `甲投资9亿元的…项目`, `甲成立于 2019 年`: the name before. */
const INVESTING =
  /(?:^|[，。；、])([^，。；、\d]{2,16}?)(?:将|拟|计划)?(?:在[^，。；]{2,14})?(?:投资\s*[\d.]+\s*[万亿]|成立于\s*(?:19|20)\d\d)/gu;
/** What else can precede an investment: the thing built, a part of it, how the sum was computed. */
const NO_INVESTOR =
  /[总期]$|期(?:工程|项目|新增)|计划|工厂|基地|产业园|园区|^[该其本]|合计|累计|年度|概算|估算|预计|协议|工程|项目|中心|扩建|新增|平台|生产线|产线|设备|固定/u;
/** `龙头企业甲及其平台乙投资的项目`: the names between. */
const OWNED =
  /(?:企业|平台|巨头|龙头|公司)([\p{Script=Han}A-Za-z]{2,8}?)(?:及其[^，。；]{0,10}?(?:平台|公司)([\p{Script=Han}A-Za-z]{2,8}?))?投资(?:建设)?的/gu;

const NAME = '[\\p{Script=Han}A-Za-z0-9（）()+·-]';
/** Firms that a batch lists as landing, most by what they build. */
const LANDING: readonly RegExp[] = [
  // 甲、乙、丙等 50 个项目
  new RegExp(
    `((?:${NAME}{2,24}、)+${NAME}{2,24}?)\\s*等(?!方向|领域|产业|行业|学科|环节)[^，。；]{0,10}(?:企业|公司|项目|机构|\\d+\\s*[家个])`,
    'gu',
  ),
  // 包括甲芯片项目、乙总部项目等
  /((?:[^，。；、]{3,26}(?:项目|基地|总部)[、，])+[^，。；、]{3,26}(?:项目|基地|总部))等?/gu,
  // 包括甲电子级氢氟酸、乙高纯石英等
  /(?:包括|包含)((?:[^，。；、]{3,20}、)+[^，。；、]{3,20}?)等(?=[。，；])/gu,
  // 甲投资的网箱集群、乙的加工等项目
  /((?:[^，。；、]{2,12}的[^，。；、]{2,20}、)+[^，。；、]{2,12}的[^，。；、]{2,20}?)等项目/gu,
  // 总投资 34 亿元的甲回收项目
  /(?:投资|规模)[^，。；]{0,10}元的([^，。；、]{3,30}?项目)/gu,
  // 甲部件项目，致力于…；甲等 8 家企业入驻
  /(?:^|[。；])([^，。；、]{3,24}项目)，/gu,
  /(?:^|[，。；：])([\p{Script=Han}A-Za-z]{2,24}?)\s*等\s*\d+\s*[多余]?\s*[家个]/gu,
];
/** Firms listed by name alone: `龙头企业（甲、乙、丙）`, `甲、乙等知名企业`, `Alpha和Beta两家企业`. */
const NAMED: readonly RegExp[] = [
  /(?:企业|公司)[（(]((?:[^、（）()]{2,10}、)+[^、（）()]{2,10})[）)]/gu,
  /((?:[\p{Script=Han}A-Za-z·]{2,14}、)+[\p{Script=Han}A-Za-z·]{2,8})等(?:众多|多家|一批|国际|国内|知名|龙头|头部)*企业/gu,
  /((?:[A-Z][A-Za-z]{2,}(?:、|和|与))+[A-Z][A-Za-z]{2,})\s*(?:\d|两|三|等)*\s*家/gu,
];
/** What precedes a list but is not part of it. */
const LIST_LEAD_IN = /^.*(?:包括|涵盖|其中|分别与|引进|落户|入驻|签约|开工|现场|活动|如)(?=.{2})/u;

/** Companies that a phrase makes investors, builders or partners, whatever kind of name they have. */
export function phrasedFirms(text: string): CompanyMention[] {
  const matches = (pattern: RegExp) => [...text.matchAll(pattern)];
  const named = [
    ...matches(BY).flatMap((match) =>
      (match[1] ?? '')
        .split(/、|和(?!林格尔|平)|与|及|以及/u)
        .map((name) => ({ name, at: match.index, by: true })),
    ),
    ...matches(WITH)
      .filter((match) => !insidePlace(text, match.index))
      .map((match) => ({ name: match[1] ?? '', at: match.index, by: false })),
    ...[...matches(SIGNING), ...matches(INVESTING)].flatMap((match) =>
      (match[1] ?? '')
        .split(/、|和(?!林格尔|平)|及/u)
        .filter((name) => !NO_INVESTOR.test(name))
        .map((name) => ({ name, at: match.index, by: false })),
    ),
    ...matches(OWNED).flatMap((match) =>
      [match[1] ?? '', match[2] ?? ''].map((name) => ({ name, at: match.index, by: false })),
    ),
  ];
  return named
    .map(({ name, at, by }) => ({
      name: name.replace(/^.*(?:的|企业(?!集团)|龙头|其中|分别与)/u, '').trim(),
      at,
      by,
    }))
    .filter(({ name, by }) => isFirm(name, by))
    .map(({ name, at }) => ({ name, at, doubt: 0.6 }));
}

/** `阿维塔科技致力打造…`, `迈瑞医疗是全球领先的…企业`: a sentence that tells who a firm is. */
const INTRODUCING =
  /(?:^|。)([\p{Script=Han}A-Za-z0-9·]{3,12}?)(?:是(?=[^，。；]{0,30}(?:企业|公司|集团|[造供服]\S{0,2}商|龙头|巨头))|致力|专注于|主要(?:生产|从事))/gu;

/** Firms of the title that a sentence introduces, where it has only their name. */
export function introducedFirms(text: string, title: string): CompanyMention[] {
  return [...text.matchAll(INTRODUCING)].flatMap((match): CompanyMention[] => {
    const name = match[1] ?? '';
    return title.includes(name.slice(0, 2)) && isFirm(name) && !/[该此]|这|项目|基地|中心$|园$/u.test(name)
      ? [{ name, at: match.index, doubt: 0.6 }]
      : [];
  });
}

/** Companies that a text lists; those behind a project's name only in a batch. */
export function listedFirms(text: string, batch: boolean): CompanyMention[] {
  return [...(batch ? LANDING : []), ...NAMED].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): CompanyMention[] => {
      const list = match[1] ?? '';
      const parts = list
        .split(/[、，]|(?<=[A-Za-z])[和与](?=[A-Z])/u)
        .map((part) => part.replace(LIST_LEAD_IN, '').replace(COUNTRY, ''));
      const names = parts
        .map((part) => ({ name: firmOf(part), at: match.index + list.indexOf(part) }))
        .filter(({ name }) => isFirm(name));
      // A list of trades, places or numbers is not a list of firms.
      return names.length < 0.5 * parts.length ? [] : names.map(({ name, at }) => ({ name, at, doubt: 0.5 }));
    }),
  );
}

/** Whether a conjunction is a part of a place's name: 太和县. */
function insidePlace(text: string, at: number): boolean {
  const from = Math.max(0, at - 4);
  return scan(text.slice(from, at + 5)).some(({ start, end }) => start < at - from && end > at - from);
}
