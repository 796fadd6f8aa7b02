import { describe, expect, it } from 'vitest';
import { rawItem, yuan } from '../../tests/lib/items.ts';
import { noteDate, noteSumOfOther, noteSums, noteTypos, noteUnread } from './notes.ts';
import type { IssueWeek } from './time/week.ts';

const WEEK: IssueWeek = {
  id: '2021-w23',
  year: 2021,
  week: 23,
  from: '2021-06-07',
  to: '2021-06-13',
  guessed: false,
  resolve: () => null,
};
const item = (title: string, lead: string | null = null, ...body: string[]) => rawItem(lead, body, title);

describe('noteDate', () => {
  it.each(['2021-06-07', '2021-05-31', '2021-06-20'])('is content with %s', (day) => {
    expect(noteDate(day, WEEK)).toEqual([]);
  });

  it.each([
    ['2021-05-30', '8 天'],
    ['2021-06-21', '8 天'],
    ['2020-06-10', '362 天'],
  ])('doubts %s, %s off', (day, off) => {
    expect(noteDate(day, WEEK)).toMatchObject([
      { code: 'date-outside-week', text: expect.stringContaining(off) },
    ]);
  });

  it('says nothing where no day is stated', () => {
    expect(noteDate(null, WEEK)).toEqual([]);
  });
});

describe('noteTypos', () => {
  const texts = (one: ReturnType<typeof item>) => noteTypos(one).map((note) => note.text);

  it('finds a quotation mark without its partner, and says where', () => {
    expect(texts(item('“一企一策助发展', '导语“成对”。'))).toEqual(['标题的引号不成对']);
  });

  it.each([
    ['项目的的建设', '的的'],
    ['总投资5亿元，，占地', '，，'],
    ['落户杭州州', '杭州州'],
  ])('finds doubled characters in “%s”', (lead, doubled) => {
    expect(texts(item('项目签约', lead))).toEqual([`导语有重复的字：“${doubled}”`]);
  });

  it.each(['稳稳推进', '“一企一策”“一园一业”', '签约……', '谢谢'])('is content with “%s”', (lead) => {
    expect(texts(item('项目签约', lead))).toEqual([]);
  });
});

describe('noteSums', () => {
  it('notices that title and text give other totals', () => {
    const [note] = noteSums(item('总投资 12 亿元轴承项目签约', '项目总投资21亿元。'), false);
    expect(note).toEqual({ code: 'sum-mismatch', text: '标题的总额为 12 亿，正文为 21 亿' });
  });

  it.each([
    ['the same', '项目总投资12亿元。'],
    ['the same, rounded', '项目总投资12.1亿元。'],
    ['no total', '项目一期投资3亿元。'],
    ['another total in addition', '全市总投资50亿元，该项目总投资12亿元。'],
  ])('is content with a text that gives %s', (_, lead) => {
    expect(noteSums(item('总投资 12 亿元轴承项目签约', lead), false)).toEqual([]);
  });

  it.each([
    ['parts of a batch', '8个项目总投资7亿元，4个项目总投资5.3亿元。'],
    ['one project of a batch', '其中轴承项目总投资9亿元。'],
  ])('is content with %s', (_, lead) => {
    expect(noteSums(item('赤峰 12 个项目开工 总投资 12.5 亿元', lead), true)).toEqual([]);
  });

  it.each(['项目总投资15.2亿元。', '项目总投资125亿元。'])(
    'notices a slip of the pen in a batch: %s',
    (lead) => {
      expect(noteSums(item('赤峰 12 个项目开工 总投资 12.5 亿元', lead), true)).toHaveLength(1);
    },
  );

  it('is content with either end of a range', () => {
    expect(noteSums(item('总投资 15 亿元轴承项目签约', '项目总投资10亿—15亿元。'), false)).toEqual([]);
    expect(noteSums(item('总投资 10 亿元轴承项目签约', '项目总投资10至15亿元。'), false)).toEqual([]);
  });

  it('does not compare sums of two currencies, nor a first phase', () => {
    expect(noteSums(item('总投资 12 亿美元的轴承项目签约', '项目总投资9亿元。'), false)).toEqual([]);
    expect(noteSums(item('总规模 12 亿元的基金成立', '基金首期规模5亿元。'), false)).toEqual([]);
  });
});

describe('noteUnread', () => {
  const resolve: IssueWeek['resolve'] = ({ month, day }) => (month === 2 && day === 29 ? null : '2021-06-08');
  const notes = (...texts: [string, ...string[]]) => noteUnread(item(...texts), { ...WEEK, resolve });

  it('tells of numbers that are no sum, each once', () => {
    expect(notes('总投资 3..5 亿元项目签约', '总投资3..5亿元，一期12、5亿元。')).toEqual([
      { code: 'number-unread', text: '金额未能识别：“3..5 亿元”' },
      { code: 'number-unread', text: '金额未能识别：“3..5亿元”' },
      { code: 'number-unread', text: '金额未能识别：“12、5亿元”' },
    ]);
  });

  it('tells of days that do not exist, in this year or any', () => {
    expect(notes('项目签约', '6月31日，项目签约。', '2月29日，项目开工。')).toEqual([
      { code: 'date-unread', text: '日期未能识别：“6月31日”' },
      { code: 'date-unread', text: '日期未能识别：“2月29日”' },
    ]);
  });

  it('is content with what was read', () => {
    expect(notes('总投资 十五点八亿元项目签约', '六月八日，项目签约，总投资10亿—15亿元，30万套。')).toEqual(
      [],
    );
  });
});

describe('noteSumOfOther', () => {
  const of = (projects: number | undefined, batch = false, stage = 'established') =>
    noteSumOfOther({
      investment: { ...yuan(1e9), ...(projects && { projects }) },
      batch,
      stage: stage as never,
    }).map(({ code }) => code);

  it('doubts the sum of several projects in an item about one thing', () => {
    expect(of(10)).toEqual(['sum-of-other']);
  });

  it('is content with sums of one project, of a batch and of a conference', () => {
    expect([...of(undefined), ...of(1), ...of(17, true), ...of(382, false, 'event')]).toEqual([]);
  });
});
