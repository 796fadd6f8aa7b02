/** Sums of money as the texts write them: `约 186.8 亿元`, `286 余亿元`, `近千亿元`, `3000 万美元`, `1.2 万亿`. */
import { hanNumber } from '../../text/numerals.ts';

/** A sum found in a text. */
export interface Amount {
  /** In units of the currency. */
  value: number;
  currency: string;
  /** Offsets of number, unit and currency in the text, qualifier (约 超 近 …) left out. */
  start: number;
  end: number;
  /** Written without digits (百亿, 千亿): an order of magnitude rather than a sum. */
  vague: boolean;
}

const CURRENCIES: readonly [RegExp, string][] = [
  [/^(?:元\s*)?人民币/u, 'CNY'],
  [/^美(?:元|金)/u, 'USD'],
  [/^欧元/u, 'EUR'],
  [/^(?:港元|港币|港幣)/u, 'HKD'],
  [/^(?:日元|日圆)/u, 'JPY'],
  [/^英镑/u, 'GBP'],
  [/^韩元/u, 'KRW'],
  [/^(?:新加坡元|新元|坡币)/u, 'SGD'],
  [/^(?:澳大利亚元|澳元)/u, 'AUD'],
  [/^(?:加拿大元|加元)/u, 'CAD'],
  [/^(?:瑞士法郎|瑞郎)/u, 'CHF'],
  [/^新台币/u, 'TWD'],
  [/^(?:澳门元|澳门币)/u, 'MOP'],
  [/^卢布/u, 'RUB'],
  [/^(?:元|块)/u, 'CNY'],
];
const PREFIXED: Record<string, string> = {
  人民币: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  港币: 'HKD',
  US$: 'USD',
  $: 'USD',
  '￥': 'CNY',
  '¥': 'CNY',
  '€': 'EUR',
};

const UNITS: Record<string, number> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
};

const SUM =
  /(?<![\d.])(?:(人民币|美元|欧元|港币|US\$|\$|￥|¥|€)\s*)?(?:(\d[\d,，]*(?:\.\s*\d+)?)|([一二两三四五六七八九十]+)(?=\s*[十百千万亿]))?\s*(?:余|多|几)?\s*(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万)?\s*(?:余|多)?\s*((?:元\s*)?人民币|美[元金]|欧元|港[元币幣]|日[元圆]|英镑|韩元|新加坡元|新元|坡币|澳大利亚元|澳元|加拿大元|加元|瑞士法郎|瑞郎|新台币|澳门[元币]|卢布|元)?/gu;

/** All sums in a text. A number with 亿 is a sum even without 元, unless it counts something else (亿度, 亿吨). */
export function findAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(SUM)) {
    const [whole, prefix, digits, hanDigits, unit, currency] = match;
    if (!unit && !digits) continue;
    if (!digits && !hanDigits && !unit) continue;
    if (!currency && !prefix) {
      // Without a currency only a bare number of 亿 can be a sum, and only if nothing counted follows.
      if (!unit?.endsWith('亿')) continue;
      if (
        !digits &&
        !/^(?:级|元)?(?=$|[，。；、）)”\s])/u.test(text.slice(match.index + whole.length)) &&
        !/投资|金额|资金/u.test(text.slice(Math.max(0, match.index - 8), match.index))
      )
        continue;
      const after = text.slice(match.index + whole.length).trimStart();
      if (digits && !/^(?:$|[，。；、）)”]|的|项目|级|规模)/u.test(after)) continue;
    }
    const number = digits ? Number(digits.replace(/[,，\s]/g, '')) : hanDigits ? hanNumber(hanDigits) : 1;
    if (!Number.isFinite(number)) continue;
    const value = Math.round(number * (unit ? (UNITS[unit] as number) : 1) * 100) / 100;
    const lead = whole.length - whole.trimStart().length;
    found.push({
      value,
      currency: prefix ? (PREFIXED[prefix] ?? 'CNY') : currencyOf(currency),
      start: match.index + lead,
      end: match.index + whole.trimEnd().length,
      vague: !digits,
    });
  }
  return found;
}

function currencyOf(word: string | undefined): string {
  if (!word) return 'CNY';
  return CURRENCIES.find(([pattern]) => pattern.test(word))?.[1] ?? 'CNY';
}
