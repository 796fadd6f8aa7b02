import { describe, expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace, yuan } from '../../../tests/lib/items.ts';
import type { Item } from '../../schema/dataset.ts';
import { addDays } from '../../text/calendar.ts';
import { heatTable } from './heat-table.ts';
import { largestFigure } from './largest-sums.ts';
import { stageFigure } from './stage-mix.ts';
import { timeFigure } from './time-figure.ts';

const issueOf = (week: number) => {
  const from = addDays('2023-01-02', 7 * (week - 1));
  return testIssue(`2023-w${String(week).padStart(2, '0')}`, from, addDays(from, 6));
};

/** An archive with a number of issues and the given items. */
const archiveOf = (issues: number, parts: readonly Partial<Item>[]) =>
  testArchive(
    Array.from({ length: issues }, (_, at) => issueOf(at + 1)),
    parts.map((part, at) => testItem(at + 1, { issue: '2023-w01', ...part })),
  );
const many = (count: number, part: Partial<Item>): Partial<Item>[] =>
  Array.from({ length: count }, () => part);

describe('items over time', () => {
  const parts = [...many(8, {}), ...many(4, { issue: '2023-w03', investment: yuan(1e9) })];

  it('are a row an issue below twelve issues, each number with an address of its items', () => {
    const archive = archiveOf(11, parts);
    const figure = timeFigure(archive, archive.items)!;
    expect(figure.panels).toEqual([]);
    expect(figure.issues!.map(({ name, items }) => [name, items]).slice(0, 3)).toEqual([
      ['2023年第1周', 8],
      ['2023年第2周', 0],
      ['2023年第3周', 4],
    ]);
    expect(figure.issues![2]!.itemsUrl).toBe('/issues/2023-w03/');
    expect(figure.frame.title).toBe('2023年第1周条目最多，8 条');
    const some = archive.items.slice(0, 10);
    const part = timeFigure(archive, some, { within: { region: 'jiangsu' } })!;
    const short = part.issues!.find(({ items }) => items > 0 && items < 8 && items !== 4);
    expect(short?.itemsUrl).toMatch(/^\/search\/\?region=jiangsu&issue=2023-w0\d$/);
  });

  it('have an axis from twelve issues on', () => {
    const archive = archiveOf(12, parts);
    const figure = timeFigure(archive, archive.items)!;
    expect(figure.issues).toBe(null);
    expect(figure.panels).toHaveLength(1);
    expect(figure.table!.rows).toHaveLength(12);
  });

  it('are a row an issue even where the issues are years apart', () => {
    const issues = [issueOf(1), issueOf(2), testIssue('2026-w10', '2026-03-02', '2026-03-08')];
    const items = issues.flatMap((issue, at) =>
      many(6, { issue: issue.id }).map((part, n) => testItem(at * 6 + n + 1, part)),
    );
    const archive = testArchive(issues, items);
    expect(timeFigure(archive, archive.items)!.issues!.map(({ items: count }) => count)).toEqual([6, 6, 6]);
  });

  it('are no figure below ten items', () => {
    const archive = archiveOf(3, [...many(8, {}), { issue: '2023-w03' }]);
    expect(timeFigure(archive, archive.items)).toBe(null);
    expect(stageFigure(archive, archive.items)).toBe(null);
  });
});

describe('stages', () => {
  it('are those of projects in their order, and the other kinds are apart', () => {
    const archive = archiveOf(1, [
      ...many(4, { stage: 'started' }),
      ...many(6, { stage: 'signed' }),
      ...many(3, { stage: 'policy' }),
      { stage: 'event' },
    ]);
    const figure = stageFigure(archive, archive.items, { within: { region: 'jiangsu' } })!;
    expect(figure.stages.map(({ name, items, share }) => [name, items, share])).toEqual([
      ['签约', 6, '60%'],
      ['开工', 4, '40%'],
    ]);
    expect(figure.kinds.map(({ name, items }) => [name, items])).toEqual([
      ['活动', 1],
      ['政策', 3],
    ]);
    expect(figure.stages[0]!.url).toBe('/search/?region=jiangsu&stage=signed');
    expect(figure.frame.title).toBe('项目以签约最多，占 60%');
    // These policies are in another section.
    expect(figure.frame.note).toContain('略有出入');
  });

  it('are no figure of fewer than ten projects', () => {
    const archive = archiveOf(1, [...many(9, { stage: 'signed' }), ...many(12, { stage: 'policy' })]);
    expect(stageFigure(archive, archive.items)).toBe(null);
  });
});

const PROVINCES = ['江苏省', '安徽省', '广东省', '浙江省', '山东省', '河北省', '福建省'];

describe('a finding', () => {
  const jiangsu = [testPlace('江苏省')];

  it('names no first where two are first', () => {
    const archive = archiveOf(2, [...many(6, {}), ...many(6, { issue: '2023-w02' })]);
    expect(timeFigure(archive, archive.items)!.frame.title).toBe('各期条目数');
    expect(heatTable(testArchive([issueOf(1)], []), 'items')).toBe(null);
  });

  it('of regions and industries leaves the general one out, and says so, and puts it last', () => {
    const archive = archiveOf(1, [
      ...many(3, { industry: 'mixed', places: jiangsu }),
      ...many(2, { industry: 'auto', places: jiangsu }),
    ]);
    const table = heatTable(archive, 'items')!;
    expect(table.frame.title).toBe('综合之外，江苏的汽车条目最多，2 条');
    expect(table.columns.map(({ short, rest }) => [short, rest])).toEqual([
      ['汽车', false],
      ['综合', true],
    ]);
    expect(table.rows[0]!.cells[0]!.url).toBe('/search/?region=jiangsu&industry=auto');
  });

  it('of the largest sums is what they are of all, where there are many more', () => {
    const sums = [5, 3, 2, 1, 1, 1, 1].map((yi, at) => ({
      // Another project each: in another province.
      places: [testPlace(PROVINCES[at]!)],
      investment: yuan(yi * 1e8),
    }));
    const archive = archiveOf(1, sums);
    const more = ['/all/', '全部'] as const;
    const figure = largestFigure(archive, archive.items, { most: 5, more })!;
    expect(figure.frame.title).toBe('前 3 个项目占单个项目投资额的 71%');
    expect(figure.more).toEqual(more);
    const few = archiveOf(1, sums.slice(0, 3));
    const all = largestFigure(few, few.items, { most: 5, more })!;
    expect([all.frame.title, all.more]).toEqual(['投资额最大的项目', null]);
  });
});
