import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace, yuan } from '../../../tests/lib/items.ts';
import type { Archive } from '../../archive/build.ts';
import { FIGURE_FILES, figureCsv } from '../../data/figure-files.ts';
import { INDUSTRIES, type Item, STAGES } from '../../schema/dataset.ts';
import { crosstab } from './crosstab.ts';
import { industryRows, regionRows } from './groups.ts';
import { largestSums } from './largest-sums.ts';
import { overTime } from './over-time.ts';
import { stageMix } from './stage-mix.ts';
import { gapsOf, groupsSentence, sourceOf } from './words.ts';

const issues = [
  testIssue('2020-w53', '2020-12-28', '2021-01-03'),
  testIssue('2021-w02', '2021-01-11', '2021-01-17'),
  testIssue('2021-w20', '2021-05-17', '2021-05-23'),
];
const places = [
  [],
  [testPlace('全国')],
  [testPlace('江苏省', '苏州市', '昆山市')],
  [testPlace('江苏省')],
  [testPlace('广东省', '深圳市')],
  [testPlace('江苏省', '南京市'), testPlace('安徽省', '滁州市')],
  [testPlace('某某省')],
];
const sums = [null, yuan(1e6), yuan(1e12), yuan(3e9, 'fund'), { ...yuan(5e8), currency: 'THB', cny: null }];

/** Any item that the data contract allows, as far as it matters for figures. */
const anyItem = fc.record({
  issue: fc.constantFrom(...issues.map((issue) => issue.id)),
  date: fc.constantFrom(null, '2020-12-31', '2021-05-20'),
  collection: fc.constantFrom('projects' as const, 'news' as const, 'policies' as const),
  industry: fc.constantFrom(...INDUSTRIES),
  stage: fc.constantFrom(...STAGES),
  batch: fc.boolean(),
  places: fc.constantFrom(...places),
  investment: fc.constantFrom(...sums),
  companies: fc.constantFrom<string[][]>([], ['北原重工']),
});

function archiveOf(parts: readonly Partial<Item>[]): Archive {
  return testArchive(
    issues,
    parts.map((part, index) => testItem(index + 1, { issue: '2020-w53', ...part })),
  );
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('figures', () => {
  it('are empty for an empty archive', () => {
    const archive = testArchive([], []);
    expect(overTime(archive, []).rows).toEqual([]);
    expect(industryRows(archive)).toEqual([]);
    expect(regionRows(archive)).toEqual([]);
    expect(crosstab(archive)).toEqual([]);
    expect(largestSums(archive, [], 10)).toEqual([]);
    expect(stageMix([])).toEqual([]);
    expect(sourceOf(archive, archive.items)).toBe('');
    expect(groupsSentence([])).toBe('');
    for (const file of FIGURE_FILES) expect(figureCsv(file, archive, '/').trim().split('\n')).toHaveLength(1);
  });

  it('add up to the figures of the archive, for any items', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 30 }), (parts) => {
        const archive = archiveOf(parts);
        const { items } = archive;
        const whole = archive.sums(items);
        const { rows } = overTime(archive, items);
        expect(total(rows.map((row) => row.items))).toBe(items.length);
        for (const kind of ['single', 'batch', 'fund'] as const) {
          expect(total(rows.map((row) => row[kind].cny))).toBeCloseTo(whole[kind].cny, -2);
          expect(total(rows.map((row) => row[kind].count))).toBe(whole[kind].count);
        }
        expect(total(industryRows(archive).map((row) => row.items))).toBe(items.length);
        expect(total(stageMix(items).map((part) => part.items))).toBe(items.length);
        for (const { entry, total: of, cells } of crosstab(archive)) {
          const sums = archive.sums(entry.own);
          expect(of.items).toBe(entry.items.length);
          expect(of.single.cny).toBeCloseTo(sums.single.cny, -2);
          expect(of.batch.count).toBe(sums.batch.count);
          expect(total(INDUSTRIES.map((industry) => cells[industry].items))).toBe(of.items);
        }
      }),
    );
  });

  it('have no single projects if all items are batches', () => {
    const archive = archiveOf([
      { batch: true, investment: yuan(1e12), places: [testPlace('江苏省')] },
      { batch: true, investment: yuan(1e10), places: [testPlace('江苏省', '苏州市')] },
    ]);
    expect(largestSums(archive, archive.items, 10)).toEqual([]);
    expect(regionRows(archive)[0]).toMatchObject({
      items: 2,
      sums: { single: { count: 0 }, batch: { cny: 1e12 } },
    });
    expect(groupsSentence(regionRows(archive))).not.toContain('单个项目');
  });

  it('count a project with two reports once, in the week of the newer one', () => {
    const place = [testPlace('黑龙江省', '哈尔滨市')];
    const report = { companies: ['北原重工'], places: place, title: '北原重工氢能装备基地' };
    const archive = archiveOf([
      { ...report, issue: '2020-w53', investment: yuan(1e9) },
      { ...report, issue: '2021-w20', investment: yuan(2e9), stage: 'started' },
    ]);
    const { rows } = overTime(archive, archive.items);
    expect(rows.map((row) => [row.bin.name, row.items, row.single.cny])).toEqual([
      ['2020年第53周', 1, 0],
      ['2021年第2周', 0, 0],
      ['2021年第20周', 1, 2e9],
    ]);
    expect(largestSums(archive, archive.items, 10).map((item) => item.issue)).toEqual(['2021-w20']);
  });

  it('count an item in two provinces in both, but its sum in neither', () => {
    const archive = archiveOf([{ places: places[5]!, investment: yuan(5e9), industry: 'auto' }]);
    expect(regionRows(archive).map((row) => [row.name, row.items, row.sums.single.cny])).toEqual([
      ['江苏', 1, 0],
      ['安徽', 1, 0],
    ]);
    expect(crosstab(archive).map((row) => row.cells.auto.items)).toEqual([1, 1]);
  });

  it('name their weeks, and how many issues are missing', () => {
    const archive = archiveOf([{}, { issue: '2021-w20' }]);
    expect(sourceOf(archive, archive.items)).toBe('《园区周报》2020年第53周至2021年第20周，2 期');
    expect(gapsOf(overTime(archive, archive.items))).toContain('21 周中收录 3 期');
  });

  it('list stages in the order of a project, with shares that add up to one', () => {
    const parts = stageMix([
      testItem(1, { stage: 'policy' }),
      testItem(2),
      testItem(3),
      testItem(4, { stage: 'built' }),
    ]);
    expect(parts.map(({ stage, share }) => [stage, share])).toEqual([
      ['signed', 0.5],
      ['built', 0.25],
      ['policy', 0.25],
    ]);
  });
});
