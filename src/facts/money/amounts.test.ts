import { describe, expect, it } from 'vitest';
import { findAmounts } from './amounts.ts';

const sums = (text: string) => findAmounts(text).map(({ value, currency }) => [value, currency]);

describe('findAmounts', () => {
  it.each([
    ['总投资 12.5 亿元', 12.5e8],
    ['总投资约18亿元', 18e8],
    ['总投资286余亿元', 286e8],
    ['总投资30多亿元', 30e8],
    ['总投资8000万元', 8e7],
    ['总投资6千万元', 6e7],
    ['总投资3百亿元', 3e10],
    ['总投资1.2万亿元', 1.2e12],
    ['总投资 1,250 万元', 1.25e7],
    ['总投资1，250万元', 1.25e7],
    ['总投资百亿元', 1e10],
    ['总投资近千亿元', 1e11],
    ['总投资五十亿元', 5e9],
    ['总投资十二亿元', 12e8],
    ['总投资35亿元人民币', 35e8],
    ['总投资人民币35亿元', 35e8],
    ['总投资￥35亿', 35e8],
    ['总投资35亿。', 35e8],
  ])('reads “%s” in yuan', (text, value) => {
    expect(sums(text)).toEqual([[value, 'CNY']]);
  });

  it.each([
    ['总投资2亿美元', 2e8, 'USD'],
    ['总投资3000万美金', 3e7, 'USD'],
    ['总投资1.5亿欧元', 1.5e8, 'EUR'],
    ['总投资10亿港元', 1e9, 'HKD'],
    ['总投资10亿港币', 1e9, 'HKD'],
    ['总投资300亿日元', 3e10, 'JPY'],
    ['总投资2亿英镑', 2e8, 'GBP'],
    ['总投资500亿韩元', 5e10, 'KRW'],
    ['总投资4亿新加坡元', 4e8, 'SGD'],
    ['总投资6亿加元', 6e8, 'CAD'],
    ['总投资US$2亿', 2e8, 'USD'],
  ])('reads “%s” in its currency', (text, value, currency) => {
    expect(sums(text)).toEqual([[value, currency]]);
  });

  it.each(['年发电3亿度', '年产5亿吨', '用户1.2亿人', '年产3亿支', '面积2万平方米', '120个项目', '2021年'])(
    'reads no sum in “%s”',
    (text) => {
      expect(sums(text)).toEqual([]);
    },
  );

  it('reads all sums of a sentence in order', () => {
    expect(sums('总投资12亿元，其中一期5亿元、二期1亿美元')).toEqual([
      [12e8, 'CNY'],
      [5e8, 'CNY'],
      [1e8, 'USD'],
    ]);
  });

  it('gives the offsets of a sum', () => {
    const text = '项目总投资约 12.5 亿元建设';
    const [found] = findAmounts(text);
    expect(text.slice(found?.start, found?.end)).toBe('12.5 亿元');
  });

  it('tells an order of magnitude from a sum', () => {
    expect(findAmounts('总投资百亿元，计划10亿元').map((one) => one.vague)).toEqual([true, false]);
  });

  it('is exact where floating point is not', () => {
    expect(sums('总投资4.35亿元')).toEqual([[435_000_000, 'CNY']]);
  });
});
