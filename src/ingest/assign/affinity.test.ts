import { describe, expect, it } from 'vitest';
import { Affinity, featuresOf } from './affinity.ts';

describe('featuresOf', () => {
  it('holds pairs of characters, Latin words, and numbers with their unit', () => {
    expect([...featuresOf('汉中市TC4钛材 12.5 亿元')].sort()).toEqual(
      ['中市', '亿元', '汉中', 'tc', '钛材', '12.5亿', '4钛'].sort(),
    );
  });

  it('ignores width and line breaks', () => {
    expect(featuresOf('ＬＥＤ 项\n目')).toEqual(featuresOf('led项目'));
  });

  it('is empty for a text without words', () => {
    expect(featuresOf('，。A').size).toBe(0);
  });
});

describe('Affinity', () => {
  const texts = ['汉中钛材项目开工', '铜仁茶饮项目开工', '汉中钛材产线', '铜仁茶饮门店'];
  const affinity = new Affinity(texts);

  it('is larger for texts that share rare words', () => {
    const [title, , body, other] = texts as [string, string, string, string];
    expect(affinity.between(title, body)).toBeGreaterThan(affinity.between(title, other));
  });

  it('is 0 for texts that share nothing, and the same both ways', () => {
    expect(affinity.between('汉中钛材', '铜仁茶饮')).toBe(0);
    expect(affinity.between(texts[0] as string, texts[1] as string)).toBe(
      affinity.between(texts[1] as string, texts[0] as string),
    );
  });

  it('gives common words less weight', () => {
    expect(affinity.between('开工', '开工')).toBeLessThan(affinity.between('产线', '产线'));
  });
});
