/** Parses numbers in Chinese texts: `1,200.5`, `一百二十`, `壹拾贰亿叁仟万`, `3亿5000万`, `十五点八亿`, `三五千万`, `十几`. */

/** A parsed number. */
export interface Numeral {
  value: number;
  /** Upper end of a range (二三十, 三五亿), whose lower end is `value`; otherwise null. */
  to: number | null;
  /** With 余, 多 or 几 the number is more than the value, with 来 it is about the value. */
  more: 'over' | 'about' | null;
  /** An order of magnitude (百亿, 几十万) rather than a number. */
  vague: boolean;
}

const DIGITS = '〇一二三四五六七八九';
const MULTIPLIERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
/** Powers of ten for the units at the end of a group of digits. */
const EXPONENTS: Record<string, number> = { 万亿: 12, 亿: 8, 万: 4, '': 0 };
/** No sum is larger than this. A larger number was misread. */
const MOST = 1e15;
/** Longer texts are not numbers, such as a line of zeros. */
const LONGEST = 60;

/** Variants of numerals and their plain form, which is the last character of each word. */
const FOLDED = new Map(
  '零○◯〇 壹弌一 贰貳弍两兩二 叁叄參弎三 肆四 伍五 陆陸六 柒七 捌八 玖九 拾十 佰陌百 仟阡千 萬万 億亿 點点 餘余 幾几 個个 ．﹒. ‐‑‒−﹣- •∙‧･⋅· ∕⁄/'
    .split(' ')
    .flatMap((word) => [...word.slice(0, -1)].map((sign) => [sign, word.slice(-1)] as const)),
);
/** Any of these variants. */
const FORMS = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'gu');
/** Formal numerals that are also common characters: 大陆100亿, 队伍5000人. */
const COMMON = /[陆伍陌阡]+(?=\s*[\d０-９])/gu;
/** The letter O among Chinese digits: 二OO三年. */
const LETTERS = /(?<=[〇零○一二三四五六七八九点])[OoＯｏ]+(?=[〇零○一二三四五六七八九年万亿])/gu;

/** Replaces digits and numerals by their plain forms. Offsets do not change. */
export function foldNumerals(text: string): string {
  return text
    .replace(COMMON, (word) => '\u0001'.repeat(word.length))
    .replace(LETTERS, (word) => '〇'.repeat(word.length))
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(FORMS, (form) => FOLDED.get(form) as string);
}

/** A group of digits before 万, 亿 or the end. */
interface Group extends Numeral {
  /** Begins with 零, which represents skipped places. */
  filled: boolean;
  /** Nothing can follow, because it is a fraction, a range, or not exact. */
  last: boolean;
}

const group = (value: number, more: Partial<Group> = {}): Group => ({
  value,
  to: null,
  more: null,
  vague: false,
  filled: false,
  last: false,
  ...more,
});

const ARABIC = /^(?:\d+|\d{1,3}(?:[,，]\d{3})+|\d{1,3}(?:\s\d{3})+)(?:[.点]\d+)?$/u;

/** An Arabic number; null if separators are not at every third digit, or if it begins with zeros. */
function arabic(text: string): number | null {
  // 52.000万 is 52,000 if the point is a thousands separator.
  if (!ARABIC.test(text) || /^0\d|[.点]000$/u.test(text)) return null;
  return Number(text.replace(/[,，\s]/gu, '').replace('点', '.'));
}

/**
 * Two consecutive digits that form a range: 二三 is 2 to 3, 三五 is 3 to 5.
 *
 * @returns lower and upper digit; both equal for one digit, null for other pairs
 */
function ends(digits: string | undefined): [number, number] | null {
  if (!digits) return [0, 0];
  const [low = 0, high = low] = [...digits].map((digit) => (digit === '几' ? 1 : DIGITS.indexOf(digit)));
  if (digits.length === 1) return [low, low];
  return !digits.includes('几') && (high === low + 1 || digits === '三五') ? [low, high] : null;
}

const D = '([一二三四五六七八九几]{1,2})';
const PLACES = new RegExp(`^(?:${D}千)?(〇)?(?:${D}百)?(〇)?(?:${D}?(十))?(〇)?${D}?$`, 'u');

/** A Chinese whole number below 10,000: 三千五百, 二〇三, 十五六, 几百. */
function han(text: string): Group | null {
  if (/^[一二三四五六七八九][\d〇一二三四五六七八九]*[〇0][\d〇一二三四五六七八九]*$/u.test(text)) {
    return group(Number([...text].map((digit) => Math.max(DIGITS.indexOf(digit), 0)).join('')));
  }
  if (/^[百千]$/u.test(text)) return group(MULTIPLIERS[text] as number, { vague: true, last: true });
  const match = PLACES.exec(text);
  if (!match || text === '' || text.endsWith('〇')) return null;
  const [, thousands, , hundreds, , tens, ten, zero, ones] = match;
  // 一千五 and 一百二 are 1500 and 120 in speech, but look like 1005 and 102.
  if (ones && !ten && !zero && (thousands || hundreds) && !/[〇]/u.test(text)) return null;
  const places = [thousands, hundreds, ten ? (tens ?? '一') : undefined, ones];
  let [value, to] = [0, 0];
  for (const [at, digits] of places.entries()) {
    const pair = ends(digits);
    // Nothing can follow a range or 几.
    if (!pair || (digits && /几|../u.test(digits) && places.slice(at + 1).some(Boolean))) return null;
    const weight = 10 ** (3 - at);
    value += pair[0] * weight;
    to += pair[1] * weight;
  }
  const several = text.includes('几');
  // 十几 is more than ten: the 1 counted for 几 is subtracted.
  if (several && ones && value > 1) value -= 1;
  return group(value, {
    to: to > value && !several ? to : null,
    more: several ? 'over' : null,
    vague: several,
    last: several || to > value,
  });
}

/** The number of one group: Chinese, Arabic or mixed, with 半. */
function groupOf(text: string): Group | null {
  const marked = /^(.+?)(余|多|来)$/u.exec(text);
  if (marked) {
    const exact = groupOf(marked[1] as string);
    if (!exact || exact.more || exact.to !== null) return null;
    return { ...exact, more: marked[2] === '来' ? 'about' : 'over', last: true };
  }
  if (text === '半') return group(0.5, { last: true });
  const half = /^([一二三四五六七八九1-9])个半$/u.exec(text);
  if (half) return group((han(half[1] as string)?.value ?? Number(half[1])) + 0.5, { last: true });
  if (/^〇[^点]/u.test(text)) {
    const rest = groupOf(text.slice(1));
    return rest && { ...rest, filled: true };
  }
  const joined = text.replace(/^([一二三四五六七八九])、(?=[一二三四五六七八九][十百千]?$)/u, '$1');
  const several = /^数(?=[十百千]?$)/u.test(joined) ? `几${joined.slice(1)}` : joined;
  const score = several
    .replace(/^[廿卄]/u, '二十')
    .replace(/^卅/u, '三十')
    .replace(/^卌/u, '四十');
  const [whole = '', fraction] = score.split('点');
  if (fraction !== undefined && !/\d/u.test(score)) {
    const tail = /^([〇一二三四五六七八九]+)([十百千])?$/u.exec(fraction);
    const before = whole === '〇' ? group(0) : han(whole);
    if (!tail || !before || before.last) return null;
    const digits = [...(tail[1] as string)].map((digit) => DIGITS.indexOf(digit)).join('');
    const exponent = tail[2] ? String(MULTIPLIERS[tail[2]]).length - 1 : 0;
    return group(Number(`${before.value}.${digits}e${exponent}`), { last: true });
  }
  if (!/\d/u.test(score)) return han(score);
  const [, number, some, multiplier = ''] = /^([\d,，.点\s]+?)(几)?([百千])?$/u.exec(score) ?? [];
  if (number !== undefined) {
    const value = arabic(number);
    if (value === null || (some && (value % 10 !== 0 || multiplier))) return null;
    const exponent = multiplier ? String(MULTIPLIERS[multiplier]).length - 1 : 0;
    return group(Number(`${value}e${exponent}`), {
      more: some ? 'over' : null,
      vague: some !== undefined,
      last: some !== undefined || /[.点]/u.test(number),
    });
  }
  // 1千200, 3百50: each digit has its place.
  const places = /^(\d)千(\d{3})$|^(\d)百(\d{2})$/u.exec(score);
  if (places) return group(Number(places.slice(1).filter(Boolean).join('')));
  // 1千2百, 2十5: a Chinese number with Arabic digits.
  if (/\d\d|[.,，点\s]/u.test(score)) return null;
  return han(score.replace(/\d/gu, (digit) => DIGITS[Number(digit)] as string));
}

/** The parts of a numeral, each ending with 万, 亿, 万亿 or the end of the text. */
function partsOf(text: string): { words: string; unit: string }[] {
  return [...text.matchAll(/([^万亿]*)(万亿|[万亿]|$)/gu)]
    .filter(([whole]) => whole !== '')
    .map(([, words = '', unit = '']) => ({ words, unit }));
}

/**
 * Parses a numeral. The whole text must be a number.
 *
 * @param text with 万 and 亿, without currency
 * @returns null if it cannot be parsed
 */
export function readNumeral(text: string): Numeral | null {
  // Blanks between digits separate groups. Other blanks are removed, because they come from typesetting.
  if (text.length > LONGEST) return null;
  const folded = foldNumerals(text).replace(/(?<!\d)\s+|\s+(?!\d)/gu, '');
  const trailing = /^(.*[万亿])([余多])$/u.exec(folded);
  const parts = partsOf(trailing?.[1] ?? folded).map(({ words, unit }) => ({
    unit,
    // 3个亿, 1个多亿.
    words: unit.endsWith('亿') ? words.replace(/个([余多])?$/u, '$1') : words,
  }));
  if (parts.length === 0) return null;
  const sum: Numeral = { value: 0, to: null, more: trailing ? 'over' : null, vague: false };
  let above = Number.POSITIVE_INFINITY;
  let unit = '';
  for (const [at, part] of parts.entries()) {
    const read = groupOf(part.words);
    if (!read || sum.more === 'about') return null;
    const lifted = part.unit === '万' && parts.slice(at + 1).some((later) => later.unit === '亿');
    const exponent = lifted ? 12 : (EXPONENTS[part.unit] as number);
    if (exponent >= above) return null;
    const isFirst = at === 0;
    const isLast = at === parts.length - 1;
    if ((!isLast && read.last) || (isFirst && read.filled)) return null;
    if (!isFirst) {
      // 3亿5000万 names its places; 三万五 and 1万2亿 do not.
      const room = 10 ** (above - exponent);
      const named = unit === '亿' && part.unit === '万';
      if (
        read.vague ||
        /[.点]/u.test(part.words) ||
        read.value >= room ||
        (!named && !read.filled && read.value < room / 10)
      )
        return null;
    }
    if (trailing && read.more) return null;
    const scaled = (value: number) => Number(`${value}e${exponent}`);
    sum.to = read.to === null ? null : sum.value + scaled(read.to);
    sum.value += scaled(read.value);
    sum.more = read.more ?? sum.more;
    sum.vague = read.vague;
    above = exponent;
    unit = part.unit;
  }
  return sum.value > 0 && (sum.to ?? sum.value) <= MOST ? sum : null;
}

/** Value of a numeral; 0 if it cannot be parsed: 三 is 3, 两 2, 十二 12, 三十 30. The upper end of a range: 二三十 is 30. */
export function hanNumber(numeral: string): number {
  const read = readNumeral(numeral);
  return read ? (read.to ?? read.value) : 0;
}
