import { describe, expect, it } from 'vitest';
import { readLabel } from './label.ts';

describe('readLabel', () => {
  it('reads number and label from a cover', () => {
    expect(readLabel(['园区周报', '2021年6月2期 (总88期)'])).toEqual({
      number: 88,
      label: '2021年6月2期',
      year: 2021,
      month: 6,
    });
  });

  it('reads variant spellings', () => {
    expect(readLabel(['2021 年 06 月 第 2 期', '总第 88 期'])).toEqual({
      number: 88,
      label: '2021年6月2期',
      year: 2021,
      month: 6,
    });
  });

  it.each(['２０２１年６月２期（总８８期）', '二〇二一年六月第二期 总第八十八期'])(
    'reads the numerals of “%s”',
    (line) => {
      expect(readLabel([line])).toEqual({ number: 88, label: '2021年6月2期', year: 2021, month: 6 });
    },
  );

  it('finds nothing if the frame states nothing', () => {
    expect(readLabel(['园区世界 www.parkworld.net', '第 3 页'])).toEqual({
      number: null,
      label: null,
      year: null,
      month: null,
    });
  });
});
