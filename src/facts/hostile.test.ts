/** Any seed gives a dataset that follows the data contract, or is rejected with a one-line message. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../tests/lib/cases.ts';
import { publishedItems } from '../data/dataset.ts';
import { datasetSchema } from '../schema/dataset.ts';
import { extractIssue, SeedError } from './extract.ts';

const overrides = { year: 2021, week: 23 };
const SCRAPS = [
  '6月8日 2021年 2月30日 12月30日—1月2日 8日 截至 将于 至 — ， 。 、 ； “',
  '” 总投资 12.5亿元 12，5亿 基金规模 0元 百亿 万亿美元 $ ￥ 十 两 99999999999999999999亿元 铜仁',
  '鼓楼区 朝阳 京津冀 全国 海南州 高新区 国家级 位于 来自 市 省 （ ） 网站',
  '恒岳竹业有限公司 有限公司 集团 由 与 共同投资 等12家企业 集中签约 开工 印发 《 》 AI C++',
  '<script> {x} \\ \u202E 𠮷 😀 $& __proto__ constructor',
].flatMap((row) => row.split(' '));
const scraps = (max: number) =>
  fc.array(fc.constantFrom(...SCRAPS), { minLength: 1, maxLength: max }).map((parts) => parts.join(''));
const issue = fc
  .record({
    section: fc.constantFrom('一、招商引资', '二、综合资讯', '三、政策法规'),
    items: fc.array(fc.tuple(scraps(8), scraps(12), scraps(30)), { minLength: 1, maxLength: 4 }),
  })
  .map(({ section, items }) =>
    [
      section,
      ...items.map(([title, lead, body]) => `●题${title}\n\n${lead}\n\n■${body}（铜仁日报）。\n`),
    ].join('\n'),
  );

describe('extractIssue', () => {
  it('follows the data contract for any words', () => {
    fc.assert(
      fc.property(issue, (text) => {
        const found = extractIssue({ name: 'week.txt', bytes: new TextEncoder().encode(text), overrides });
        const dataset = {
          version: 1,
          site: 'https://example.org',
          issues: [found.issue],
          items: publishedItems(found.items),
        };
        expect(datasetSchema.safeParse(JSON.parse(JSON.stringify(dataset))).error).toBeUndefined();
      }),
      cases(1, 150),
    );
  });

  it('finds nothing that is not in the text', () => {
    fc.assert(
      fc.property(issue, (text) => {
        const plain = text.replace(/\s/g, '').replaceAll('\u202E', '');
        const { items } = extractIssue({
          name: 'week.txt',
          bytes: new TextEncoder().encode(text),
          overrides,
        });
        for (const { companies, investment, dateEnd, date } of items) {
          for (const name of companies) expect(plain).toContain(name.replace(/\s/g, ''));
          if (investment) expect(plain).toContain(investment.text.replace(/\s/g, ''));
          if (dateEnd) expect(dateEnd > (date ?? '')).toBe(true);
        }
      }),
      cases(2, 150),
    );
  });

  it('fails only with a SeedError when the week is not given', () => {
    fc.assert(
      fc.property(issue, (text) => {
        try {
          extractIssue({ name: 'week.txt', bytes: new TextEncoder().encode(text) });
        } catch (error) {
          expect(error).toBeInstanceOf(SeedError);
          expect((error as Error).message).toMatch(/^week\.txt: [^\n]+$/);
          // The message of an unexpected error.
          expect((error as Error).message).not.toContain('could not be understood');
        }
      }),
      cases(3, 150),
    );
  });
});
