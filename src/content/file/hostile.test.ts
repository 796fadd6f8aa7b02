/** Every item of any text is read back unchanged from its file. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cases } from '../../../tests/lib/cases.ts';
import { extractIssue, SeedError } from '../../facts/extract.ts';
import type { Item } from '../../schema/dataset.ts';
import { itemEntryOf, itemOf } from '../entry.ts';
import { parseFile } from './file.ts';
import { formatItem } from './format.ts';

const SCRAPS = [
  '● ■ █ （ ） “ ” 《 》 。 ， 、 （铜仁日报）。 注： 园区周报 目录 第1期 一、招商引资 三、政策法规 ...3 1 12 3.5',
  '亿元 总投资 年产 6月8日 2023年 2月30日 铜仁 苏州工业园区 高新区 有限公司 集团 由 与 等 签约 印发 基金 规模 网站',
  '𠮷 😀 \ud83d \udc00 \u0000 \u202e <script> {x} --- - * _ [ ] ( ) & ; | \\ ` ~ # > + = : " \' __proto__ toString',
].flatMap((row) => row.split(' '));
const scrap = fc.constantFrom(...SCRAPS, ' ', '\n', '\n\n', '\r', '\f');
const long = fc.tuple(scrap, fc.integer({ min: 1, max: 3000 })).map(([text, times]) => text.repeat(times));
const part = fc.oneof(
  { arbitrary: scrap, weight: 60 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 8 }), weight: 4 },
  { arbitrary: long, weight: 1 },
);
const text = fc
  .array(part, { minLength: 5, maxLength: 90 })
  .map((parts) => `一、招商引资\n●甲${parts.join('')}\n■文`);

function read(given: string): Item[] {
  const bytes = new TextEncoder().encode(given);
  try {
    return extractIssue({ name: 'week.txt', bytes, overrides: { year: 2023, week: 41 } }).items;
  } catch (error) {
    expect(error).toBeInstanceOf(SeedError);
    expect((error as Error).message).not.toContain('could not be understood');
    return [];
  }
}

function same(item: Item): void {
  expect(itemOf(itemEntryOf(parseFile(formatItem(item), 'x.mdx'), item.collection, item.id))).toEqual(item);
  // Half a surrogate pair can’t be written as UTF-8: it would be read back as another character.
  expect(JSON.stringify(item)).not.toMatch(/\\ud[89a-f]/i);
}

it('reads back every item of any text', () => {
  fc.assert(
    fc.property(text, (given) => read(given).forEach(same)),
    cases(1, 150),
  );
});

it('does not cut a surrogate pair where a name or a search ends', () => {
  const rare = '𠮷'.repeat(40);
  read(`一、招商引资\n●甲${rare}a${rare}高新区签约\n■文${'𠮷'.repeat(4000)}有限公司（铜仁日报）。`).forEach(
    same,
  );
  read(`一、招商引资\n●甲${rare}高新区签约\n■文a${'𠮷'.repeat(4000)}有限公司（铜仁日报）。`).forEach(same);
});
