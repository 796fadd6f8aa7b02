import { expect, it } from 'vitest';
import { testItem, yuan } from '../../../tests/lib/items.ts';
import { clauseOf } from './clause.ts';

const sum = { ...yuan(5e10), text: '总投资超500亿元' };
const body = ['6月8日，科学园以及一批载体揭牌，签约落地总投资超500亿元的产业项目。项目占地30亩。'];

it('quotes the sentence of the sum with its words apart', () => {
  const item = testItem(1, { investment: sum, body, evidence: 'investment=0:24-30' });
  expect(clauseOf(item)).toEqual({
    before: '科学园以及一批载体揭牌，签约落地总投资',
    words: '超500亿元',
    after: '的产业项目',
  });
});

it('finds the words of a sum that a person set', () => {
  expect(clauseOf(testItem(1, { investment: sum, body }))).toMatchObject({ words: '总投资超500亿元' });
});

it('quotes nothing where the words stand nowhere, and where there is no sum', () => {
  expect(clauseOf(testItem(1, { investment: yuan(1e9) }))).toBeNull();
  expect(clauseOf(testItem(1, { body }))).toBeNull();
});

it('cuts a long sentence at its commas, and never within the words of the sum', () => {
  const long = `${'项目由本地企业投资建设，'.repeat(6)}总投资超500亿元，${'分三期实施，'.repeat(9)}年内开工。`;
  const clause = clauseOf(testItem(1, { investment: sum, body: [long] }))!;
  expect(clause.words).toBe('总投资超500亿元');
  expect(clause.before.length + clause.after.length).toBeLessThan(60);
  expect(long).toContain(clause.before + clause.words + clause.after);
});

it('does not trust the place of words in a text that a person changed', () => {
  const changed = [`更正：${body[0]}`];
  const item = testItem(1, { investment: sum, body: changed, evidence: 'investment=0:24-30' });
  expect(clauseOf(item)).toMatchObject({ words: '总投资超500亿元' });
});
