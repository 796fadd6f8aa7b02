/** Sums, dates and places in Chinese. */
import { oncePerText } from '../../archive/memo.ts';
import type { Investment } from '../../schema/dataset.ts';

/** A number and its unit. */
export interface Figure {
  /** Digits, e.g. `1235.7`. */
  number: string;
  /** E.g. `亿元`. */
  unit: string;
}

const CURRENCY_NAMES: Record<string, string> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  HKD: '港元',
  JPY: '日元',
  GBP: '英镑',
  KRW: '韩元',
  SGD: '新加坡元',
  TWD: '新台币',
  CHF: '瑞士法郎',
  AUD: '澳元',
  CAD: '加元',
};

/** Two decimals at most, one from 100 on, none from ten thousand on. */
const rounded = (value: number) =>
  value >= 9999.5 ? count(Math.round(value)) : String(Number(value.toFixed(value >= 100 ? 1 : 2)));
/** As printed: four decimals are 万 of 亿. */
const exact = (value: number) => String(Number(value.toFixed(4)));

/**
 * A sum of money as a figure and its unit, rounded for totals: in 亿 however large, as columns of 亿元 have it.
 * @param value in units of the currency (yuan, dollars)
 * @param currency ISO 4217
 */
export function money(value: number, currency = 'CNY', digits = rounded): Figure {
  const name = CURRENCY_NAMES[currency] ?? ` ${currency}`;
  if (value >= 1e12 && digits === exact) return { number: digits(value / 1e12), unit: `万亿${name}` };
  if (value >= 1e8) return { number: digits(value / 1e8), unit: `亿${name}` };
  if (value >= 1e4) return { number: digits(value / 1e4), unit: `万${name}` };
  return { number: digits(value), unit: name.trim() };
}

/** A sum as words: `50 亿元`. */
export function moneyText(value: number, currency = 'CNY'): string {
  const { number, unit } = money(value, currency);
  return `${number} ${unit}`;
}

const QUALIFIERS = { about: '约', over: '超', nearly: '近' };

/** An investment as printed, in its own currency: `超 10 亿元`, `10—15 亿元`, `8000 万元—1.2 亿元`. */
export function investmentFigure({ value, valueTo, currency, qualifier }: Investment): Figure {
  const low = money(value, currency, exact);
  const high = valueTo ? money(valueTo, currency, exact) : null;
  const { unit } = high ?? low;
  const from = low.unit === unit ? low.number : `${low.number} ${low.unit}`;
  const number = high ? `${from}—${high.number}` : from;
  return { number: qualifier ? `${QUALIFIERS[qualifier]} ${number}` : number, unit };
}

/** An investment as printed, in words: `约 50 亿元`. */
export function sumText(investment: Investment): string {
  const { number, unit } = investmentFigure(investment);
  return `${number} ${unit}`;
}

/**
 * An investment in 亿元: as a number, of a range the lower end, and as printed: `约 560`, `10—15`, `0.8`. One in another
 * currency is converted, and its own words follow: `21.5（3 亿美元）`. Blanks do not break.
 */
export function yiOf(investment: Investment): { value: number | null; text: string } {
  const { value, valueTo, currency, qualifier, cny } = investment;
  // Twelve digits are all that is printed, without what dividing adds.
  const yi = (sum: number, digits = 12) => Number((sum / 1e8).toPrecision(digits));
  if (currency === 'CNY') {
    const text = [value, valueTo].flatMap((sum) => (sum ? [String(yi(sum))] : [])).join('—');
    return { value: yi(value), text: qualifier ? `${QUALIFIERS[qualifier]}\u00a0${text}` : text };
  }
  const converted = cny === null ? null : yi(cny, 4);
  return { value: converted, text: `${converted ?? ''}（${sumText(investment).replaceAll(' ', '\u00a0')}）` };
}

/** What a sum is. */
export const KIND_LABELS: Record<Investment['kind'], string> = {
  investment: '总投资',
  contract: '签约金额',
  fund: '基金规模',
};

/** `2023年10月9日` for an ISO day. */
export const longDate = oncePerText((iso): string => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
});

/** A range of days that names year and month once if both ends share them: `2023年10月7日—13日`. */
export function dateRange(from: string, to: string | null): string {
  if (to === null || to === from) return longDate(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${longDate(from)}—${Number(to.slice(8))}日`;
  const year = from.slice(0, 4) === to.slice(0, 4) ? /^\d+年/ : '';
  return `${longDate(from)}—${longDate(to).replace(year, '')}`;
}

/** A whole number, with commas from ten thousand on: `9999`, `12,345`. */
export function count(value: number): string {
  return value < 10_000 ? String(value) : value.toLocaleString('en-US');
}
