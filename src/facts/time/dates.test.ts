import { describe, expect, it } from 'vitest';
import { findDates, readDates } from './dates.ts';

const day = (month: number | null, date: number, year: number | null = null) => ({ year, month, day: date });
const only = (text: string) => {
  const found = findDates(text);
  expect(found).toHaveLength(1);
  return found[0];
};

describe('findDates', () => {
  it.each([
    ['6月8日，轴承项目签约。', day(6, 8)],
    ['6 月 8 日上午，轴承项目签约。', day(6, 8)],
    ['记者6月8日从铜仁市获悉', day(6, 8)],
    ['2021年6月8日，轴承项目签约。', day(6, 8, 2021)],
    ['2021 年 12 月 31 日晚', day(12, 31, 2021)],
    ['06月08日，', day(6, 8)],
  ])('reads the day in “%s”', (text, start) => {
    expect(only(text)).toMatchObject({ start, end: null, use: 'event' });
  });

  it.each([
    ['6月8日至10日，展会举行。', day(6, 8), day(6, 10)],
    ['6月8日-10日，展会举行。', day(6, 8), day(6, 10)],
    ['6月8—10日，展会举行。', day(6, 8), day(6, 10)],
    ['6月8至10日，展会举行。', day(6, 8), day(6, 10)],
    ['6月8日～10日，展会举行。', day(6, 8), day(6, 10)],
    ['6 月 29 日至 7 月 2 日，展会举行。', day(6, 29), day(7, 2)],
    ['12月30日—1月2日，展会举行。', day(12, 30), day(1, 2)],
    ['2020年12月30日至2021年1月2日', day(12, 30, 2020), day(1, 2, 2021)],
  ])('reads the days from and to in “%s”', (text, start, end) => {
    expect(only(text)).toMatchObject({ start, end });
  });

  it('reads a day without month where a sentence begins with it', () => {
    expect(only('21日，轴承项目签约。')?.start).toEqual(day(null, 21));
    expect(findDates('开幕。9日上午，签约。').map((one) => one.start)).toEqual([day(null, 9)]);
  });

  it.each([
    ['铜仁高新区管委会12日发布办法', 12, null],
    ['记者 25 日从保山市获悉', 25, null],
    ['首批 8 台设备 3 日开始就位', 3, null],
    ['高峰论坛 10 日至 11 日在衡水举行', 10, 11],
    ['高峰论坛10—11日在衡水举行', 10, 11],
  ])('reads the day without month within “%s”', (text, first, last) => {
    expect(only(text)).toMatchObject({ start: day(null, first), end: last && day(null, last), use: 'event' });
  });

  it('reads a range of days without month', () => {
    expect(only('9日至11日，展会举行。')).toMatchObject({ start: day(null, 9), end: day(null, 11) });
  });

  it.each([
    '历时30日完成',
    '每日产量8日内翻番',
    '6月日均用电',
    '今年6月',
    '日前，项目签约',
    '近日，项目签约',
    '材料齐全的30日内办结',
    '第3日起降温',
    '连续15日满产',
    '交货需5—10日内',
    '为期3日的展会',
    '股价近20日上涨',
    '百日攻坚进入第 60 日',
  ])('reads no day in “%s”', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it.each(['13月8日，签约', '6月32日，签约', '0月8日，签约'])('reads no impossible day in “%s”', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it.each([
    '截至6月8日，已有5家企业入驻',
    '自7月1日起施行',
    '办法7月1日起正式实施',
    '6月30日前完成',
    '6月30日之前完成',
    '不迟于6月30日',
  ])('does not read the day in “%s” as that of the event', (text) => {
    expect(only(text)?.use).toBe('other');
  });

  it.each(['展会将于9月15日举行', '项目计划9月15日开工', '定于9月15日开园', '预计9月15日投产'])(
    'knows that the day in “%s” is still to come',
    (text) => {
      expect(only(text)?.use).toBe('future');
    },
  );

  it('lists all days in the order of the text, with their places', () => {
    const found = findDates('6月8日，签约。9日，开工。截至6月10日');
    expect(found.map((one) => [one.start.day, one.at])).toEqual([
      [8, 0],
      [9, 8],
      [10, 16],
    ]);
  });

  it.each([
    ['６月８日，轴承项目签约。', day(6, 8)],
    ['六月八日，轴承项目签约。', day(6, 8)],
    ['十一月二十一日，轴承项目签约。', day(11, 21)],
    ['二〇二一年六月八日，轴承项目签约。', day(6, 8, 2021)],
    ['二零二一年十二月三十日', day(12, 30, 2021)],
    ['二OO九年六月八日', day(6, 8, 2009)],
    ['6月8号，轴承项目签约。', day(6, 8)],
    ['21年6月8日，轴承项目签约。', day(6, 8, 2021)],
    ['2021-06-08，轴承项目签约。', day(6, 8, 2021)],
    ['2021.6.8，轴承项目签约。', day(6, 8, 2021)],
    ['2021／06／08', day(6, 8, 2021)],
    ['元月8日', day(1, 8)],
    ['今年6月8日', day(6, 8)],
    ['八日上午，轴承项目签约。', day(null, 8)],
    ['8号，轴承项目签约。', day(null, 8)],
    ['本月8日，轴承项目签约。', { ...day(null, 8), monthsOn: 0 }],
    ['上个月28日，轴承项目签约。', { ...day(null, 28), monthsOn: -1 }],
    ['去年6月8日，轴承项目签约。', { ...day(6, 8), yearsOn: -1 }],
    ['明年6月8日，轴承项目签约。', { ...day(6, 8), yearsOn: 1 }],
  ])('reads the day in “%s”, however it is written', (text, start) => {
    expect(readDates(text)).toMatchObject({ mentions: [{ start, end: null, use: 'event' }], unread: [] });
  });

  it.each([
    ['六月八日至十日，展会举行。', day(6, 8), day(6, 10)],
    ['６月２９日－７月２日，展会举行。', day(6, 29), day(7, 2)],
    ['2021-06-08至2021-06-10', day(6, 8, 2021), day(6, 10, 2021)],
    ['2021.6.8—6.10', day(6, 8, 2021), day(6, 10)],
    ['6月8、9日，展会举行。', day(6, 8), day(6, 9)],
    ['6月8日和9日，展会举行。', day(6, 8), day(6, 9)],
  ])('reads the days from and to in “%s”, however they are written', (text, start, end) => {
    expect(only(text)).toMatchObject({ start, end: { ...end, year: end.year ?? null } });
  });

  it('reads 同年 and 当月 as those of the day before', () => {
    const found = findDates('2019年6月8日，甲方成立，同年12月1日投产，次年3月2日扩建。当月9日竣工。');
    expect(found.map((one) => [one.start.year, one.start.month, one.start.day])).toEqual([
      [2019, 6, 8],
      [2019, 12, 1],
      [2020, 3, 2],
      [null, 3, 9],
    ]);
  });

  it.each([
    ['13月8日，签约', '13月8日'],
    ['十三月八日，签约', '十三月八日'],
    ['2月30日，签约', '2月30日'],
    ['6月8，轴承项目签约', '6月8'],
    ['1□月8日，签约', '1□月8日'],
    ['6月1O日，签约', '6月1O日'],
    ['2021-13-08，签约', '2021-13-08'],
    ['6月二百日，签约', null],
  ])('reads no day in “%s”, and says so', (text, unread) => {
    expect(readDates(text)).toEqual({ mentions: [], unread: unread === null ? [] : [unread] });
  });

  it.each([
    '每月8日结算，3号楼，6月8号线开通，8号线',
    '农历九月九日，登高',
    '6月份，上半年，三个月内，100日，六大产业',
    '4.10.8版，GB/T 19001-2016，电话010-62016-08',
    '10亿元，40日，历时30日',
  ])('finds neither days nor doubts in “%s”', (text) => {
    expect(readDates(text)).toEqual({ mentions: [], unread: [] });
  });
});
