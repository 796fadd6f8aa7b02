import { describe, expect, it } from 'vitest';
import { isGeneric, namePart } from './company-words.ts';

describe('isGeneric', () => {
  it.each(['新能源汽车', '全国重点项目', '铜仁光伏', '高端装备制造', '国际龙头企业'])(
    'is true of “%s”, which names nobody',
    (words) => {
      expect(isGeneric(words)).toBe(true);
    },
  );

  it.each(['恒岳竹业', '岭远科技', '东航', '中车'])('is false of “%s”', (words) => {
    expect(isGeneric(words)).toBe(false);
  });
});

describe('namePart', () => {
  it.each([
    ['恒岳新型竹纤维项目签约', '恒岳'],
    ['岭远年产 3 万吨碳纤维基地投产', '岭远'],
    ['泽川医药', '泽川'],
    ['Festo总部', 'Festo'],
  ])('cuts “%s” where the product begins', (words, name) => {
    expect(namePart(words)).toBe(name);
  });

  it('finds none in words without any known product', () => {
    expect(namePart('这是一句没有产品也没有公司名字的很长的话')).toBeNull();
  });
});
