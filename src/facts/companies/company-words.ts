import { OFFICIAL_KINDS } from '#edition/zone-kinds.ts';
import { namesakes, scan } from '../../gazetteer/index.ts';
import { INDUSTRIES } from '../../schema/dataset.ts';
import { readLexicon } from '../lexicon.ts';
import { COUNTRY } from './company-name.ts';

const TRADES = readLexicon('industries.yaml', INDUSTRIES);

/** Products, purposes and places that follow right behind a company's name: `国电投｜新型钠离子电池`. */
const AFTER_NAME =
  /^(?:[（(\s“"0-9]|总投资|投资|追加|项目|新型|新一代|高端|高性能|高效|高精|先进|精密|智能|数字|绿色|年产|日产|全球|全国|国内|中国区|中国首|亚太|华东|华南|华中|华北|西南|西北|东北|西部|中部|东部|北方|长三角|大湾区|京津冀|大型|最大|重点|总部|研发|生产|制造|基地|工厂|产业|重大|一体化|扩产|扩建|增资|[一二三四五六]期|区域|综合|光伏|风电|储能|氢能|锂电|钠离子|动力电池|新能源|新材料|半导体|芯片|集成电路|医疗|疫苗|病毒|医药|生物|汽车|整车|零部件|装备|机器人|数据中心|算力|云计算|人工智能|物流|食品|纺织|服装|化工|乙烯|碳纤维|碲化镉|钙钛矿|磷酸铁锂|薄膜|检测|测试|首台|首款|首批|量产|正式|签约|落户|落地|开工|投产|奠基|竣工|封顶|运营|启动|战略|联合|创新|共创|实验室|研究院|大厦|智造|品牌|单晶|组件|设备|模组|材料|家居|地块|分公司|运输|车规|超级|优质|电力|电子(?!股|科)|海上|分布式|病|商业|户外|废旧|高纯|过滤|膜|电驱|驱动|热管理|晒盖|瓶盖|注塑|座椅|车桥|底盘|电机|轴承|齿轮|镜头|电子级|特种|纳米|生物基|航空|海工|智算|氢能|机器人|硅|碳化硅|遥感|通信|无人驾驶|一体化|[东南海西北]部)/u;

/** Words of the language at large that are part of no name by themselves. */
const GENERIC =
  /第.{1,2}季度|季度|重点|最大|大型|跨国|工业|农业|经济|技术|山地|招商|引资|侨商|代表团|出访|科技|先进|未来|智慧|智能|智造|制造|中国|国际|全国|国家|企业|龙头|头部|上市|外资|央企|国企|民营|知名|世界|强|集团|公司|中[外以德新日荷韩法美英意俄]|现代|传统|优势|主导|战略性|新兴|特色|高质量|发展|创新|建设|改造|服务|服务商|纺织品|专项|多个|本次|此次|项目|氢燃料|燃料|成果|示范|应用|运营|首个|首批|一体化|累计/gu;

/** Whether words name a trade and nothing else (储能, 生物医药). */
export function isTrade(words: string): boolean {
  let left = words.toLowerCase();
  for (const { word } of TRADES.find(words)) left = left.replaceAll(word, '');
  return left.length < 2;
}

/** Whether a run of words names no company: nothing is left of it but trades, places and common words. */
export function isGeneric(name: string): boolean {
  if (/^(?:[东南国海川厦深山]航|一汽|二汽|上汽|广汽|北汽|东风|中车|中船|中建|中铁|中交)/u.test(name))
    return false;
  let left = name.replace(/[\s·]/g, '');
  for (const { word } of TRADES.find(left))
    if (word.length > 1) left = left.toLowerCase().replaceAll(word, '');
  left = left.replace(GENERIC, '');
  // In a short name these may be a part of it: 新晨, 大华.
  if (name.length > 3) left = left.replace(/[新高大级的]/gu, '');
  for (const mention of scan(left)) left = left.replace(mention.name, '');
  return left.length < 2;
}

/** The names that a run of words may begin with, shortest first: each up to something the company makes or does. */
export function nameParts(words: string): string[] {
  const text = words.trim();
  const parts: string[] = [];
  for (let end = 2; end <= Math.min(14, text.length); end++) {
    if (end === text.length || AFTER_NAME.test(text.slice(end))) parts.push(text.slice(0, end));
  }
  return parts.slice(0, 3);
}

/** The firm that a listed project begins with: 广州南沙艾帕克汽车配件基地 is 艾帕克's. Empty for none. */
export function firmOf(part: string): string {
  let words = /^([^的]{2,10}?)(?:投资(?:建设)?)?的/u.exec(part)?.[1] ?? part;
  for (
    let first = scan(words)[0];
    first?.start === 0 && words.length - first.end > 3;
    first = scan(words)[0]
  ) {
    words = words.slice(first.end);
  }
  const [name = ''] = nameParts(words);
  const place = scan(name).find((mention) => mention.start >= 2 && !mention.common);
  return place ? name.slice(0, place.start) : name;
}

/** Bodies that are no companies. */
export const OTHER_BODY = /政府|协会|学会|大学|学院|研究院|研究所|委员会|园区|项目|管委会|实验室|银行/u;
const NO_BODY = /政府|协会|学会|大学|学院|委员会|园区|项目|管委会|银行/u;

const PRONOUN =
  /^(?:该|本|此|各|两|三|双方|多家|外资|上市|子|分|总|母|新|合资|龙头|平台|跨国|科技|运营|产业|项目|有限|股份|集团|国有|国资|民营|世界|知名|物业|基金|央企|省属|工业|贸易|投资|建设|通用|航空|货运|全货运|国际|旗下){1,2}(?:集团|公司|控股|企业|航空)$/u;

/** Whether a name only points to a company: 该公司, 双方国资公司. */
export function isPronoun(name: string): boolean {
  return PRONOUN.test(name);
}

/** Words that are not part of a name. */
export const NO_NAME = new RegExp(
  String.raw`[省市区县]$|[智硅数光]谷$|[双三四多各一]方$|部$|企业$|单位|部门|机构|团队|院士|教授|举行|集中|签|补贴|优惠|资产|信贷|领域|了|(?:基地|厂|线|载具|整机|产品|光学|体验式)$|规划|布局|机关|共建|依托|志着|校友|^(?:长三角|大湾区|京津冀)$|^的|启动|两[市省地县区]|共同|推动|推出|总投资|总共|涉及|${OFFICIAL_KINDS}|小镇|道路|学校|改造|棚改|安置|^共?\d|^(?:各|两|目前|累计|多[家个位]|一批|一大批|一系列|大力|大批|大量|[一二三四五六七八九十]大|有\d|[一二两三四五六七八九十百]+[个家项]|\d|总|本次|此次|区域)|位[\p{Script=Han}]{2,4}公司$`,
  'u',
);

/**
 * Whether a name without a legal form can be a firm's.
 *
 * @param research whether institutes and centres may be meant, as where they invest themselves
 */
export function isFirm(name: string, research = false): boolean {
  if (
    name.length < 2 ||
    name.length > 20 ||
    isTrade(name) ||
    NO_NAME.test(name) ||
    !balanced(name) ||
    isPronoun(name) ||
    isDivision(name)
  )
    return false;
  if (research && /(?:研究院|研究所|创新中心)$/u.test(name)) return !NO_BODY.test(name);
  return (
    !OTHER_BODY.test(name) &&
    !name.endsWith('中心') &&
    COUNTRY.exec(`${name}集团`)?.[0] !== name &&
    !isGeneric(name)
  );
}

/** Whether each parenthesis of a name has its other half: `长三角（` is cut within one. */
export function balanced(name: string): boolean {
  return name.split(/[（(]/u).length === name.split(/[）)]/u).length;
}

/** Whether a word is the name of a division. */
export function isDivision(word: string): boolean {
  return namesakes(word).length > 0;
}
