import { describe, expect, it } from 'vitest';
import { rawItem } from '../../../tests/lib/items.ts';
import { SeedError } from '../../ingest/error.ts';
import type { RawItem } from '../../ingest/index.ts';
import { readLabel } from './label.ts';
import { eventDates, findWeek, type SeedOverrides } from './week.ts';

const item = (title: string, lead: string | null, body?: string[]) => rawItem(lead, body, title);
const dated = (...days: string[]) => days.map((day) => rawItem(`${day}，项目签约。`));
const week = (items: RawItem[], frame: string[] = [], overrides?: SeedOverrides) =>
  findWeek('may.txt', items, readLabel(frame), overrides);

describe('findWeek', () => {
  it('finds the densest seven days of the dates', () => {
    const items = dated('2021年6月1日', '6月8日', '6月9日', '6月11日', '6月30日');
    expect(week(items)).toMatchObject({
      id: '2021-w23',
      year: 2021,
      week: 23,
      from: '2021-06-08',
      to: '2021-06-14',
    });
  });

  it('takes the year from the label', () => {
    expect(week(dated('6月8日', '6月9日'), ['2019年6月2期']).id).toBe('2019-w23');
  });

  it('reads December dates of a January issue as last year’s', () => {
    const { id, from } = week(dated('12月28日', '12月29日', '12月30日'), ['2021年1月1期']);
    expect([id, from]).toEqual(['2020-w53', '2020-12-28']);
  });

  it('reads January dates among December ones as next year’s', () => {
    const { resolve } = week(dated('2020年12月30日', '12月29日', '12月31日'));
    expect(resolve({ year: null, month: 1, day: 2 })).toBe('2021-01-02');
    expect(resolve({ year: null, month: 12, day: 30 })).toBe('2020-12-30');
  });

  const fair = item('2021 中国茶业博览会开幕', '6月9日开幕。');
  const plan = item('《茶业规划（2021—2025年）》印发', null);

  it('takes the year of the fairs and plans that titles name', () => {
    const items = [...dated('6月8日', '6月9日'), fair, fair, plan];
    expect(week(items)).toMatchObject({ id: '2021-w23', guessed: false });
  });

  it('doubts a year that little shows, and asks for one that less does', () => {
    expect(week([...dated('6月8日', '6月9日'), fair, plan])).toMatchObject({ id: '2021-w23', guessed: true });
    expect(() => week([...dated('6月8日', '6月9日'), plan])).toThrow(/its year is not clear \(2021\?\)/);
  });

  it('does not read the end of a plan as the year', () => {
    const items = [...dated('2021年6月8日', '6月9日'), item('《茶业规划（2021—2035年）》印发', null)];
    expect(week(items).year).toBe(2021);
  });

  it('knows the year also where a firm was founded long before it', () => {
    const old = item('轴承老厂开放日举行', '1949年10月1日，老厂投产。');
    expect(week([...dated('2021年6月8日', '2021年6月9日'), old])).toMatchObject({ id: '2021-w23' });
  });

  it('prefers what the maintainer states', () => {
    expect(week(dated('6月8日', '6月9日'), ['2019年6月2期'], { year: 2021 }).id).toBe('2021-w23');
    expect(week(dated('6月8日'), [], { year: 2021, week: 20 })).toMatchObject({ id: '2021-w20', week: 20 });
  });

  it('uses the days of the week stated by the maintainer when no item states a day', () => {
    const { id, from, to } = week([item('轴承项目签约', '近日，项目签约。')], [], { year: 2021, week: 23 });
    expect([id, from, to]).toEqual(['2021-w23', '2021-06-07', '2021-06-13']);
  });

  it('reads a bare day in the month of the issue', () => {
    const { resolve } = week(dated('2021年6月8日', '9日', '6月10日'));
    expect(resolve({ year: null, month: null, day: 9 })).toBe('2021-06-09');
    expect(resolve({ year: null, month: null, day: 31 })).toBe('2021-05-31');
  });

  it('ignores days that do not exist', () => {
    expect(week(dated('2021年3月2日', '3月3日')).resolve({ year: null, month: 2, day: 30 })).toBeNull();
  });

  it('asks for seeds/NAME.yaml when no date shows the week', () => {
    const blank = [item('轴承项目签约', '近日，项目签约。')];
    expect(() => week(blank)).toThrow(SeedError);
    expect(() => week(blank)).toThrow(/^may\.txt: .*year.*week.*seeds\/may\.yaml/);
  });

  it('finds the year between those that the text names as past and as coming', () => {
    const bodies = [
      '公司2019年落户，计划2022年投产。',
      '园区自2018年以来引进8家企业，到2023年建成。',
      '二期2022年底前投用。',
    ];
    const items = [...dated('6月8日', '6月9日'), ...bodies.map((body) => item('轴承项目签约', null, [body]))];
    expect(() => week(items)).toThrow(
      /^may\.txt: its year is not clear \(20\d\d\?\): put “year:” into seeds/,
    );
    expect(week([...items, fair])).toMatchObject({ id: '2021-w23', guessed: true });
    expect(week(items, [], { year: 2022 })).toMatchObject({ year: 2022, guessed: false });
  });

  it.each(['年产2021吨茶叶项目签约', '2021万元技改项目签约', '首批2021台茶机下线'])(
    'takes no number for a year: %s',
    (title) => {
      expect(() => week([...dated('6月8日', '6月9日'), item(title, null)])).toThrow(/no date shows the week/);
    },
  );

  it('asks for the year when dates have none', () => {
    expect(() => week(dated('6月8日', '6月9日'))).toThrow(/seeds\/may\.yaml/);
  });
});

describe('findWeek, where an address for ever depends on it', () => {
  const label = ['2021年6月2期'];
  const undated = item('轴承项目签约', '近日，轴承项目签约。');

  it.each([
    ['no day', [undated]],
    ['no day but a future one', [undated, item('展会', '将于6月15日举行。')]],
    ['no day but a deadline', [undated, item('办法', '自6月10日起施行。')]],
    ['no day but one far from the label', [undated, item('轴承项目签约', '1月9日，项目签约。')]],
    ['no day but one of an earlier year', [undated, item('轴承项目', null, ['2015年6月9日，甲方成立。'])]],
    ['no day but one of last year', [undated, item('轴承项目', null, ['去年6月9日动工。'])]],
  ])('asks for the week, and takes none from the label, where the text has %s', (_, items) => {
    expect(() => week(items, label)).toThrow(
      /^may\.txt: no date shows the week: put “year:” and “week:” into seeds\/may\.yaml$/,
    );
    expect(week(items, label, { year: 2021, week: 23 })).toMatchObject({ id: '2021-w23' });
  });

  it.each([
    '６月８日',
    '六月八日',
    '6月8号',
    '2021-06-08',
    '2021.06.08',
    '二〇二一年六月八日',
    '本月8日',
    '8日',
  ])('finds the week of %s', (text) => {
    expect(week(dated(text, text), label)).toMatchObject({ id: '2021-w23', from: '2021-06-08' });
  });

  it('counts 去年, 上月 and 本月 from the issue', () => {
    const { resolve } = week(dated('6月8日', '6月9日'), label);
    expect(resolve({ year: null, month: 12, day: 31, yearsOn: -1 })).toBe('2020-12-31');
    expect(resolve({ year: null, month: 3, day: 1, yearsOn: 1 })).toBe('2022-03-01');
    expect(resolve({ year: null, month: null, day: 28, monthsOn: -1 })).toBe('2021-05-28');
    expect(resolve({ year: null, month: null, day: 30, monthsOn: 0 })).toBe('2021-06-30');
  });

  it('counts 去年 of a January issue about December from January', () => {
    const { resolve } = week(dated('12月28日', '12月29日'), ['2021年1月1期']);
    expect(resolve({ year: null, month: 12, day: 28, yearsOn: -1 })).toBe('2020-12-28');
  });

  it('does not take the year in which firms were founded for that of the issue', () => {
    const founded = (year: number) => item('轴承项目', `${year}年6月9日，甲方成立。6月10日，项目开工。`);
    expect(week([founded(2015), founded(2015)], label).id).toBe('2021-w23');
    expect(week([founded(2015), ...dated('2021年6月8日')]).id).toBe('2021-w23');
  });

  it('takes the week nearest to the label of two that as many days support', () => {
    expect(week(dated('5月24日', '6月9日'), label).id).toBe('2021-w23');
    expect(week(dated('6月9日', '6月25日'), label).id).toBe('2021-w23');
  });
});

describe('eventDates', () => {
  it('puts the days of the lead before those of title and body', () => {
    const days = eventDates(item('6月7日开幕', '6月8日签约。', ['6月9日开工。'])).map((one) => one.start.day);
    expect(days).toEqual([8, 7, 9]);
  });

  it('uses a future day only if no day of the event is stated', () => {
    expect(eventDates(item('展会', '将于9月15日举行。', ['6月8日发布。']))[0]?.start.month).toBe(6);
    expect(eventDates(item('展会', '将于9月15日举行。'))[0]?.start.month).toBe(9);
  });

  it('omits deadlines and days when a rule takes effect', () => {
    expect(eventDates(item('办法', '自7月1日起施行。', ['截至6月8日']))).toEqual([]);
  });

  it('omits the day on which a firm was founded where a later one stands', () => {
    const years = (lead: string) => eventDates(item('项目', lead)).map((one) => one.start.year);
    expect(years('2019年10月9日，甲方成立。10月10日，项目开工。')).toEqual([null]);
    expect(years('甲公司成立于2019年10月9日。2021年6月8日，项目开工。')).toEqual([2021]);
    expect(years('2021年10月9日，研究院成立。')).toEqual([2021]);
  });
});
