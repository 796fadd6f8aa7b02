/** Chinese numerals. */

const DIGITS = '〇一二三四五六七八九';

/**
 * Value of a Chinese numeral below 100: 三 is 3, 两 2, 十二 12, 三十 30.
 * Of two digits side by side, as in 二三十 (20 or 30), the last counts.
 */
export function hanNumber(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : [null, numeral];
  const digit = (text = '') =>
    Math.max(0, DIGITS.indexOf(text.at(-1)?.replace('两', '二').replace('零', '〇') ?? ''));
  return tens === null ? digit(ones) : (digit(tens) || 1) * 10 + digit(ones);
}
