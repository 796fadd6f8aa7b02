/** The only list of kinds of zones and parks: the ends of their names, as sources of regular expressions. */

/** Official kinds: such a name alone makes a zone a host. */
export const OFFICIAL_KINDS =
  '经济技术开发区|经济开发区|经开区|高新技术产业开发区|高新技术产业园区|高新技术开发区|高新区|综合保税区|综保区|保税港区|保税区|自由贸易试验区|自贸试验区|自贸区|新片区|工业园区|工业区|开发区|新区|合作区|综合实验区|实验区|度假区|石化区|集聚区|空港经济区|经济区|港区|冶金园';

/** Other kinds: such a park is a host only if the words around it say so. */
export const OTHER_KINDS =
  '(?:氢能|数字|智慧|创新|科创|科技|生命|健康)港|中央商务区|商务区|航天城|产业园区|产业集聚园区|产业园|工业园|科技园区|科技园|科学园|软件园|化工园区|化工园|石化基地|产业新城|产业城|科学城|科技城|知识城|生物城|医药城|信创园|生态园|创业园|科创园|创新园|智造园|物流园|加工园|航空城|汽车城|石材城|高铁新城|科创城|小镇|先行区|先导区|示范区|园区|新城';

export const ANY_KIND = `${OFFICIAL_KINDS}|${OTHER_KINDS}`;

/** Long forms of official kinds and the short form that stands for all of them. */
export const KIND_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/经济技术开发区|经济技术开发园区|经济开发区|经济技术产业开发区|经济开发园区/gu, '经开区'],
  [
    /高新技术产业开发区|高新技术产业园区|高新技术开发区|高新科技产业开发区|高新产业园区?|高新园区/gu,
    '高新区',
  ],
  [/综合保税区|综合保税港区/gu, '综保区'],
  [/自由贸易试验区|自由贸易区|自贸试验区/gu, '自贸区'],
  [/经济综合实验区/gu, '经济综合实验区'],
];
