/** Sums and days of whole issues, in all notations. Nothing is published if only part of it could be parsed. */
import { describe, expect, it } from 'vitest';
import { extractIssue } from './extract.ts';

const issueOf = (...leads: string[]) => {
  const items = leads.map(
    (lead) => `●甲源科技储能项目签约落户合肥\n\n${lead}\n\n■项目建设储能电池产线（合肥市政府网站）。\n`,
  );
  const text = `园区周报\n2023年10月2期 (总141期)\n一、招商引资\n${items.join('\n')}`;
  return extractIssue({ name: 'october.txt', bytes: new TextEncoder().encode(text) });
};
const itemOf = (...leads: string[]) => issueOf(...leads).items.at(-1)!;
const withSum = (words: string) => itemOf(`10月9日，甲项目签约落户合肥，总投资${words}。`);
const codes = (item: { notes: { code: string }[] }) => item.notes.map(({ code }) => code);

type Sum = [words: string, yi: number | object];

/** Sums by notation. In each kind those that were once misread come first. */
const SUMS: Record<string, Sum[]> = {
  'in Chinese hundreds': [
    ['一百二十亿元', 120],
    ['一千二百亿元', 1200],
    ['三千五百万元', 0.35],
    ['六百零八亿元', 608],
    ['二百三十五亿元', 235],
    ['四千零五十亿元', 4050],
    ['一二〇亿元', 120],
  ],
  'in two units': [
    ['一亿二千万元', 1.2],
    ['2亿8千万元', 2.8],
    ['3亿5000万元', 3.5],
    ['二十一亿三千万元', 21.3],
    ['九亿零八百万元', 9.08],
    ['45亿7,000万元', 45.7],
    ['6亿零500万元', 6.05],
    ['１２亿５千万元', 12.5],
  ],
  'with a spoken point': [
    ['十五点八亿元', 15.8],
    ['六点二五亿元', 6.25],
    ['十二点〇五亿元', 12.05],
    ['15點8億元', 15.8],
  ],
  'in formal numerals': [
    ['壹拾贰亿元', 12],
    ['叁仟肆佰万元', 0.34],
    ['伍点柒亿元', 5.7],
    ['贰拾亿圆整', 20],
  ],
  'more or less': [
    ['十几亿元', { value: 10e8, qualifier: 'over' }],
    ['二十几亿元', { value: 20e8, qualifier: 'over' }],
    ['数百亿元', { value: 100e8, qualifier: 'over' }],
    ['286余亿元', { value: 286e8, qualifier: 'over' }],
    ['约七亿元', { value: 7e8, qualifier: 'about' }],
    ['近2亿美元', { value: 2e8, currency: 'USD', qualifier: 'nearly' }],
  ],
  'in signs of full width': [
    ['１２０亿元', 120],
    ['超１５亿元人民币', { value: 15e8, qualifier: 'over' }],
    ['12．5亿元', 12.5],
    ['７，２００万元', 0.72],
    ['约２５亿元人民币', { value: 25e8, qualifier: 'about' }],
    ['6﹒8亿元', 6.8],
    ['１０－１５亿元', { value: 10e8, valueTo: 15e8 }],
  ],
  'with 个': [
    ['3个亿', 3],
    ['3.5个亿元', 3.5],
    ['半个亿', 0.5],
    ['两个半亿', 2.5],
    ['８个亿', 8],
    ['十个亿', 10],
  ],
  'whose unit stands in a heading': [
    ['（亿元）：36.5', 36.5],
    ['（单位：万元）为9,600', 0.96],
    ['【亿元】18.5', 18.5],
    ['（人民币亿元）｜三十六点五', 36.5],
    ['（亿元）：36.5—40', { value: 36.5e8, valueTo: 40e8 }],
  ],
  'with blanks between thousands': [
    ['1 200万元', 0.12],
    ['120 000万元', 12],
    ['1 234 567万元', 123.4567],
    ['2\u00a0500万元', 0.25],
    ['3\u202f400万元', 0.34],
  ],
  'that rose or fell': [
    ['由10亿元增至15亿元', 15],
    ['从6亿元，追加到9.6亿元', 9.6],
    ['由12亿元跃升至20亿元', 20],
    ['由15亿元缩减至10亿元', 10],
    ['从10亿元增加5亿元至15亿元', 15],
    ['10亿元→15亿元', 15],
  ],
  'with its currency in brackets': [
    ['12.5亿（人民币，下同）', 12.5],
    ['7.5亿元（人民币）', 7.5],
    ['6.8亿(RMB)', 6.8],
    ['9亿（美元，下同）', { value: 9e8, currency: 'USD' }],
  ],
  'with two ends': [
    ['10亿—15亿元', { value: 10e8, valueTo: 15e8 }],
    ['10至15亿元', { value: 10e8, valueTo: 15e8 }],
    ['约2~3亿元', { value: 2e8, valueTo: 3e8, qualifier: 'about' }],
    ['8000万～1亿元', { value: 8e7, valueTo: 1e8 }],
    ['10\u221215亿元', { value: 10e8, valueTo: 15e8 }],
    ['10\u201115亿元', { value: 10e8, valueTo: 15e8 }],
  ],
};

describe('the sum of an item', () => {
  it.each(
    Object.entries(SUMS).flatMap(([kind, sums]) => sums.map(([words, yi]) => [kind, words, yi] as const)),
  )('%s is read whole: %s', (_, words, yi) => {
    const item = withSum(words);
    const { value, currency, kind, valueTo, qualifier } = item.investment ?? {};
    const exact = typeof yi === 'number' ? { value: Math.round(yi * 1e8) } : yi;
    expect({ value, currency, kind, valueTo, qualifier }).toEqual({
      currency: 'CNY',
      kind: 'investment',
      ...exact,
    });
    expect(codes(item)).not.toContain('number-unread');
  });

  it.each([
    '三亿五',
    '十百亿元',
    '12、5亿元',
    '1O亿元',
    '亿元',
    '0亿元',
    '36.5',
    '①②亿元',
    '6·8亿元',
    '7亿元5000万元',
    '1亿又2000万元',
    '由10亿元增加5亿元',
  ])('is none in “%s”, with a doubt', (words) => {
    const item = withSum(words);
    expect(item.investment).toBeNull();
    expect(codes(item)).toContain('number-unread');
  });

  it('says how many projects the sum of a batch is for', () => {
    const text = `园区周报\n2023年10月2期\n一、招商引资\n●合肥17个项目集中签约\n\n10月9日，合肥市举行集中签约仪式，17个项目集中签约，总投资59亿元。\n\n■签约项目涉及储能等领域（合肥市政府网站）。\n`;
    const { items } = extractIssue({ name: 'october.txt', bytes: new TextEncoder().encode(text) });
    expect(items[0]).toMatchObject({ batch: true, investment: { value: 59e8, projects: 17 } });
    expect(withSum('3亿元').investment).not.toHaveProperty('projects');
  });
});

describe('the day of an item', () => {
  const BEFORE = '10月10日，乙项目签约落户芜湖。';

  it.each([
    ['１０月９日', '2023-10-09'],
    ['十月九日', '2023-10-09'],
    ['二〇二三年十月九日', '2023-10-09'],
    ['10月9号', '2023-10-09'],
    ['2023-10-09', '2023-10-09'],
    ['2023.10.09', '2023-10-09'],
    ['2023/10/9', '2023-10-09'],
    ['本月9日', '2023-10-09'],
    ['去年12月31日', '2022-12-31'],
    // Of the same kinds: numerals,
    ['１０ 月 １２ 号', '2023-10-12'],
    ['十月十二日上午', '2023-10-12'],
    ['拾月拾贰日', '2023-10-12'],
    ['二零二三年十月十二日', '2023-10-12'],
    ['二OO九年十月十二日', '2009-10-12'],
    // 号,
    ['10月12号上午', '2023-10-12'],
    ['十月十二号', '2023-10-12'],
    ['２０２３年１０月１２号', '2023-10-12'],
    // signs between year, month and day,
    ['2023／10／12', '2023-10-12'],
    ['２０２３－１０－１２', '2023-10-12'],
    ['2023\u221210\u221212', '2023-10-12'],
    ['2023·10·12', '2023-10-12'],
    ['23年10月12日', '2023-10-12'],
    // days counted from the issue.
    ['本月十二日', '2023-10-12'],
    ['上月28日', '2023-09-28'],
    ['去年十二月三十一日', '2022-12-31'],
    ['去年年底的12月31日', '2022-12-31'],
    ['前年12月31日', '2021-12-31'],
  ])('is read from “%s”', (words, date) => {
    const item = itemOf(BEFORE, BEFORE, `${words}，甲项目签约落户合肥。`);
    expect(item).toMatchObject({ issue: '2023-w41', date });
    expect(codes(item)).not.toContain('date-unread');
  });

  it.each([
    '2019年10月9日，甲方成立。10月12日，甲项目在合肥开工。',
    '2015年3月2日，甲公司注册成立；10月12日，甲项目在合肥开工。',
    '甲公司成立于2012年5月6日。10月12日，甲项目在合肥开工。',
    '甲公司创立于2009年3月4日，10月12日，甲项目在合肥开工。',
    '甲公司2012年5月6日在深圳上市。10月12日，甲项目在合肥开工。',
  ])('is not the day on which the firm was founded: %s', (lead) => {
    expect(itemOf(BEFORE, BEFORE, lead).date).toBe('2023-10-12');
  });

  it.each(['13月9日', '2月30日', '十月三十二日', '10月9', '10月9曰', '10月□日'])(
    'is none in “%s”, with a doubt',
    (words) => {
      const item = itemOf(BEFORE, BEFORE, `${words}，甲项目签约落户合肥。`);
      expect(item.date).toBeNull();
      expect(codes(item)).toContain('date-unread');
    },
  );
});

describe('the week of an issue', () => {
  it.each([
    ...['１０月２日', '十月二日', '10月2号', '2023-10-02', '二〇二三年十月二日', '10月2、3日'],
    ...['拾月贰日', '十月二号', '2023．10．02', '2023/10/2', '本月2日', '2日'],
  ])('is that of %s, whatever its label counts', (day) => {
    expect(issueOf(`${day}，甲项目签约落户合肥。`).issue.id).toBe('2023-w40');
  });

  it.each(['近日', '10月上旬', '本周一', '国庆节当天', '今年以来', '去年10月2日'])(
    'is asked for where no day is stated but %s',
    (words) => {
      expect(() => issueOf(`${words}，甲项目签约落户合肥。`)).toThrow(
        'october.txt: no date shows the week: put “year:” and “week:” into seeds/october.yaml',
      );
    },
  );
});
