/** Normalisation of company names. */
import { namesakes } from '../../gazetteer/index.ts';

/** Endings of a company's full name. */
const FORM = '(?:集团)?(?:股份)?有限(?:责任)?公司|股份公司|集团公司|有限合伙';

/** Words for a trade at the end of a name. */
const TRADE =
  /(?:环保科技|新能源科技|新材料科技|智能科技|信息技术|生物科技|生物医药|医药科技|电子科技|汽车科技|能源科技|科技产业|科技发展|科技创新|新能源|新材料|材质科技|医疗科技|玻璃盖板科技|科技|电子|能源|实业|控股|投资|产业|装备|材料|生物|医药|药业|汽车|重工|化工|石化|集团|公司|发展|建设|技术|制造|工业|商务服务|中国)+$/u;

/** Trades that only follow a name in its legal form: two trades in a row, or one with 科技 or 技术. */
const COMPOUND_TRADE =
  /(?:(?:环保|新能源|新材料|智能|信息|生物|医药|电子|汽车|能源|材质|医疗|材料|数字|网络|半导体|精密|机械|化工|农业|食品|文化|物流|航空|装备|玻璃盖板)(?:科技|技术)(?:发展|产业|集团)?|科技(?:发展|产业|集团)|产业(?:发展|投资)|建设投资|投资(?:控股|发展|管理))$/u;

const LEGAL_FORM = new RegExp(`(?:${FORM}|集团|控股|公司|总公司)$`, 'u');

const isPlace = (word: string): boolean => namesakes(word).length > 0;

/** Countries that a text puts before a foreign firm's name. */
export const COUNTRY =
  /^(?:德国|美国|日本|韩国|法国|英国|瑞士|瑞典|挪威|荷兰|丹麦|芬兰|意大利|加拿大|澳大利亚|新加坡|以色列|比利时|奥地利|西班牙|泰国|马来西亚|沙特|印度|俄罗斯|爱尔兰|柬埔寨)(?=.{2})/u;

/**
 * A key shared by all spellings of one company: 百菲萨 for 德国百菲萨集团 and 百菲萨环保科技（河南）有限公司. It keeps a trade if there is no
 * legal form (长城汽车 and 长城电子 are two companies) and a place that is part of the name (宁德时代).
 */
export function companyKey(name: string): string {
  let key = name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([^)]*\)/gu, '')
    .toLowerCase();
  const written = key;
  for (
    let shorter = key.replace(LEGAL_FORM, '');
    shorter !== key && shorter.length >= 2;
    shorter = key.replace(LEGAL_FORM, '')
  ) {
    key = shorter;
  }
  key = key.replace(COUNTRY, '');
  const bare = key.replace(COMPOUND_TRADE, '');
  if (bare.length >= 2 && !isPlace(bare)) key = bare;
  // Only a legal name begins with the company's seat. A trade alone is not a name.
  const seat = /公司$/u.test(written)
    ? [4, 3, 2].find(
        (length) =>
          isPlace(key.slice(0, length)) && key.slice(length).replace(COMPOUND_TRADE, '').length >= 3,
      )
    : undefined;
  return seat === undefined ? key : key.slice(seat).replace(/^[省市区县]/u, '');
}

/**
 * The country or seat at the start of a full name, such as 大理 in 大理华晟新能源科技有限公司; empty if there is none. A trade alone
 * is not a name. In a short name the place is part of the name: 宁德时代.
 */
export function seatIn(name: string): string {
  const country = COUNTRY.exec(name)?.[0];
  if (country || !/公司$/u.test(name)) return country ?? '';
  const seats = [4, 3, 2].map((length) => name.slice(0, length)).filter(isPlace);
  const isName = (rest: string) => companyKey(rest).replace(TRADE, '').length >= 2;
  return seats.find((seat) => isName(name.slice(seat.length))) ?? '';
}

/**
 * The everyday name of a company: its {@link companyKey} without the place in front and the trade behind. Use it only
 * for names within one text, where 晶科 and 晶科能源 are the same firm.
 */
export function companyCore(name: string): string {
  let core = companyKey(name);
  const place = [7, 6, 5, 4, 3, 2].find(
    (length) => core.length - length >= 2 && isPlace(core.slice(0, length)),
  );
  if (place !== undefined) core = core.slice(place).replace(/^[省市区县]/u, '');
  const bare = core.replace(TRADE, '');
  return bare.length >= 2 ? bare : core;
}
