import { describe, expect, it } from 'vitest';
import { GAP, phrases, tokens } from './tokens.ts';

describe('tokens', () => {
  it('cuts Chinese into characters, Latin into words, digits into runs', () => {
    expect(tokens('签约P60型材，总投资 10.5亿元').join(' ')).toBe(
      `签 约 p 60 型 材 ${GAP} 总 投 资 10 5 亿 元`,
    );
  });

  it('folds width and case', () => {
    expect(tokens('ＬＧ Chem２')).toEqual(['lg', 'chem', '2']);
  });

  it('parts Latin words that stick to Chinese', () => {
    expect(tokens('比亚迪BYD南宁')).toEqual(['比', '亚', '迪', 'byd', '南', '宁']);
  });
});

describe('phrases', () => {
  it('takes each part between blanks or punctuation as one phrase', () => {
    expect(phrases(' 苏州　AI ，')).toEqual([['苏', '州'], ['ai']]);
    expect(phrases('光伏、储能')).toEqual([
      ['光', '伏'],
      ['储', '能'],
    ]);
  });

  it('keeps a decimal number in one phrase', () => {
    expect(phrases('10.5亿')).toEqual([['10', '5', '亿']]);
  });
});
