import { describe, expect, it } from 'vitest';
import { type Line, readLines } from '../text/lines.ts';
import { TITLE_MARK } from '../text/marks.ts';
import { endsSentence, learnParagraphSigns } from './paragraphs.ts';

const marked = (line: Line) => /^[●█]/.test(line.text);
function signsOf(text: string) {
  const lines = readLines(text);
  const signs = learnParagraphSigns(lines, marked, (line) => TITLE_MARK.test(line.text));
  return { lines, signs, between: (i: number) => signs.between(lines[i] as Line, lines[i + 1] as Line) };
}

describe('endsSentence', () => {
  it.each(['开工。', '如何破局？', '“一企一策。”', '（见附件。）', '未完……'])('is true of “%s”', (text) => {
    expect(endsSentence(text)).toBe(true);
  });

  it.each(['总投资5', '其中，', '方案：', ''])('is false of “%s”', (text) => {
    expect(endsSentence(text)).toBe(false);
  });
});

describe('learnParagraphSigns', () => {
  it('uses trailing blanks where they occur only at the ends of paragraphs', () => {
    const page = '█该项目由恒瑞投\n资建设。 \n签约仪式在黄\n冈举行。 \n●下一条 \n█甲公司投\n资。 \n';
    const { between } = signsOf(page.repeat(3));
    expect(between(0)).toBe('same');
    expect(between(1)).toBe('new');
  });

  it('uses empty lines where wrapped lines have none between them', () => {
    const page = '█该项目由恒瑞投\n资建设。\n\n签约仪式在黄\n冈举行。\n\n●下一条\n';
    const { between } = signsOf(page.repeat(4));
    expect(between(0)).toBe('same');
    expect(between(1)).toBe('new');
  });

  it('ends a paragraph at every line where each paragraph is one line', () => {
    const { between } = signsOf(
      '●甲\n甲项目开工。\n█甲公司投资。\n●乙\n乙项目开工。\n乙市表示欢迎。\n█乙公司投资。\n',
    );
    expect(between(4)).toBe('new');
  });

  it('leaves it open where wrapped lines have no sign', () => {
    const page = '█该项目由恒瑞投\n资建设。\n签约仪式在黄\n冈举行。\n●下一条\n';
    expect(signsOf(page.repeat(3)).between(1)).toHaveProperty('breakPenalty');
    expect(signsOf(page.repeat(3)).between(0)).toBe('same');
  });
});
