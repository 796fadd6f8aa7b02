import { describe, expect, it } from 'vitest';
import { INDUSTRIES, STAGES } from '../schema/dataset.ts';
import { Lexicon, readLexicon } from './lexicon.ts';

const WORDS = {
  auto: { 新能源汽车: 5, 汽车: 4, AI驾驶: 3 },
  energy: { 新能源: 3, 能源: 2, 新能源汽车: 0, 'GWh…电池': 6 },
  ict: { AI: 3, 'C++': 2, 能源: 1 },
};
const lexicon = new Lexicon<keyof typeof WORDS>(WORDS);
const found = (text: string) =>
  lexicon.find(text).map(({ label, word, weight }) => `${label} ${word} ${weight}`);

describe('Lexicon', () => {
  it('counts only the longest of words that overlap', () => {
    expect(found('新能源汽车下线')).toEqual(['auto 新能源汽车 5']);
  });

  it('counts the short word where it is not part of a longer one', () => {
    expect(found('新能源与新能源汽车')).toEqual(['energy 新能源 3', 'auto 新能源汽车 5']);
  });

  it('counts a word once, however often it occurs', () => {
    expect(found('汽车、汽车、汽车')).toEqual(['auto 汽车 4']);
  });

  it('lets a word speak for several labels', () => {
    expect(found('能源')).toEqual(['energy 能源 2', 'ict 能源 1']);
  });

  it('counts Latin words only whole', () => {
    expect(found('AI赋能')).toEqual(['ict ai 3']);
    expect(found('CHAIN OPENAI AIR')).toEqual([]);
  });

  it('reads over width, case and blanks', () => {
    expect(found('ａｉ 与 汽 车')).toEqual(['ict ai 3', 'auto 汽车 4']);
  });

  it('takes the marks in a word literally', () => {
    expect(found('c++')).toEqual(['ict c++ 2']);
    expect(found('ccc')).toEqual([]);
  });

  it('finds two halves with a few words between, in one sentence', () => {
    expect(found('年产5GWh储能电池')).toContain('energy GWh…电池 6');
    expect(found('年产5GWh。电池')).toEqual([]);
    expect(found(`5GWh${'很'.repeat(30)}电池`)).toEqual([]);
  });

  it('finds nothing in an empty text', () => {
    expect(found('')).toEqual([]);
  });
});

describe('readLexicon', () => {
  it('reads both word lists of the site', () => {
    expect(
      readLexicon('stages.yaml', STAGES)
        .find('奠基')
        .map((hit) => hit.label),
    ).toEqual(['started']);
    expect(
      readLexicon('industries.yaml', INDUSTRIES)
        .find('疫苗')
        .map((hit) => hit.label),
    ).toEqual(['bio']);
  });

  it('names the label that a list should not have', () => {
    expect(() => readLexicon('stages.yaml', ['signed'])).toThrow(/stages\.yaml: “started” is no label/);
  });

  it('names the label that a list lacks', () => {
    expect(() => readLexicon('stages.yaml', [...STAGES, 'sold'])).toThrow(
      /stages\.yaml: no words for “sold”/,
    );
  });
});
