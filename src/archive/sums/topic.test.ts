import { describe, expect, it } from 'vitest';
import { testItem, testPlace } from '../../../tests/lib/items.ts';
import { numbersOf, phaseOf, topicOf } from './topic.ts';

describe('topicOf', () => {
  it('removes company, place and common words', () => {
    const item = testItem(1, {
      title: '总投资 20 亿元的北原重工股份有限公司氢能装备基地二期在哈尔滨松北正式开工',
      companies: ['北原重工股份有限公司'],
      places: [testPlace('黑龙江省', '哈尔滨市', '松北区')],
    });
    expect(topicOf(item)).toBe('的氢能装备基地在');
  });
});

describe('phaseOf', () => {
  it.each([
    ['海铝业四期开业', '4期'],
    ['首期工程投产', '1期'],
    ['十二期竣工', '12期'],
    ['3期开工', '3期'],
    ['第1号厂房封顶', '1号'],
    ['10月8号签约', null],
    ['一、二期同时开工', null],
    ['一期投产 二期开工', null],
    ['期货交易所揭牌', null],
    ['基地签约', null],
  ])('reads %s', (title, phase) => {
    expect(phaseOf(testItem(1, { title }))).toBe(phase);
  });
});

describe('numbersOf', () => {
  it('reads years, quarters and ordinals in Han and Arabic numerals', () => {
    expect(numbersOf('2024 年第一季度第 3 批')).toBe(numbersOf('2024年1季度第三批'));
    expect(numbersOf('第一季度')).not.toBe(numbersOf('第二季度'));
  });
});
