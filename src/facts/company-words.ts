import { scan } from '../gazetteer/index.ts';
import { INDUSTRIES } from '../schema/dataset.ts';
import { readLexicon } from '../taxonomy/lexicon.ts';

const TRADES = readLexicon('industries.yaml', INDUSTRIES);

/** Products, purposes and places that follow right behind a company's name: `国电投｜新型钠离子电池`. */
const AFTER_NAME =
  /^(?:[（(\s“"0-9]|总投资|投资|追加|项目|新型|新一代|高端|高性能|高效|高精|先进|精密|智能|数字|绿色|年产|日产|全球|全国|国内|中国区|中国首|亚太|华东|华南|华中|华北|西南|西北|东北|西部|中部|东部|北方|长三角|大湾区|京津冀|大型|最大|重点|总部|研发|生产|制造|基地|工厂|产业|重大|一体化|扩产|扩建|增资|[一二三四五六]期|区域|综合|光伏|风电|储能|氢能|锂电|钠离子|动力电池|新能源|新材料|半导体|芯片|集成电路|医疗|疫苗|病毒|医药|生物|汽车|整车|零部件|装备|机器人|数据中心|算力|云计算|人工智能|物流|食品|纺织|服装|化工|乙烯|碳纤维|薄膜|检测|测试|首台|首款|首批|量产|正式|签约|落户|落地|开工|投产|奠基|竣工|封顶|运营|启动|战略|联合|创新|共创|实验室|研究院|大厦|智造|品牌|单晶|组件|设备|模组|材料|家居|地块|分公司|运输|车规|超级|优质|电力|电子(?!股|科)|海上|分布式|病|商业|遥感|通信|无人驾驶|一体化|[东南海西北]部)/u;

/** Words of the language at large that are part of no name by themselves. */
const GENERIC =
  /第.{1,2}季度|季度|重点|最大|大型|跨国|山地|招商|引资|侨商|代表团|出访|科技|先进|智能|中国|国际|全国|国家|企业|龙头|头部|上市|外资|央企|国企|民营|知名|世界|强|集团|公司|中[外以德新日荷韩法美英意俄]|现代|传统|优势|主导|战略性|新兴|特色|高质量|发展|创新|建设|改造|服务|服务商|纺织品|专项|多个|本次|此次|项目|氢燃料|燃料|成果|示范|应用|运营|首个|首批|一体化|累计|新|高|大|级|的/gu;

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
  for (const mention of scan(left)) left = left.replace(mention.name, '');
  return left.length < 2;
}

/** The name that a run of words begins with, up to what the company makes or does; null for none. */
export function namePart(words: string): string | null {
  const text = words.trim();
  for (let end = 2; end <= Math.min(14, text.length); end++) {
    if (end === text.length || AFTER_NAME.test(text.slice(end))) return text.slice(0, end);
  }
  return null;
}
