import { describe, expect, it } from 'vitest';
import { findAmounts, readSums } from './amounts.ts';

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
    ['总投资（万美元）：2500', 25e6, 'USD'],
    ['总投资3亿元（美元）', 3e8, 'USD'],
    ['总投资HK$5亿', 5e8, 'HKD'],
    ['总投资八千万欧元', 8e7, 'EUR'],
    ['总投资60亿泰铢', 6e9, 'THB'],
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

  it.each([
    ['总投资一百六十亿元', 160e8],
    ['总投资二千四百亿元', 2400e8],
    ['总投资六千五百万元', 65e6],
    ['总投资三亿六千万元', 3.6e8],
    ['总投资7亿4千万元', 7.4e8],
    ['总投资9亿2500万元', 9.25e8],
    ['总投资三十二亿五千万元', 32.5e8],
    ['总投资二十七点四亿元', 27.4e8],
    ['总投资叁拾伍亿元', 35e8],
    ['总投资人民币贰亿叁仟万元整', 2.3e8],
    ['总投资２４０亿元', 240e8],
    ['总投资7．25亿元', 7.25e8],
    ['总投资5个亿。', 5e8],
    ['总投资2.5个亿元。', 2.5e8],
    ['总投资一个半亿，', 1.5e8],
    ['总投资2 400万元', 24e6],
    ['总投资350 000万元', 35e8],
    ['总投资 3 亿 6000 万 元', 3.6e8],
    ['总投资8亿（人民币，下同）', 8e8],
    ['总投资9亿元(人民币)', 9e8],
    ['总投资RMB 8亿元', 8e8],
    ['总投资8000万。', 8e7],
    ['总投资12亿建设新厂', 12e8],
    ['总投资20亿二期项目开工', 20e8],
    ['投资总额（亿元）：72.5', 72.5e8],
    ['总投资（单位：万元）为3,600，用地20亩', 3.6e7],
    ['总投资额/亿元 约18', 18e8],
    ['总投资9.5（亿元）', 9.5e8],
    ['拟以50亿投资建厂', 50e8],
    ['总投资12.6亿左右', 12.6e8],
  ])('reads all of the number in “%s”', (text, value) => {
    expect(readSums(text)).toMatchObject({
      amounts: [{ value, valueTo: null, currency: 'CNY' }],
      unread: [],
    });
  });

  it.each([
    ['总投资20亿—30亿元', 20e8, 30e8],
    ['总投资20亿元至30亿元', 20e8, 30e8],
    ['总投资20至30亿元', 20e8, 30e8],
    ['总投资20-30亿。', 20e8, 30e8],
    ['总投资4～6亿元', 4e8, 6e8],
    ['总投资三到五亿元', 3e8, 5e8],
    ['总投资8至二十亿元', 8e8, 20e8],
    ['总投资二至三千万元', 2e7, 3e7],
    ['总投资8000万元—1.2亿元', 8e7, 1.2e8],
    ['总投资四五亿元', 4e8, 5e8],
  ])('reads both ends of “%s”', (text, value, valueTo) => {
    expect(readSums(text)).toMatchObject({ amounts: [{ value, valueTo }], unread: [] });
  });

  it.each([
    ['总投资由20亿元增至35亿元', 35e8],
    ['总投资从原来的20亿元，提高到35亿元', 35e8],
    ['总投资由50亿元调整为35亿元', 35e8],
    ['增资20亿元至35亿元', 35e8],
    ['总投资由20亿元提升75%至35亿元', 35e8],
    ['在20亿元的基础上增加到35亿元', 35e8],
    ['总投资由10亿元增至20亿元，再追加至35亿元', 35e8],
  ])('reads the sum that holds now in “%s”', (text, value) => {
    expect(readSums(text)).toMatchObject({ amounts: [{ value, valueTo: null }], unread: [] });
  });

  it('does not take the sum of another thing for one that holds now', () => {
    expect(sums('投资10亿元，提升产值至20亿元')).toEqual([
      [10e8, 'CNY'],
      [20e8, 'CNY'],
    ]);
  });

  it('keeps two sums apart that are no range', () => {
    expect(sums('补贴由每公斤20元至15元，分别投资3亿、5000万元')).toEqual([
      [20, 'CNY'],
      [15, 'CNY'],
      [3e8, 'CNY'],
      [5e7, 'CNY'],
    ]);
  });

  it.each([
    ['总投资约30亿元', 'about'],
    ['总投资30亿元左右', 'about'],
    ['总投资近30亿元', 'nearly'],
    ['总投资接近人民币30亿元', 'nearly'],
    ['总投资逾30亿元', 'over'],
    ['总投资不低于30亿元', 'over'],
    ['总投资30余亿元', 'over'],
    ['总投资30亿多元', 'over'],
    ['总投资三十几亿元', 'over'],
    ['总投资30亿元以上', 'over'],
    ['总投资上百亿元', 'over'],
    ['总投资超30亿元人民币', 'over'],
    ['总投资30亿元', null],
    ['总投资不超过30亿元', null],
    ['项目签约30亿元', null],
    ['最近30亿元到位', null],
  ])('knows how exact “%s” is', (text, qualifier) => {
    expect(findAmounts(text).map((one) => one.qualifier)).toEqual([qualifier]);
  });

  it.each([
    ['总投资十百亿元', '十百亿元'],
    ['总投资1.2.3亿元', '1.2.3亿元'],
    ['总投资1,20万元', '1,20万元'],
    ['总投资12、5亿元', '12、5亿元'],
    ['总投资2O亿元', '2O亿元'],
    ['总投资□亿元', '□亿元'],
    ['总投资三亿五。', '三亿五'],
    ['总投资亿元。', '亿元'],
    ['总投资XX亿元', '亿元'],
    ['总投资0亿元', '0亿元'],
    ['总投资36.5，用地20亩', '36.5'],
    ['三分之一亿元', '一亿元'],
    ['人民币3亿美元', '人民币3亿美元'],
    ['总投资6亿克朗', '6亿克朗'],
    ['总投资10—1.2.3亿元', '10—1.2.3亿元'],
    ['签约5个亿元产业基地', '5个亿元'],
    ['总投资.5亿元', '.5亿元'],
    ['总投资十、九点二亿元', '十、九点二亿元'],
    ['总投资8、亿元', '亿元'],
    ['总投资12几,300万元', '12几,300万元'],
    ['总投资1O,800万元', '1O,800万元'],
    ['总投资3×5亿元', '3×5亿元'],
    ['总投资上亿元', '亿元'],
    ['总投资US$250 million', 'US$250'],
  ])('reads no sum in “%s”, and says so', (text, unread) => {
    expect(readSums(text)).toMatchObject({ amounts: [], unread: [{ text: unread }] });
  });

  it.each([
    '3个亿元项目签约，5个亿元以上项目开工，打造2个百亿级园区',
    '亿元以上项目131个，总投资超亿元项目20个，单位：万元',
    '装机5000万千瓦，投资建成后年发电3亿度，年产5亿支',
    '三元正极材料、一元二次方程、0元租用、多元投资',
    '2021—2025年，3月1日至5日，十四五、第3、4号线',
    '投资12亿件的产线',
  ])('finds neither sums nor doubts in “%s”', (text) => {
    expect(readSums(text)).toEqual({ amounts: [], unread: [] });
  });

  it('tells list marks, words and model numbers from the number behind them', () => {
    expect(sums('①5亿元；GL8 30万元；在大陆100亿元')).toEqual([
      [5e8, 'CNY'],
      [3e5, 'CNY'],
      [1e10, 'CNY'],
    ]);
  });
});
