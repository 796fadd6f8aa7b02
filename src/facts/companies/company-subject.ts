import { OFFICIAL_KINDS } from '#edition/zone-kinds.ts';
import { scan } from '../../gazetteer/index.ts';
import type { CompanyMention } from './companies.ts';
import { COUNTRY } from './company-name.ts';
import { balanced, firmOf, isFirm, isGeneric, NO_NAME, nameParts, OTHER_BODY } from './company-words.ts';

const SUM_FIRST =
  /^(?:总投资|投资|总规模|投资总额|计划投资)(?:达|超|约|近|逾)*\s*[\d.]+\s*[万亿]*(?:美|欧|港|日)?元的?(?:[\p{Script=Han}]{0,10}(?:企业|龙头))?/u;
/** Where a foreign investor comes from, or how large it is. */
const ORIGIN = new RegExp(`${COUNTRY.source}(?:企业)?|^世界\\s*500\\s*强(?:企业)?`, 'u');
const FIRST = /^(?:全球|全国|国内|世界|我国|全省|首个|首家|最大|领先|的)+/u;
const TRADER = /^.{2,14}(?:服务商|制造商|供应商|开发商|生产商|巨头)(?=.{2})/u;
/** Endings that make a place's name the name of a firm when the text repeats it whole: 海南炼化, 铜陵有色. */
const PLACE_FIRM = /(?:化|钢|铝业|重工|有色|(?<!新)能源|电力|港|航空)$/u;
/** Firms of the state that a title may name without the text naming them again, short, as SASAC lists them. */
const STATE_FIRM =
  /^(?:中国(?:石油|石化|海油|能建|电建|中车|铁建|中铁|交建|建筑|中化|华能|华电|大唐|宝武|铝业|五矿|移动|电信|联通|电子|一汽|一重|商飞|航发|船舶|通号|节能|稀土|铁塔|煤科|建材|黄金)|国家(?:电网|电投|能源集团)|南方电网|中广核|中核集团|国电投|中远海运|招商局集团|三峡集团|华润集团|国投集团|鞍钢|中粮)(?!大学|学院)/u;
const NO_FIRM = new RegExp(
  `[在与举召发布推深聚印关第届]|企业$|[湾河湖岛]$|园|区$|市$|省$|中心|产业|大会|论坛|活动|仪式|机场|航线|领域|平台|集群|国际|国家|总部|基金|代表团|通道|重点|季度|(?<!^)招商|招商引资|获评|侨商|启动|${OFFICIAL_KINDS}`,
  'u',
);

/**
 * The companies that a title begins with, up to what they make or do; the text below must name them too.
 *
 * @param rest lead and body
 */
export function titleFirms(title: string, rest: string, batch: boolean): CompanyMention[] {
  const start = title
    .replace(SUM_FIRST, '')
    .replace(FIRST, '')
    .replace(ORIGIN, '')
    .replace(TRADER, '')
    .trim();
  if (/^[\d《“]/u.test(start)) return [];
  const name =
    nameParts(start)
      .map((part) => subject(part, rest))
      .find((found) => found !== null) ?? STATE_FIRM.exec(start)?.[0];
  // 甲光伏组件、乙电池材料项目签约: each part has its own.
  const others =
    batch && title.includes('、')
      ? title
          .split('、')
          .slice(1)
          .map(firmOf)
          .filter((firm) => isFirm(firm) && rest.includes(firm))
      : [];
  return [...(name ? [name] : []), ...others].map((firm) => ({
    name: firm,
    at: title.indexOf(firm),
    doubt: 0.5,
    cut: true,
  }));
}

function subject(part: string, rest: string): string | null {
  const first = scan(part)[0];
  if (first?.start === 0 && !first.common) {
    const tail = part.slice(first.end);
    if (tail.length < 2 || /^[省市区县州]/u.test(tail)) return null;
    // 滁州隆基 is 隆基 in 滁州.
    if (!isGeneric(tail)) return named(tail, rest) ? tail : null;
    return first.form === 'short' && PLACE_FIRM.test(part) && part.length <= 6 && rest.includes(part)
      ? part
      : null;
  }
  const cut = first && first.start >= 2 ? part.slice(0, first.start) : part;
  if (!named(cut, rest)) return null;
  // 招商检测 consists of common words, but is a name as the text introduces it.
  return !isGeneric(cut) || (cut.length > 2 && rest.includes(`${cut}是`)) ? cut : null;
}

function named(name: string, rest: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 10 &&
    rest.includes(name) &&
    balanced(name) &&
    // 马赫动力品牌: a brand is no firm.
    !rest.includes(`${name}品牌`) &&
    !rest.includes(`${name}实验室`) &&
    !OTHER_BODY.test(name) &&
    !NO_FIRM.test(name) &&
    !NO_NAME.test(name)
  );
}
