import { describe, expect, it } from 'vitest';
import { yuan } from '../../../tests/lib/items.ts';
import { placeText } from '../../schema/place-text.ts';
import { count, dateRange, investmentFigure, longDate, money, moneyText } from './format.ts';

describe('money', () => {
  it('uses 亿 from a hundred million on, and 万 below', () => {
    expect(money(5e9)).toEqual({ number: '50', unit: '亿元' });
    expect(moneyText(123_572_000_000)).toBe('1235.7 亿元');
    expect(moneyText(35_000_000)).toBe('3500 万元');
    expect(moneyText(1.23456e12)).toBe('12,346 亿元');
    expect(moneyText(1_050_000_000)).toBe('10.5 亿元');
  });

  it('names the currency, and falls back to its code', () => {
    expect(moneyText(3e8, 'EUR')).toBe('3 亿欧元');
    expect(moneyText(3e6, 'USD')).toBe('300 万美元');
    expect(moneyText(3e8, 'THB')).toBe('3 亿 THB');
  });
});

describe('investmentFigure', () => {
  it('says how exact a sum is, and both ends of a range', () => {
    expect(investmentFigure({ ...yuan(3e9), qualifier: 'over' })).toEqual({ number: '超 30', unit: '亿元' });
    expect(investmentFigure({ ...yuan(1e9), valueTo: 1.5e9 })).toEqual({ number: '10—15', unit: '亿元' });
    expect(investmentFigure({ ...yuan(8e7), valueTo: 1.2e8, qualifier: 'about' })).toEqual({
      number: '约 8000 万元—1.2',
      unit: '亿元',
    });
    expect(investmentFigure(yuan(3e9))).toEqual({ number: '30', unit: '亿元' });
    expect(investmentFigure(yuan(1.5e12))).toEqual({ number: '1.5', unit: '万亿元' });
  });
});

describe('dates', () => {
  it('has no leading zeros', () => {
    expect(longDate('2023-01-09')).toBe('2023年1月9日');
  });

  it('names year and month of a range once if both ends share them', () => {
    expect(dateRange('2023-10-07', '2023-10-13')).toBe('2023年10月7日—13日');
    expect(dateRange('2023-10-30', '2023-11-02')).toBe('2023年10月30日—11月2日');
    expect(dateRange('2022-12-30', '2023-01-02')).toBe('2022年12月30日—2023年1月2日');
    expect(dateRange('2023-10-07', null)).toBe('2023年10月7日');
  });
});

describe('words', () => {
  it('names a municipality once', () => {
    const place = { adcode: null, park: null, lon: null, lat: null };
    expect(placeText({ ...place, province: '重庆市', city: '重庆市', district: '长寿区' })).toBe(
      '重庆市长寿区',
    );
    expect(placeText({ ...place, province: '全国', city: null, district: null })).toBe('全国');
  });

  it('has commas only in numbers from ten thousand on', () => {
    expect(count(9999)).toBe('9999');
    expect(count(25000)).toBe('25,000');
  });
});
