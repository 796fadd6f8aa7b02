import type { ItemText } from '../schema/dataset.ts';
import { isPolicy } from '../schema/sections.ts';

const MANY = '(?:\\d{1,4}|[二两三四五六七八九十百]+)\\s*(?:余|多)?';
/** In a body only three or more projects are a batch: two are often the parts of one project. */
const SEVERAL = '(?:[3-9]|[1-9]\\d{1,3}|[三四五六七八九十百]+)\\s*(?:余|多)?';
const DONE = '(?:签约|开工|投产|落地|落户|动工|竣工|启动)';

/** What happens to several projects at once, by its usual names. */
const TOGETHER =
  /集中(?:签约|开工|竣工|开竣工|开（竣）工|启动|投产|动工|入驻|揭牌|落地|落户)|三个一批|开门红/u;
const LISTED = new RegExp(
  [
    `${MANY}\\s*(?:个|项|批)[^，。；、]{0,14}?(?:项目|产业园|基金|平台|中心)(?!负责)`,
    `[二两三四五六七八九十]大(?:重点|重大|产业)?(?:项目|园区|产业园)`,
    `项目\\s*(?:共|达|总数)?\\s*${MANY}\\s*(?:个|项)`,
    '(?:一批|首批|多个|众多|系列)[^，。；]{0,12}(?:项目|中心|平台)',
    '等(?:重大|重点)?项目',
  ].join('|'),
  'u',
);
/** Projects named side by side in a title. */
const SIDE_BY_SIDE = new RegExp(`、[^，。；]{2,24}项目(?:集中)?${DONE}`, 'u');
/** Firms that a title counts as doing the same at once. */
const FIRMS = new RegExp(
  `${MANY}\\s*家[^，。；]{0,16}(?:企业|中心|机构)[^，。；]{0,8}(?:签约|授牌|揭牌|签订)`,
  'u',
);
const BODY = new RegExp(
  [
    `${SEVERAL}\\s*(?:个|项)[^，。；]{0,26}?项目[^。；]{0,12}?${DONE}`,
    `${DONE}[^。；]{0,12}?${SEVERAL}\\s*(?:个|项)[^，。；]{0,10}项目`,
    `${SEVERAL}\\s*家[^，。；]{0,10}(?:企业|中心|机构)[^。；]{0,10}(?:签约|揭牌)`,
    `有\\s*${SEVERAL}\\s*个签约项目`,
    `项目\\s*(?:共|共计|达|总数)?\\s*${SEVERAL}\\s*(?:个|项)`,
  ].join('|'),
  'u',
);
/** A title that names one project, or one opening, is about that one only, although the body lists others … */
const SINGLE =
  /(?:项目|基地|工厂|实验室|研究院|中心|大厦|校区|一期|二期|三期|园)(?:[^，。]{0,10})?(?:签约|开工|投产|落户|落地|奠基|封顶|交付|启用|开业|试生产|下线|竣工|开园|揭牌)/u;
/** … unless the body says that it is part of a round of several. */
const ROUND = new RegExp(
  `(?:本次|此次|当天|这批)\\s*(?:共|集中)*${DONE}(?:的|了)?\\s*${MANY}\\s*(?:个|项)[^，。；]{0,6}项目`,
  'u',
);

/** Whether an item reports several projects together: by its title, its lead, else its body. */
export function isBatch(item: Pick<ItemText, 'title' | 'lead' | 'body' | 'section'>): boolean {
  if (isPolicy(item)) return false;
  const head = [item.title, item.lead ?? ''];
  if (
    head.some((text) => TOGETHER.test(text) || LISTED.test(text)) ||
    SIDE_BY_SIDE.test(item.title) ||
    FIRMS.test(item.title)
  )
    return true;
  // A contest counts projects too, but they compete.
  if (/大赛|决赛|比赛/u.test(item.title)) return false;
  const body = item.body.join('');
  return SINGLE.test(item.title) ? ROUND.test(body) : BODY.test(body);
}
