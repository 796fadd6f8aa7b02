import { describe, expect, it } from 'vitest';
import { readIssue } from '../index.ts';
import { readLines } from '../text/lines.ts';
import { blockText, readBlocks } from './blocks.ts';

const NOTICE =
  '注：“园区周报的内容，均根据公开信息梳理而成，仅供学习交流，严禁用于商业用途，如有异议，请联系我们。';
const blocks = (text: string) =>
  readBlocks(readLines(text)).map((block) => [block.kind, blockText(block)].join(' '));

describe('readBlocks', () => {
  it('distinguishes headings, titles, leads and bodies', () => {
    const text =
      '一、招商引资\n\n● 汉中钛材项目开工\n\n6月8日，项目开工。\n\n■项目总投资5亿元（汉中日报）。\n';
    expect(blocks(text)).toEqual([
      'section 一、招商引资',
      'title 汉中钛材项目开工',
      'text 6月8日，项目开工。',
      'body 项目总投资5亿元（汉中日报）。',
    ]);
  });

  it.each(['█', '■', '▊', '◼', '▪ '])('reads “%s” as the mark of a body', (mark) => {
    expect(blocks(`●汉中钛材项目开工\n${mark}开工（汉中日报）。`)[1]).toBe('body 开工（汉中日报）。');
  });

  it('separates a lead from the body that begins on its last line', () => {
    expect(blocks('●汉中钛材项目开工\n项目开工。█总投资5亿元（汉中日报）。').slice(1)).toEqual([
      'text 项目开工。',
      'body 总投资5亿元（汉中日报）。',
    ]);
  });

  it.each([
    ['《铜仁市轴承产业发展', '行动方案》印发'],
    ['铜仁轴承（碧江', '经开区）项目开工'],
    ['铜仁轴承(碧江', '经开区)项目开工'],
    ['铜仁“轴承之', '都”论坛开幕'],
    ['铜仁【轴承', '专题】推介会举行'],
    ['铜仁「轴承', '之都」论坛开幕'],
    ['铜仁轴承［二', '期］项目开工'],
    ['铜仁轴承、黄冈纺织、', '汉中茶饮项目开工'],
    ['铜仁轴承项目签约——', '总投资5亿元'],
    ['铜仁轴承项目签约 总投资 12', '亿元'],
    ['铜仁轴承项目签约 总投资 2021', '万元'],
  ])('goes on with a title that cannot end at its line: %s', (first, second) => {
    const found = blocks(`●${first}\n${second}\n\n6月8日，铜仁签约。\n■项目占地80亩（铜仁日报）。`);
    expect(found.map((block) => block.replace(/\s/g, ''))).toEqual([
      `title${first}${second}`.replace(/\s/g, ''),
      'text6月8日，铜仁签约。',
      'body项目占地80亩（铜仁日报）。',
    ]);
  });

  it.each(['元旦期间，铜仁论坛开幕。', '万华化学在铜仁开工。'])(
    'takes no lead into a title that ends in a year: %s',
    (lead) => {
      const text = `●铜仁轴承论坛 2021\n${lead}\n■占地80亩（铜仁日报）。`;
      expect(blocks(text)[0]).toBe('title 铜仁轴承论坛 2021');
    },
  );

  it('takes no lead into a title that was cut off at a comma', () => {
    const text = '●铜仁轴承项目签约，\n6月8日，铜仁轴承项目签约，\n总投资5亿元。\n■占地80亩（铜仁日报）。';
    expect(blocks(text)[0]).toBe('title 铜仁轴承项目签约，');
  });

  it('begins a paragraph after a source', () => {
    expect(blocks('●甲\n■总投资5亿元（汉中日报）。\n另一段话。').slice(1)).toEqual([
      'body 总投资5亿元（汉中日报）。',
      'text 另一段话。',
    ]);
  });

  it('omits page numbers and running headers, also inside a paragraph', () => {
    const text =
      '●汉中钛材项目开工\n■项目总投资5亿元，建设\n园区世界 www.parkworld.net\n— 3 —\n产线（汉中日报）。\n4\n●乙\n■丙（汉中日报）。';
    expect(blocks(text)).toEqual([
      'title 汉中钛材项目开工',
      'body 项目总投资5亿元，建设产线（汉中日报）。',
      'title 乙',
      'body 丙（汉中日报）。',
    ]);
  });

  it('keeps a number that is alone on its line within a sentence', () => {
    expect(blocks('●甲\n■项目引进企业\n12\n家（汉中日报）。')[1]).toBe('body 项目引进企业12家（汉中日报）。');
  });

  it('omits the closing notice, wherever it is', () => {
    expect(blocks(`●甲\n${NOTICE}\n■丙（汉中日报）。`)).toEqual(['title 甲', 'body 丙（汉中日报）。']);
    expect(blocks(`●甲\n■丙（汉中日报）。\n${NOTICE}`)).toEqual(['title 甲', 'body 丙（汉中日报）。']);
  });

  it('keeps a note that is not the notice of the newsletter', () => {
    expect(blocks('●甲\n■丙（汉中日报）。\n注：数据不含二期。')[2]).toBe('text 注：数据不含二期。');
  });

  it('continues a title while its bracket is open', () => {
    expect(blocks('●汉中印发《钛材产业三年\n行动计划》\n■计划提出目标（汉中日报）。')[0]).toBe(
      'title 汉中印发《钛材产业三年行动计划》',
    );
  });
});

describe('titles that wrap', () => {
  const read = (text: string) =>
    readIssue('a.txt', new TextEncoder().encode(text)).items.map(({ title, lead }) => [title, lead]);
  const CONTENTS = '目录\n一、招商引资 1\n●汉中钛材项目开工 总投资 12 亿元 1\n●略阳镍矿扩产 1\n';

  it('end where the contents say', () => {
    const cut = '●汉中钛材项目开工 总投资 \n\n12 亿元\n\n6月8日开工。 \n\n■占地80亩（汉中日报）。 \n\n';
    const swallowed =
      '●略阳镍矿扩产\n6月9日，略阳镍矿在略阳县高新区正式扩产。 \n\n■占地90亩（汉中日报）。 \n\n';
    expect(read(`${CONTENTS}一、招商引资\n${cut}${swallowed}`)).toEqual([
      ['汉中钛材项目开工 总投资12 亿元', '6月8日开工。'],
      ['略阳镍矿扩产', '6月9日，略阳镍矿在略阳县高新区正式扩产。'],
    ]);
  });

  it.each(['《', '（', '“'])('go on while a bracket %s is open', (open) => {
    const close = { '《': '》', '（': '）', '“': '”' }[open];
    const text = `一、招商引资\n●汉中市${open}钛材产业 \n\n行动方案${close}出台 \n\n■正文（汉中日报）。 \n`;
    expect(read(text)).toEqual([[`汉中市${open}钛材产业行动方案${close}出台`, null]]);
  });

  it('do not hide the blanks that end paragraphs, however many titles wrap', () => {
    const item = (name: string) =>
      `●${name}项目落户汉中航空\n智慧新城 \n\n6月8日，项目签约，落户汉中航空智慧新城。 \n\n■项目占地80亩\n分两期（汉中日报）。 \n\n`;
    const names = ['甲', '乙', '丙', '丁', '戊'];
    expect(read(`一、招商引资\n${names.map(item).join('')}`).map(([title]) => title)).toEqual(
      names.map((name) => `${name}项目落户汉中航空智慧新城`),
    );
  });
});
