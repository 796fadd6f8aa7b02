import { describe, expect, it } from 'vitest';
import { foldCharacters } from './characters.ts';

describe('foldCharacters', () => {
  it('turns Kangxi radicals into the characters they look like', () => {
    expect(foldCharacters('⼤⽥县⼯业')).toBe('大田县工业');
  });

  it('turns radicals of the supplement, which NFKC does not change, into characters', () => {
    expect(foldCharacters('⻄藏⻢鞍⼭⻥台⻔头沟')).toBe('西藏马鞍山鱼台门头沟');
  });

  it('turns radicals into the simplified forms that a simplified text means', () => {
    expect(foldCharacters('落⼾⻘岛⾭年⺩⻓⻰')).toBe('落户青岛青年王长龙');
  });

  it('turns compatibility ideographs into the characters they double', () => {
    expect(foldCharacters('机\uFA38人\uF9E7')).toBe('机器人裏');
  });

  it('leaves no radical that looks like a whole character', () => {
    const radicals = Array.from({ length: 0x2fd5 - 0x2f00 + 1 }, (_, i) => String.fromCharCode(0x2f00 + i));
    expect(foldCharacters(radicals.join(''))).not.toMatch(/[\u2F00-\u2FD5]/);
  });

  it('turns bullets of symbol fonts into bullets, and long dashes into dashes', () => {
    expect(foldCharacters('\uF06C项目\uF06E正文\uF0B7其他\u2E3A同日')).toBe('●项目■正文•其他——同日');
  });

  it('keeps full-width forms and ligatures', () => {
    expect(foldCharacters('（ＡＢ）１，ﬁ')).toBe('（ＡＢ）１，ﬁ');
  });

  it('removes zero-width characters and soft hyphens', () => {
    expect(foldCharacters('签\u200B约\u200D仪\u2060式\u00AD。\uFEFF')).toBe('签约仪式。');
  });

  it('removes direction controls, which could reverse a line', () => {
    expect(foldCharacters('\u202E约签\u202C和\u2066开工\u2069')).toBe('约签和开工');
  });

  it('removes control characters but keeps line breaks', () => {
    expect(foldCharacters('签\u0000\u0007约\t仪\f式\r\n')).toBe('签约\t仪\f式\r\n');
  });

  it('replaces half a surrogate pair and keeps a whole one', () => {
    expect(foldCharacters('甲\uD83D乙')).toBe('甲\uFFFD乙');
    expect(foldCharacters('𠮷林')).toBe('𠮷林');
  });
});
