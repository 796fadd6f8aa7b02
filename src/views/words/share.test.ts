import { expect, it } from 'vitest';
import { sampleItem } from '../../../tests/lib/items.ts';
import { shareText } from './share.ts';

it('says stage, title, place, park, sum, day and source in three lines', () => {
  expect(shareText(sampleItem())).toBe(
    [
      '【开工】云杉精密轴承项目在黑河边境经济合作区开工',
      '黑龙江黑河爱辉区｜黑河边境经济合作区｜12 亿元',
      '2023年10月11日｜来源：黑河市人民政府网站',
    ].join('\n'),
  );
});

it('says what a sum is of that is not a single project’s', () => {
  const { investment } = sampleItem();
  expect(shareText(sampleItem({ investment: { ...investment!, projects: 17 } }))).toContain(
    '｜17 个项目合计 12 亿元',
  );
  expect(shareText(sampleItem({ investment: { ...investment!, kind: 'fund' } }))).toContain('｜基金 12 亿元');
});

it('leaves out what is not known', () => {
  const item = sampleItem({ places: [], investment: null, date: null, source: null });
  expect(shareText(item)).toBe('【开工】云杉精密轴承项目在黑河边境经济合作区开工');
});
