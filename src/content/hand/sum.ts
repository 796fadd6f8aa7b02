/** Sums typed by hand: as the texts write them (12.5亿, 超3000万美元), or with some of their fields. */
import { readSums } from '../../facts/money/amounts.ts';
import { toYuan } from '../../facts/money/rates.ts';
import { type Investment, investmentSchema } from '../../schema/dataset.ts';
import { offer } from './names.ts';
import type { Fail } from './place.ts';

const KEYS = Object.keys(investmentSchema.shape);
const NONE = /^(?:无|没有|未披露|none|-)?$/i;
const EXAMPLE = 'write it with its unit, such as 12.5亿元, 3000万美元 or { value: 50亿, kind: fund }';

function kindOf(text: string): Investment['kind'] {
  if (text.includes('基金')) return 'fund';
  return /签约|合同|协议/u.test(text) ? 'contract' : 'investment';
}

function sumOf(text: string, year: number, fail: Fail): Investment {
  const { amounts, unread } = readSums(text.normalize('NFKC'));
  const [amount] = amounts;
  if (!amount || amounts.length > 1 || unread.length > 0)
    return fail(`“${text}” is not understood as one sum: ${EXAMPLE}`);
  const { value, valueTo, currency, qualifier } = amount;
  return {
    value,
    currency,
    kind: kindOf(text),
    cny: toYuan(value, currency, year),
    text,
    ...(qualifier && { qualifier }),
    ...(valueTo !== null && { valueTo }),
  };
}

/**
 * A sum as typed, completed.
 *
 * @param given words, or a mapping with some keys of a sum
 * @param year of the event, for the exchange rate
 * @param fail says what is wrong with it
 */
export function readSum(given: unknown, year: number, fail: Fail): unknown {
  if (typeof given === 'string') return NONE.test(given.trim()) ? null : sumOf(given.trim(), year, fail);
  if (typeof given === 'number') return fail(`a sum is ${given}: ${EXAMPLE}`);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const unknown = Object.keys(given).find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    return fail(`a sum has no key “${unknown}”: ${offer(unknown, KEYS)}It has ${KEYS.join(', ')}`);
  const { value, ...rest } = given as Partial<Record<keyof Investment, unknown>>;
  const said =
    typeof value === 'string'
      ? value
      : value === undefined && typeof rest.text === 'string'
        ? rest.text
        : null;
  if (said !== null) return { ...sumOf(said, year, fail), ...rest };
  if (typeof value !== 'number') return given;
  const { currency = 'CNY' } = rest;
  return {
    kind: 'investment',
    currency,
    cny: toYuan(value, String(currency), year),
    text: '',
    ...rest,
    value,
  };
}

/** Largest relative deviation of a foreign sum’s yuan from its year’s rate. */
const CLOSE = 0.2;

/** How a complete sum that a person typed contradicts itself; null if it does not. */
export function contradiction({ value, valueTo, currency, cny }: Investment, year: number): string | null {
  if (value <= 0) return `a sum of ${value}: write investment: null where there is none`;
  if (valueTo != null && valueTo <= value)
    return `valueTo ${valueTo} is not above value ${value}: exchange or correct them`;
  const yuan = toYuan(value, currency, year);
  if (yuan === null || cny === null) return null;
  const off = Math.abs(cny - yuan) > (currency === 'CNY' ? 0 : yuan * CLOSE);
  return off
    ? `cny is ${cny}, but value ${value} ${currency} is ${yuan} yuan: write cny: ${yuan}, or leave cny out`
    : null;
}
