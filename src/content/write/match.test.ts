import { describe, expect, it } from 'vitest';
import { digest } from '../digest.ts';
import { matchItems } from './match.ts';

const body = '项目占地200亩，总投资12亿元，建成后年产轴承30万套，可带动就业五百人。';
const known = (id: string, position: number, title: string, text = title, machineTitle = title) => ({
  id,
  position,
  section: '招商引资',
  title,
  titleDigest: digest(machineTitle),
  text,
});
const fresh = (position: number, title: string, text = title, section = '招商引资') => ({
  position,
  section,
  title,
  text,
});

describe('match', () => {
  it('keeps each id with its place and title, even if two titles are the same', () => {
    const old = [known('a', 1, '项目开工'), known('b', 2, '项目开工')];
    expect(matchItems(old, [fresh(1, '项目开工'), fresh(2, '项目开工')])).toEqual(['a', 'b']);
    expect(matchItems(old, [fresh(2, '项目开工'), fresh(3, '项目开工')])).toEqual(['b', 'a']);
  });

  it('follows a title to another place when an item was found before it', () => {
    const old = [known('a', 1, '甲项目开工'), known('b', 2, '乙项目签约')];
    expect(matchItems(old, [fresh(1, '丙园区揭牌'), fresh(2, '甲项目开工'), fresh(3, '乙项目签约')])).toEqual(
      [null, 'a', 'b'],
    );
  });

  it('recognises an item whose title a person corrected', () => {
    expect(matchItems([known('a', 1, '改过的标题', '改', '原标题')], [fresh(1, '原标题')])).toEqual(['a']);
  });

  it('recognises an item by its text when the title in the seed was edited', () => {
    const old = [known('a', 1, '轴承项目开工', `轴承项目开工${body}`), known('b', 2, '乙项目签约')];
    expect(
      matchItems(old, [fresh(1, '乙项目签约'), fresh(2, '云杉轴承厂动工', `云杉轴承厂动工${body}`)]),
    ).toEqual(['b', 'a']);
  });

  it('gives the id to the most similar item, and none to a dissimilar one', () => {
    const old = [known('a', 1, '旧标题', body)];
    expect(
      matchItems(old, [fresh(1, '甲', `${body}另外`), fresh(2, '乙', body), fresh(3, '丙', '绿色甲醇')]),
    ).toEqual([null, 'a', null]);
  });

  it('follows a title into another section, but not a similar text', () => {
    expect(matchItems([known('a', 1, '甲')], [fresh(2, '甲', '甲', '综合资讯')])).toEqual(['a']);
    expect(matchItems([known('a', 1, '甲', body)], [fresh(1, '乙', body, '综合资讯')])).toEqual([null]);
  });
});
