import { describe, expect, it } from 'vitest';
import { firmOf, isFirm, isGeneric, nameParts } from './company-words.ts';

describe('isGeneric', () => {
  it.each(['新能源汽车', '全国重点项目', '铜仁光伏', '高端装备制造', '国际龙头企业'])(
    'is true of “%s”, which names no company',
    (words) => {
      expect(isGeneric(words)).toBe(true);
    },
  );

  it.each(['恒岳竹业', '岭远科技', '东航', '中车'])('is false of “%s”', (words) => {
    expect(isGeneric(words)).toBe(false);
  });
});

describe('nameParts', () => {
  it.each([
    ['恒岳新型竹纤维项目签约', '恒岳'],
    ['岭远年产 3 万吨碳纤维基地投产', '岭远'],
    ['Festo总部', 'Festo'],
  ])('cuts “%s” where the product begins', (words, name) => {
    expect(nameParts(words)[0]).toBe(name);
  });

  it('offers the longer name too, where a trade may belong to it', () => {
    expect(nameParts('泽川医药')).toEqual(['泽川', '泽川医药']);
  });

  it('finds none in words without any known product', () => {
    expect(nameParts('这是一句没有产品也没有公司名字的很长的话')).toEqual([]);
  });
});

describe('isFirm', () => {
  it.each(['恒岳竹业', '岭远电子', 'Festo'])('can be true of “%s”', (name) => {
    expect(isFirm(name)).toBe(true);
  });

  it.each(['该公司', '上市企业', '铜仁市政府', '汉中市', '新能源汽车', '铜仁高新区', '竹业协会'])(
    'is false of “%s”',
    (name) => {
      expect(isFirm(name)).toBe(false);
    },
  );
});

describe('firmOf', () => {
  it('omits the places before the firm', () => {
    expect(firmOf('贵州铜仁恒岳新型竹纤维基地')).toBe('恒岳');
  });
});
