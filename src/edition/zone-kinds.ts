/** The kinds of zones and parks, as their names end. */

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
