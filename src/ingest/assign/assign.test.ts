import { describe, expect, it } from 'vitest';
import { readLines } from '../text/lines.ts';
import { Affinity } from './affinity.ts';
import { assignGroup } from './assign.ts';
import { blockText, readBlocks } from './blocks.ts';
import { groupBlocks } from './groups.ts';

/** Each title with its lead and its bodies, followed by `?` if doubtful. */
function assigned(text: string) {
  const blocks = readBlocks(readLines(text));
  const affinity = new Affinity(blocks.map(blockText));
  return groupBlocks(blocks)
    .flatMap((group) => assignGroup(group, affinity))
    .map(({ title, leads, bodies, doubts }) =>
      [title, ...leads, ...bodies]
        .map(blockText)
        .join(' / ')
        .concat(doubts.length > 0 ? ' ?' : ''),
    );
}

const TITANIUM = '█钛材项目总投资5亿元（汉中日报）。 \n';
const TEA = '█茶饮项目建设产线3条（铜仁日报）。 \n';
const LEAD = '6月8日，钛材项目开工。 \n';
const TITLES = ' ●汉中钛材项目开工 \n●铜仁茶饮项目签约 \n';

describe('assignGroup', () => {
  it('gives bodies and leads to their titles in the order of the page', () => {
    expect(assigned(`${TITLES}${TITANIUM}${LEAD}6月9日，茶饮项目签约。 \n${TEA}`)).toEqual([
      '汉中钛材项目开工 / 6月8日，钛材项目开工。 / 钛材项目总投资5亿元（汉中日报）。',
      '铜仁茶饮项目签约 / 6月9日，茶饮项目签约。 / 茶饮项目建设产线3条（铜仁日报）。',
    ]);
  });

  it('gives the only lead to the title that it is about', () => {
    const [first, second] = assigned(`${TITLES}${TITANIUM}6月9日，茶饮项目签约。 \n${TEA}`);
    expect(first).not.toContain('6月9日');
    expect(second).toContain(' / 6月9日，茶饮项目签约。 / ');
  });

  it('exchanges bodies that are in another order than the titles', () => {
    const tea = '█铜仁茶饮项目签约，茶饮产线3条，铜仁市长出席（铜仁日报）。 \n';
    const titanium = '█汉中钛材项目开工，钛材产能3万吨，汉中市长出席（汉中日报）。 \n';
    const [first, second] = assigned(`${TITLES}${tea}${titanium}`);
    expect(first).toContain('钛材产能');
    expect(second).toContain('茶饮产线');
  });

  const TEA_LEAD = '铜仁茶饮项目6月9日签约，铜仁市长出席。 \n';
  const TITANIUM_LEAD = '汉中钛材项目6月8日开工，汉中市长出席。 \n';

  it('exchanges leads that are in another order than the titles, with a doubt', () => {
    expect(assigned(`${TITLES}${TITANIUM}${TEA_LEAD}${TITANIUM_LEAD}${TEA}`)).toEqual([
      '汉中钛材项目开工 / 汉中钛材项目6月8日开工，汉中市长出席。 / 钛材项目总投资5亿元（汉中日报）。 ?',
      '铜仁茶饮项目签约 / 铜仁茶饮项目6月9日签约，铜仁市长出席。 / 茶饮项目建设产线3条（铜仁日报）。 ?',
    ]);
  });

  it('exchanges those of two of three titles, and leaves the third without a doubt', () => {
    const third = '█轴承项目总投资8亿元（黄冈日报）。 \n';
    const leads = `黄冈轴承项目6月7日投产。 \n${TEA_LEAD}${TITANIUM_LEAD}`;
    const found = assigned(` ●黄冈轴承项目投产 \n${TITLES}${third}${TITANIUM}${leads}${TEA}`);
    expect(found.map((text) => text.split(' / ')[1])).toEqual([
      '黄冈轴承项目6月7日投产。',
      '汉中钛材项目6月8日开工，汉中市长出席。',
      '铜仁茶饮项目6月9日签约，铜仁市长出席。',
    ]);
    expect(found.map((text) => text.endsWith('?'))).toEqual([false, true, true]);
  });

  it('leaves leads in their order where the words of both fit both titles', () => {
    const [first] = assigned(`${TITLES}${TITANIUM}6月8日，项目开工。 \n6月9日，项目开工。 \n${TEA}`);
    expect(first).toContain(' / 6月8日，项目开工。 / ');
  });

  it('has a doubt where neither structure nor words decide', () => {
    const [first] = assigned(`${TITLES}█双方表示欢迎。 \n`);
    expect(first).toMatch(/双方表示欢迎。 \?$/);
  });

  it('has no doubt about a single title', () => {
    expect(assigned(`●汉中钛材项目开工\n■双方表示欢迎（汉中日报）。`)).toEqual([
      '汉中钛材项目开工 / 双方表示欢迎（汉中日报）。',
    ]);
  });
});
