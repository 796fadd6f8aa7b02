/** Names of currencies in texts, after or before a number. */

/** ISO 4217 codes by name. Null: the name alone does not tell the country. The first matching name is used. */
const AFTER: readonly (readonly [words: string, code: string | null])[] = [
  ['(?:元\\s*)?人民币|RMB|CNY', 'CNY'],
  ['美[元金]|USD', 'USD'],
  ['欧元|EUR', 'EUR'],
  ['港[元币幣]|HKD', 'HKD'],
  ['日[元圆币]|JPY', 'JPY'],
  ['英[镑磅]|GBP', 'GBP'],
  ['韩[元圆币]|KRW', 'KRW'],
  ['新加坡[元币]|新[元币]|坡币|SGD', 'SGD'],
  ['澳大利亚元|澳[元币]|AUD', 'AUD'],
  ['加拿大元|加[元币]|CAD', 'CAD'],
  ['瑞士法郎|瑞郎|CHF', 'CHF'],
  ['新?台币|TWD', 'TWD'],
  ['澳门[元币]|MOP', 'MOP'],
  ['新西兰元|纽[元币]|NZD', 'NZD'],
  ['卢布|RUB', 'RUB'],
  ['泰铢|THB', 'THB'],
  ['越南盾|VND', 'VND'],
  ['印尼盾|印度尼西亚盾|IDR', 'IDR'],
  ['印度卢比|INR', 'INR'],
  ['林吉特|令吉|马币|MYR', 'MYR'],
  ['迪拉姆|AED', 'AED'],
  ['沙特里亚尔|SAR', 'SAR'],
  ['南非兰特|兰特|ZAR', 'ZAR'],
  ['雷亚尔|BRL', 'BRL'],
  ['土耳其里拉|TRY', 'TRY'],
  ['瑞典克朗|SEK', 'SEK'],
  ['挪威克朗|NOK', 'NOK'],
  ['丹麦克朗|DKK', 'DKK'],
  ['比索|卢比|克朗|里亚尔|里拉|法郎|先令|第纳尔', null],
  ['[元圆圓]整?|块钱', 'CNY'],
];

/** All names of currencies as part of a regular expression, without groups. */
export const CURRENCY = AFTER.map(([words]) => words).join('|');
const CODES = AFTER.map(([words, code]) => [new RegExp(`^(?:${words})$`, 'u'), code] as const);

/** The code of a currency's name; null if the name does not tell the country. */
export function currencyOf(words: string): string | null {
  return CODES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Names that can precede a number. */
const BEFORE: readonly (readonly [words: string, code: string])[] = [
  ['人民币|RMB|CNY|[￥¥]', 'CNY'],
  ['HK\\$|港[元币]|HKD', 'HKD'],
  ['NT\\$|新台币', 'TWD'],
  ['A\\$', 'AUD'],
  ['S\\$', 'SGD'],
  ['C\\$', 'CAD'],
  ['US\\$|\\$|＄|美[元金]|USD', 'USD'],
  ['€|欧元|EUR', 'EUR'],
  ['[£￡]|英镑|GBP', 'GBP'],
  ['日元|JPY', 'JPY'],
];
const PREFIX = new RegExp(`(?:${BEFORE.map(([words]) => `(${words})`).join('|')})\\s*[:：]?\\s*$`, 'u');

/**
 * The currency at the end of a text, which precedes a number, and the offset at which it begins; null if there is none.
 */
export function currencyBefore(text: string): { code: string; at: number } | null {
  const match = PREFIX.exec(text.slice(-12));
  if (!match) return null;
  const code = BEFORE[match.slice(1).findIndex((words) => words !== undefined)]?.[1] as string;
  return { code, at: Math.max(0, text.length - 12) + match.index };
}
