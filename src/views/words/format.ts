/** Sums, dates and names as Chinese readers write them. */
import type { Investment, Place } from '../../schema/dataset.ts';

export interface Figure {
  /** Digits, e.g. `1235.7`. */
  number: string;
  /** What they count, e.g. `亿元`. */
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

const YI = 1e8;

/** Drops needless digits: 3 significant ones under 100, one decimal above. */
function trim(value: number): string {
  const digits = value >= 100 ? 1 : 2;
  return String(Number(value.toFixed(digits)));
}

/**
 * A sum of money as a figure and its unit.
 * @param value in units of the currency (yuan, dollars)
 * @param currency ISO 4217
 */
export function money(value: number, currency = 'CNY'): Figure {
  const name = CURRENCY_NAMES[currency] ?? ` ${currency}`;
  if (value >= 1e12) return { number: trim(value / 1e12), unit: `万亿${name}` };
  if (value >= YI) return { number: trim(value / YI), unit: `亿${name}` };
  if (value >= 1e4) return { number: trim(value / 1e4), unit: `万${name}` };
  return { number: trim(value), unit: name.trim() };
}

/** A sum as words: `50 亿元`. */
export function moneyText(value: number, currency = 'CNY'): string {
  const { number, unit } = money(value, currency);
  return `${number} ${unit}`;
}

/** An investment as stated, in its own currency. */
export function investmentFigure(investment: Investment): Figure {
  return money(investment.value, investment.currency);
}

export const KIND_LABELS: Record<Investment['kind'], string> = {
  investment: '总投资',
  contract: '签约金额',
  fund: '基金规模',
};

/** `2023年10月9日`; @param iso a day */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `10月9日` */
export function shortDate(iso: string): string {
  return longDate(iso).replace(/^\d+年/, '');
}

/** A range of days, without saying the year or month twice: `2023年10月7日—13日`. */
export function dateRange(from: string, to: string | null): string {
  if (to === null || to === from) return longDate(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${longDate(from)}—${Number(to.slice(8))}日`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${longDate(from)}—${shortDate(to)}`;
  return `${longDate(from)}—${longDate(to)}`;
}

/** Whole numbers with a thin group every three digits from five digits on: `12,345`. */
export function count(value: number): string {
  return value < 10_000 ? String(value) : value.toLocaleString('en-US');
}

/** A place in one line, largest first, nothing said twice: `重庆市长寿区`. */
export function placeText(place: Place): string {
  const parts = [place.province, place.city, place.district].filter((part) => part !== null);
  return [...new Set(parts)].join('');
}
