import { describe, expect, it } from 'vitest';
import { hanNumber, readNumeral } from './numerals.ts';

it.each([
  ['三', 3],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['三十', 30],
  ['九十九', 99],
  ['二三十', 30],
  ['〇', 0],
  ['一百零五', 105],
  ['贰拾叁', 23],
])('reads %s as %i', (numeral, value) => {
  expect(hanNumber(numeral)).toBe(value);
});

describe('readNumeral', () => {
  it.each([
    ['1,234,567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['１，２００．５', 1200.5],
    ['三千零五十', 3050],
    ['二〇二三', 2023],
    ['二0二三', 2023],
    ['一万二千亿', 1.2e12],
    ['五千零二万三千', 50_023_000],
    ['叁仟肆佰万', 34e6],
    ['九亿零八百万', 9.08e8],
    ['7亿600万', 7.06e8],
    ['四点〇五亿', 4.05e8],
    ['6点25亿', 6.25e8],
    ['零点八亿', 8e7],
    ['两个半亿', 2.5e8],
    ['4千5百万', 45e6],
    ['12.5百万', 12.5e6],
    ['廿三亿', 23e8],
    ['12 . 5 亿', 12.5e8],
    ['壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖', 123_456_789],
  ])('reads %s', (numeral, value) => {
    expect(readNumeral(numeral)).toEqual({ value, to: null, more: null, vague: false });
  });

  it.each([
    ['五六亿', 5e8, 6e8],
    ['三五千万', 3e7, 5e7],
    ['一两百万', 1e6, 2e6],
    ['十七八亿', 17e8, 18e8],
    ['二、三千万', 2e7, 3e7],
  ])('reads the two ends of %s', (numeral, value, to) => {
    expect(readNumeral(numeral)).toMatchObject({ value, to });
  });

  it.each([
    ['二十多亿', 2e9, 'over', false],
    ['5亿8000余万', 5.8e8, 'over', false],
    ['九亿多', 9e8, 'over', false],
    ['2个多亿', 2e8, 'over', false],
    ['30来亿', 3e9, 'about', false],
    ['二十几亿', 2e9, 'over', true],
    ['20几亿', 2e9, 'over', true],
    ['几百万', 1e6, 'over', true],
    ['数十亿', 1e9, 'over', true],
    ['千余亿', 1e11, 'over', true],
    ['百亿', 1e10, null, true],
  ])('knows that %s is not exact', (numeral, value, more, vague) => {
    expect(readNumeral(numeral)).toEqual({ value, to: null, more, vague });
  });

  it.each([
    ...['', '亿', '万亿', '0', '0.0亿', '零亿', '012亿'],
    ...['1,23万', '12,5亿', '12 5亿', '1,2345万', '1.2.3亿', '3..5亿', '12、5亿', '1/2亿'],
    ...[
      '十百亿',
      '三百千亿',
      '一一亿',
      '二五亿',
      '百二十亿',
      '几几亿',
      '二十几二亿',
      '一千二、百万',
      '52.000万',
      '3亿20.5万',
      '十〇亿',
      '点五亿',
      '12点亿',
    ],
    // The place of the last digit is not stated.
    ...['一百二亿', '三亿五', '3亿5', '三万五', '1万2亿', '7亿2000'],
    ...[
      '5000万3亿',
      '3亿亿',
      '3亿2亿',
      '3.5亿2000万',
      '3余亿5000万',
      '1O亿',
      '□亿',
      '½亿',
      '9999999999999亿',
    ],
  ])('reads no number in “%s”', (numeral) => {
    expect(readNumeral(numeral)).toBeNull();
  });

  it('reads no number in a line of zeros', () => {
    expect(readNumeral(`${'〇'.repeat(50_000)}亿`)).toBeNull();
  });
});
