/** Properties of all amounts, however they are written, and of all runs of numerals that are not amounts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../tests/lib/cases.ts';
import { readSums } from './amounts.ts';

const DIGITS = '零一二三四五六七八九';
const FORMAL: Record<string, string> = Object.fromEntries(
  [...'一二三四五六七八九十百千'].map((char, at) => [char, [...'壹贰叁肆伍陆柒捌玖拾佰仟'][at] as string]),
);

/** A whole number below 10,000 as a person writes it: 3050 is 三千零五十. */
function han(n: number): string {
  let words = '';
  for (const [at, digit] of [...String(n).padStart(4, '0')].map(Number).entries()) {
    if (digit > 0) words += `${DIGITS[digit]}${['千', '百', '十', ''][at]}`;
    else if (words !== '' && !words.endsWith('零')) words += '零';
  }
  return words.replace(/零+$/, '').replace(/^一十/, '十');
}

/** A number of 万 with 亿 and 万: 12345 is 一亿二千三百四十五万. */
function hanUnits(wan: number): string {
  const [yi, rest] = [Math.floor(wan / 10_000), wan % 10_000];
  const low = rest === 0 ? '' : `${yi > 0 && rest < 1000 ? '零' : ''}${han(rest)}万`;
  return `${yi === 0 ? '' : `${han(yi)}亿`}${low}`;
}

const fullWidth = (text: string) =>
  text.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const grouped = (n: number, mark: string) => String(n).replace(/\B(?=(\d{3})+$)/g, mark);
const formal = (text: string) => text.replace(/./gu, (char) => FORMAL[char] ?? char);
const decimal = (wan: number) => String(wan / 10_000);
const spoken = (wan: number) => {
  const [whole = '', fraction] = decimal(wan).split('.');
  return `${han(Number(whole)) || '零'}${fraction ? `点${[...fraction].map((digit) => DIGITS[Number(digit)]).join('')}` : ''}`;
};

/** Ways to write a number of 万, with 元. */
const WAYS: Record<string, (wan: number) => string> = {
  'number of 万': (wan) => `${wan}万元`,
  'thousands marks': (wan) => `${grouped(wan, ',')}万元`,
  'Chinese commas': (wan) => `${grouped(wan, '，')}万元`,
  blanks: (wan) => `${grouped(wan, ' ')} 万元`,
  decimals: (wan) => `${decimal(wan)}亿元`,
  'full width': (wan) => `${fullWidth(decimal(wan))}亿元`,
  'blanks inside': (wan) => ` ${decimal(wan)} 亿 元`,
  'two units': (wan) =>
    wan > 1e4 && wan % 1e4 ? `${Math.floor(wan / 1e4)}亿${wan % 1e4}万元` : `${wan}万元`,
  Chinese: (wan) => `${hanUnits(wan)}元`,
  formal: (wan) => `${formal(hanUnits(wan))}元`,
  spoken: (wan) => `${spoken(wan)}亿元`,
  'with 个': (wan) => `${decimal(wan)}个亿。`,
  'yuan in words': (wan) => `人民币${hanUnits(wan)}元整`,
};
/** Less than ten million of 万: 999.9999 亿. */
const wan = fc.oneof(
  fc.integer({ min: 1, max: 9_999_999 }),
  fc.integer({ min: 1, max: 999 }).map((yi) => yi * 10_000),
  fc.integer({ min: 1, max: 9999 }).map((n) => n * 1000),
);
const way = fc.constantFrom(...Object.keys(WAYS));
const one = (text: string) => {
  const { amounts, unread } = readSums(text);
  return {
    sums: amounts.map(({ value, valueTo }) => [value, valueTo]),
    unread: unread.map((run) => run.text),
  };
};

describe('readSums', () => {
  it('reads any amount, in whatever way it is written', () => {
    fc.assert(
      fc.property(wan, way, fc.constantFrom('总投资', '项目计划投资约', '，'), (amount, name, before) => {
        const text = `${before}${WAYS[name]?.(amount)}`;
        expect({ text, ...one(text) }).toEqual({ text, sums: [[amount * 1e4, null]], unread: [] });
      }),
      cases(11, 600),
    );
  });

  it('reads any amount whose unit stands in a heading', () => {
    fc.assert(
      fc.property(wan, fc.constantFrom('（', '('), (amount, open) => {
        const text = `投资总额${open}亿元）：${decimal(amount)}，用地`;
        expect(one(text)).toEqual({ sums: [[amount * 1e4, null]], unread: [] });
      }),
      cases(12, 100),
    );
  });

  it('reads both ends of any range, and the last sum of any rise', () => {
    fc.assert(
      fc.property(wan, wan, way, way, (a, b, first, second) => {
        fc.pre(a !== b);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const write = (name: string, amount: number) => (WAYS[name]?.(amount) ?? '').replace('。', '').trim();
        const range = `总投资${write(first, low)}至${write(second, high)}。`;
        const rise = `总投资由${write(first, a)}增至${write(second, b)}。`;
        // 人民币 before the upper end makes it two sums.
        fc.pre(second !== 'yuan in words' && first !== 'with 个');
        expect({ range, ...one(range) }).toEqual({ range, sums: [[low * 1e4, high * 1e4]], unread: [] });
        expect({ rise, ...one(rise) }).toEqual({ rise, sums: [[b * 1e4, null]], unread: [] });
      }),
      cases(13, 300),
    );
  });

  it('reads all of a run of numerals or nothing of it, and says what it did not read', () => {
    const sign = fc.constantFrom(
      ...'0123456789〇零一二两三四五六七八九十百千万亿点半几壹贰拾佰.,，、余多个 O□１',
    );
    fc.assert(
      fc.property(
        fc.array(sign, { minLength: 1, maxLength: 7 }),
        fc.constantFrom('亿元', '万元', '亿美元'),
        (signs, unit) => {
          const run = signs.join('');
          // Marks and words around the numerals do not belong to them, and 5个3亿元 is two numbers.
          fc.pre(
            !/^[^\d零一-龥〇□１]|^[点余多个、，]|[^\d零一-龥〇□１]$|[点余多个]$|个(?![万亿])/u.test(run),
          );
          fc.pre(!/[余多个点.,，、 O]{2}|[^\d１][.,，、 ]|[.,，、 ][^\d１]/u.test(run));
          const text = `总投资${run}${unit}。`;
          const { amounts, unread } = readSums(text);
          expect({ text, read: amounts.length + unread.length }).toEqual({ text, read: 1 });
          const { start = 0, end = 0 } = amounts[0] ?? unread[0] ?? {};
          expect({ text, whole: text.slice(start, end) }).toEqual({ text, whole: run + unit });
          for (const { value } of amounts) expect(value).toBeGreaterThan(0);
        },
      ),
      cases(14, 1500),
    );
  });

  it('never reads a number that was damaged', () => {
    const damage: Record<string, (text: string) => string> = {
      'two points': (text) => `${text.slice(0, 2)}.${text.slice(2)}.5`,
      'a letter for a zero': (text) => `${text}O`,
      'a lost letter': (text) => `${text}□`,
      'a mark at the wrong place': (text) => `${text.slice(0, 1)},${text.slice(1, 3)}`,
      'a stop inside': (text) => `${text.slice(0, 2)}。${text.slice(2)}5`,
      'two numbers': (text) => `${text}/5`,
    };
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999 }), fc.constantFrom(...Object.keys(damage)), (n, how) => {
        const text = `总投资${damage[how]?.(String(n))}亿元`;
        expect({ text, ...one(text) }).toMatchObject({ text, sums: [], unread: [text.slice(3)] });
      }),
      cases(15, 100),
    );
  });
});
