import { describe, expect, it } from 'vitest';
import { toYuan } from './rates.ts';

describe('toYuan', () => {
  it('leaves yuan alone', () => {
    expect(toYuan(123_456_789, 'CNY', 2021)).toBe(123_456_789);
  });

  it('uses the year’s average: a dollar was 6.45 yuan in 2021 and 6.72 in 2022', () => {
    expect(toYuan(1e8, 'USD', 2021)).toBe(645_000_000);
    expect(toYuan(1e8, 'USD', 2022)).toBe(672_300_000);
  });

  it('converts currencies through the euro', () => {
    expect(toYuan(1e8, 'EUR', 2020)).toBe(787_500_000);
    expect(toYuan(1e10, 'JPY', 2023)).toBe(504_000_000);
  });

  it('takes the nearest year for one before or after the table', () => {
    expect(toYuan(1e8, 'USD', 1999)).toBe(toYuan(1e8, 'USD', 2019));
    expect(toYuan(1e8, 'USD', 2040)).toBe(toYuan(1e8, 'USD', 2024));
  });

  it('says nothing of a currency it does not know', () => {
    expect(toYuan(1e8, 'RUB', 2021)).toBeNull();
  });
});
