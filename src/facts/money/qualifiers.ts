/** How exact a sum is, by the words around its number. */

/** 约 · 超 逾 余 多 几 · 近 */
export type Qualifier = 'about' | 'over' | 'nearly';

/** “Not more than” (不超过) has no qualifier. It is listed here because it ends like one that does. */
const BEFORE: readonly (readonly [RegExp, Qualifier | null])[] = [
  [/(?:不|未|没有|尚未)(?:超过?|突破|逾|高于|大于|足|到|满|及)$/u, null],
  [/(?:不低于|不少于|不下于|不小于|不止|至少|超过|超出|突破|高于|大于|多于|[超逾破])$/u, 'over'],
  [/(?<![通经不])过$/u, 'over'],
  [/(?:大约|大概|大致|约为|约合|约计|约达|估计|(?<![签合履节预条契公纽大制邀])约)$/u, 'about'],
  [/(?:接近|将近|逼近|直逼|(?<![最附新邻临远就靠])近)$/u, 'nearly'],
];
/** 上百亿: 上 before an order of magnitude. */
const UP_TO = /(?<![以之])上$/u;

/**
 * What can be between a word such as 总投资 and its number (额预计将超过, ：约人民币), as part of a regular expression. It is a
 * character class, so no text can make it slow.
 */
export const BETWEEN =
  '[额度规模金共计合总累预估高多仅达到为是约大近接将超过逾突破不低于少至最可上人民币:：\\s]*';

/**
 * How exact a sum is.
 *
 * @param before the text before the number and its currency
 * @param inner qualifier within the numeral (余, 多, 几, 来)
 * @param after the text after the currency
 * @param vague whether the number is an order of magnitude
 * @returns null if no word qualifies the sum
 */
export function qualifierOf(
  before: string,
  inner: Qualifier | null,
  after: string,
  vague: boolean,
): Qualifier | null {
  const words = before.trimEnd().replace(/(?:总计|共计|合计)$/u, '');
  const said = BEFORE.find(([pattern]) => pattern.test(words));
  if (said) return said[1] ?? inner;
  if (vague && UP_TO.test(words)) return 'over';
  if (inner) return inner;
  if (/^\s*(?:左右|上下)/u.test(after)) return 'about';
  return /^\s*(?:以上|[余多](?=[，。；、的）)\s]|$))/u.test(after) ? 'over' : null;
}
