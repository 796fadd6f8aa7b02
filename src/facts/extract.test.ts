import { describe, expect, it } from 'vitest';
import { publishedItems } from '../data/dataset.ts';
import { datasetSchema } from '../schema/dataset.ts';
import { extractIssue, SeedError } from './extract.ts';

const ISSUE = `园区周报
2021年6月2期（总88期）

一、招商引资

●汉中高新区总投资 12 亿元的钛材项目开工

6月8日，总投资12亿元的钛材项目在汉中高新区开工。

■项目由汉中恒岳钛业有限公司投资建设，年产钛材3万吨，达产后年产值30亿元（汉中市政府网站）。

二、综合资讯

●2021 中国茶业博览会在铜仁开幕

■6月9日至11日，2021中国茶业博览会在贵州铜仁举行（铜仁市政府网站）。

三、政策法规

●《衡水市轴承产业扶持办法》印发

■办法对轴承企业给予最高500万元补助（衡水市政府网站）。
`;
const extract = (
  text: string,
  overrides?: { year?: number; week?: number; number?: number; label?: string },
) =>
  extractIssue({ name: 'june.txt', bytes: new TextEncoder().encode(text), ...(overrides && { overrides }) });

describe('extractIssue', () => {
  const { issue, items, doubts, readings } = extract(ISSUE);

  it('identifies the issue', () => {
    expect(issue).toEqual({
      id: '2021-w23',
      seed: 'june.txt',
      title: '园区周报 2021年第23周',
      number: 88,
      label: '2021年6月2期',
      from: '2021-06-08',
      to: '2021-06-14',
      url: '/issues/2021-w23/',
    });
  });

  it('numbers the items over all sections and puts each into its collection', () => {
    expect(items.map((item) => item.url)).toEqual([
      '/projects/2021-w23-01/',
      '/news/2021-w23-02/',
      '/policies/2021-w23-03/',
    ]);
  });

  it('finds the facts of a project', () => {
    expect(items[0]).toMatchObject({
      date: '2021-06-08',
      places: [{ province: '陕西省', city: '汉中市', park: '汉中高新区' }],
      industry: 'materials',
      stage: 'started',
      batch: false,
      investment: { value: 12e8, currency: 'CNY', kind: 'investment', cny: 12e8 },
      companies: ['汉中恒岳钛业有限公司'],
      source: { name: '汉中市政府网站' },
    });
  });

  it('finds the facts of an event and of a policy', () => {
    expect(items[1]).toMatchObject({ date: '2021-06-09', dateEnd: '2021-06-11', stage: 'event' });
    expect(items[2]).toMatchObject({ date: null, stage: 'policy', investment: null });
  });

  it('follows the data contract', () => {
    const dataset = {
      version: 1,
      site: 'https://example.org',
      issues: [issue],
      items: publishedItems(items),
    };
    expect(datasetSchema.safeParse(dataset).error).toBeUndefined();
  });

  it('has no doubts about a plain issue, and explains each item', () => {
    expect(doubts).toEqual([]);
    expect(readings).toHaveLength(items.length);
    expect(readings[0]?.because().join('\n')).toMatch(/^stage: started /m);
  });

  it('gives the same for the same text', () => {
    expect(JSON.stringify(extract(ISSUE))).toBe(JSON.stringify({ issue, items, doubts, readings }));
  });

  it('prefers what the maintainer states to the text', () => {
    const other = extract(ISSUE, { year: 2020, week: 24, number: 12, label: '2020年6月1期' });
    expect(other.issue).toMatchObject({ id: '2020-w24', number: 12, label: '2020年6月1期' });
  });

  it('gives a third digit to the hundredth item', () => {
    const many = Array.from(
      { length: 101 },
      (_, i) => `●汉中钛材项目${i}号开工\n■6月8日开工（汉中日报）。\n`,
    );
    const ids = extract(`一、招商引资\n${many.join('')}`, { year: 2021 }).items.map((item) => item.id);
    expect([ids[0], ids[98], ids[99]]).toEqual(['2021-w23-01', '2021-w23-99', '2021-w23-100']);
  });

  it('follows the title where the body belongs to another event, with a doubt', () => {
    const swapped = ISSUE.replace(
      /6月8日，总投资.*\n\n■.*/u,
      '6月9日，钦州港冷链码头投产。\n\n■码头位于钦州港（钦州市政府网站）。',
    );
    const [first] = extract(swapped).items;
    expect(first?.notes[0]?.code).toBe('body-title-mismatch');
    expect(first?.places[0]?.city).toBe('汉中市');
    expect(first?.stage).toBe('started');
  });

  it('notes a doubt with the item that it is about', () => {
    const text = ISSUE.replace('（铜仁市政府网站）', '');
    expect(extract(text).items.map(({ notes }) => notes.map(({ code }) => code))).toEqual([
      [],
      ['no-source'],
      [],
    ]);
  });

  it.each([
    ['nothing', '', /^june\.txt: the file is empty$/],
    ['no issue', '今天天气很好。\n', /^june\.txt: no issue of 园区周报/],
    ['headings only', '一、招商引资\n二、综合资讯\n', /^june\.txt: no issue/],
    ['titles only', '一、招商引资\n●汉中钛材项目开工\n●铜仁项目开工\n', /titles only/],
    ['no date', '一、招商引资\n●汉中钛材项目开工\n■近日开工（汉中日报）。\n', /seeds\/june\.yaml/],
  ])('reports in one line what is wrong with %s', (_, text, message) => {
    expect(() => extract(text)).toThrow(SeedError);
    expect(() => extract(text)).toThrow(message);
  });
});
