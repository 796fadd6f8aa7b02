import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldChar, hasWords, partsOf, trace } from './fold.ts';

describe('fold', () => {
  it.each([
    ['ＬＧ　Chem２', 'lgchem2'],
    ['总投资 10.5 亿元', '总投资10.5亿元'],
    ['Müller Électro', 'mullerelectro'],
    ['“双碳”「双碳」『双碳』', '“双碳““双碳““双碳“'],
    ['光伏，储能；（一期）', '光伏,储能;(一期)'],
    ['⼯业园区', '工业园区'],
    ['1—2－3–4', '1-2-3-4'],
    ['100 ㎡', '100m2'],
    ['零\u200b宽\ufeff度\u00ad', '零宽度'],
  ])('brings %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives the same again, whatever it is given', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('trace', () => {
  it('leads each place of the folded text back to its character', () => {
    const text = '约 100 ㎡，ＡＢ';
    const { folded, from, to } = trace(text);
    const at = folded.indexOf('m2');
    expect(text.slice(from[at], to[at + 1])).toBe('㎡');
    expect(text.slice(from[folded.indexOf('ab')], to.at(-1))).toBe('ＡＢ');
  });

  it('folds as fold does', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => trace(text).folded === fold(text)));
    expect(trace('𠮷野').from).toEqual([0, 0, 2]);
  });
});

it('tells punctuation from words', () => {
  expect(['，', '%', '“”', ''].map(hasWords)).toEqual([false, false, false, false]);
  expect(['5g', '①', '园'].map((text) => hasWords(foldChar(text)))).toEqual([true, true, true]);
  expect(partsOf(fold('光伏、储能（一期）10.5亿'))).toEqual(['光伏', '储能', '一期', '10', '5亿']);
});
