import { describe, expect, it } from 'vitest';
import { joinPrintedLines, joinWrappedLines } from './join.ts';

describe('joinPrintedLines', () => {
  it('undoes a break inside a Chinese word', () => {
    expect(joinPrintedLines(['项目由铜仁恒', '瑞实业投资'])).toBe('项目由铜仁恒瑞实业投资');
  });

  it('restores the blank between two Latin words', () => {
    expect(joinPrintedLines(['与 Rolls', 'Royce 合作'])).toBe('与 Rolls Royce 合作');
  });

  it.each([
    [['总投资 12', '5 亿元'], '总投资 125 亿元'],
    [['总投资 3.', '75 亿元'], '总投资 3.75 亿元'],
    [['总投资 3', '.75 亿元'], '总投资 3.75 亿元'],
    [['20', '21年'], '2021年'],
  ])('joins a number broken over lines: %j', (lines, whole) => {
    expect(joinPrintedLines(lines)).toBe(whole);
  });

  it('puts nothing between Latin and Chinese', () => {
    expect(joinPrintedLines(['采用 PET', '膜材', 'A级'])).toBe('采用 PET膜材A级');
  });

  it('joins no lines to an empty text', () => {
    expect(joinPrintedLines([])).toBe('');
  });
});

describe('joinWrappedLines', () => {
  it.each([
    ['总投资\n5亿元', '总投资5亿元'],
    ['Air Liquide \n  signs 5\nprojects', 'Air Liquide signs 5 projects'],
    ['采用 PET\n膜材', '采用 PET膜材'],
  ])('puts a blank between words, but none next to Chinese characters: %j', (text, whole) => {
    expect(joinWrappedLines(text)).toBe(whole);
  });
});
