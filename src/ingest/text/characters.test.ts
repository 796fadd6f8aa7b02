import { describe, expect, it } from 'vitest';
import { countLost, foldCharacters, showLost } from './characters.ts';

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

  it('shows control characters, which stand for letters without text, as lost letters', () => {
    expect(foldCharacters('每周执飞\u0003\u007F班')).toBe('每周执飞□□班');
    expect(foldCharacters('\u0015三羊马\u0091物流')).toBe('□三羊马□物流');
    expect(countLost(foldCharacters('甲\u0001乙\uFFFD'))).toBe(2);
  });

  it('shows letters of unknown private fonts as lost ones', () => {
    expect(showLost(foldCharacters('甲\uE123乙\u{F0041}丙'))).toBe('甲□乙□丙');
  });

  it('removes what controls a terminal or a table and keeps line breaks', () => {
    expect(foldCharacters('签\u0000约\t仪\f式\u0007\r\n')).toBe('签约\t仪\f式\r\n');
    expect(foldCharacters('长\u001F三角A\u001E1')).toBe('长三角A-1');
  });

  it('removes the selectors of glyph variants, which would part a name', () => {
    expect(foldCharacters('葛\u{E0104}洲坝合\u{E0100}肥⚫\uFE0F禾\uFE00光')).toBe('葛洲坝合肥⚫禾光');
    expect(foldCharacters('ᠠ\u180B蒙\u180F古')).toBe('ᠠ蒙古');
    expect(foldCharacters('禾\u034F光\u115F新\u3164能\u{E0020}源\uFFF9有\uFFFB限')).toBe('禾光新能源有限');
  });

  it.each([
    '👩‍🔬',
    '👨‍👩‍👧‍👦',
    '🏳️‍🌈',
    '👩🏽‍🚀',
    '❤️‍🔥',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
  ])('keeps “%s” whole, whose characters belong together', (emoji) => {
    expect(foldCharacters(`科学家${emoji}论坛`)).toBe(`科学家${emoji}论坛`);
  });

  it('removes a joiner that joins nothing', () => {
    expect(foldCharacters('👩\u200D论坛\u200D🔬')).toBe('👩论坛🔬');
  });

  it('shows bullets of symbol fonts in their shape', () => {
    expect(foldCharacters('\uF06C甲\uF06E乙\uF0B7丙\uF0D8丁')).toBe('●甲■乙•丙➢丁');
  });

  it.each(['⸺', '――', '──', '——'])('makes two dashes of “%s”', (dashes) => {
    expect(foldCharacters(`聚链成群${dashes}向新而行`)).toBe('聚链成群——向新而行');
  });

  it('leaves a rule, and makes three dashes of a three-em dash', () => {
    expect(foldCharacters('────\n甲⸻乙')).toBe('────\n甲———乙');
  });

  it('sets marks of vertical text as a line has them', () => {
    expect(foldCharacters('﹃甲﹄︽乙︾︵丙日报︶︒丁︑戊︙')).toBe('『甲』《乙》（丙日报）。丁、戊…');
  });

  it('replaces half a surrogate pair and keeps a whole one', () => {
    expect(foldCharacters('甲\uD83D乙')).toBe('甲\uFFFD乙');
    expect(foldCharacters('𠮷林')).toBe('𠮷林');
  });
});
