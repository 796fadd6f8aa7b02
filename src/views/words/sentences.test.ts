import { expect, it } from 'vitest';
import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import type { Profile } from '../../archive/profile.ts';
import { INDUSTRY_LABELS } from '../../schema/labels.ts';
import { mostIndustry, partsSentence } from './sentences.ts';

const profile = (...counts: readonly [Profile['industries'][number]['key'], number][]) =>
  ({ industries: counts.map(([key, count]) => ({ key, count })) }) as unknown as Profile;
const GENERAL = INDUSTRY_LABELS[GENERAL_INDUSTRY];

it('names the largest industry', () => {
  expect(mostIndustry(profile(['auto', 6], ['bio', 2], [GENERAL_INDUSTRY, 2]), 10)).toBe(
    '汽车最多，6 条，占 60%。',
  );
});

it('says so if the general industry has as many items or more', () => {
  for (const general of [4, 7])
    expect(mostIndustry(profile(['auto', 4], ['bio', 2], [GENERAL_INDUSTRY, general]), 20)).toBe(
      `${GENERAL}之外，汽车最多，4 条，占 20%。`,
    );
});

it('says nothing if two lead, or the general industry is the only one', () => {
  expect(mostIndustry(profile(['auto', 4], ['bio', 4], [GENERAL_INDUSTRY, 2]), 10)).toBe('');
  expect(mostIndustry(profile([GENERAL_INDUSTRY, 9]), 9)).toBe('');
});

it('says nothing of the largest of few', () => {
  expect(mostIndustry(profile(['auto', 6], ['bio', 2]), 8)).toBe('');
});

it('names what few items are of', () => {
  expect(
    partsSentence([
      ['阶段', ['签约', '开工']],
      ['行业', []],
      ['城市', ['南宁']],
    ]),
  ).toBe('阶段：签约、开工；城市：南宁。');
  expect(partsSentence([['行业', [...'一二三四五六']]])).toBe('行业：一、二、三、四、五等。');
  expect(partsSentence([['行业', []]])).toBe('');
});
