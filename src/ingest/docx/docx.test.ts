import { describe, expect, it } from 'vitest';
import { inventIssue } from '../../../tests/lib/invented-issue.ts';
import { docx, level, paragraph, run, table } from '../../../tests/lib/print/docx.ts';
import { closedBody, unscrambled } from '../../../tests/lib/scramble.ts';
import { type RawItem, readIssue } from '../index.ts';
import { docxToText } from './index.ts';

const linesOf = (bytes: Uint8Array) =>
  docxToText('week.docx', bytes)
    .split('\n\n')
    .filter((line) => line !== '');
const itemsOf = (text: string) => readIssue('week.txt', new TextEncoder().encode(text)).items;
/** The visible text of items, without blanks. */
const seen = (items: readonly RawItem[]) =>
  items.map(({ title, lead, body, source, notes }) =>
    JSON.stringify([title, lead, body, source?.name, notes.map(({ code }) => code)]).replace(/\s/g, ''),
  );

const BULLETS = {
  1: { levels: level('bullet', '\uF06C', { font: 'Wingdings' }) },
  2: { levels: level('bullet', '\uF06E', { font: 'Wingdings' }) },
};

describe('a Word file', () => {
  const issue = inventIssue(3, 24);
  const sections = ['招商引资', '综合资讯', '政策法规'] as const;
  const own = (section: string) => issue.items.filter((item) => item.section === section);
  const cover = [paragraph('园区周报'), paragraph(issue.label)].join('');
  const contents = [
    paragraph('目录'),
    ...sections.flatMap((section, at) => [
      paragraph(`${'一二三'[at]}、${section}\t${at + 1}`),
      ...own(section).map(({ title }) => paragraph(`●${title}\t${at + 1}`)),
    ]),
  ].join('');
  /** The parts of each item, with typed marks or Word’s lists. */
  const parts = (typed: boolean) => (section: string) =>
    own(section).map((item) => {
      const [first = '', ...others] = closedBody(item);
      return [
        typed ? paragraph(`●${item.title}`) : paragraph(item.title, { list: '1' }),
        paragraph(item.lead),
        (typed ? paragraph(`■${first}`) : paragraph(first, { list: '2' })) +
          others.map((text) => paragraph(text)).join(''),
      ] as const;
    });
  const heading = (section: string, at: number) => paragraph(`${'一二三'[at]}、${section}`);
  const flowing = (typed: boolean) =>
    sections.map((section, at) => heading(section, at) + parts(typed)(section).flat().join('')).join('');
  /** Two items side by side: a row of titles, one of leads, one of bodies. */
  const inTable = sections
    .map((section, at) => {
      const all = parts(true)(section);
      const pairs = Array.from({ length: Math.ceil(all.length / 2) }, (_, i) => all.slice(2 * i, 2 * i + 2));
      return (
        heading(section, at) +
        table(pairs.flatMap((pair) => [0, 1, 2].map((row) => pair.map((cells) => cells[row as 0 | 1 | 2]))))
      );
    })
    .join('');
  const expected = seen(itemsOf(unscrambled(issue)));

  it.each([
    ['with marks that were typed', docx(cover + contents + flowing(true))],
    ['with marks of Word’s lists', docx(cover + contents + flowing(false), { lists: BULLETS })],
    ['with cover in its header', docx(flowing(true), { header: cover })],
    ['with two items side by side in a table', docx(cover + contents + inTable)],
  ])('%s gives the items of its text', (_, bytes) => {
    expect(seen(itemsOf(docxToText('week.docx', bytes)))).toEqual(expected);
  });

  it('keeps the paragraphs of a table row by row and cell by cell, nested ones too', () => {
    const inner = table([[paragraph('丙一'), paragraph('丙二')]]);
    const rows = [
      [paragraph('甲一') + paragraph('甲二'), paragraph('乙')],
      [inner, paragraph('丁')],
    ];
    expect(linesOf(docx(table(rows)))).toEqual(['甲一', '甲二', '乙', '丙一', '丙二', '丁']);
  });
});

describe('lists', () => {
  it.each([
    ['in Wingdings', level('bullet', '\uF06C', { font: 'Wingdings' }), '●甲'],
    ['in Wingdings, as a letter', level('bullet', 'n', { font: 'Wingdings' }), '■甲'],
    ['in Symbol', level('bullet', '\uF0B7', { font: 'Symbol' }), '•甲'],
    ['in Unicode', level('bullet', '●'), '●甲'],
    ['of a typewriter font', level('bullet', 'o', { font: 'Courier New' }), '○甲'],
    ['in Chinese numerals', level('chineseCounting', '%1、'), '一、甲'],
    ['in brackets', level('chineseCountingThousand', '（%1）'), '（一）甲'],
    ['in digits', level('decimal', '%1.', { start: 3 }), '3. 甲'],
    ['in circles', level('decimalEnclosedCircleChinese', '%1'), '① 甲'],
    ['in Roman numerals', level('upperRoman', '%1.', { start: 4 }), 'IV. 甲'],
    ['in letters', level('lowerLetter', '%1)', { start: 28 }), 'bb) 甲'],
    ['in stems', level('ideographTraditional', '%1、'), '甲、甲'],
    ['without a mark', level('none', ''), '甲'],
  ])('%s come out with their mark', (_, levels, line) => {
    expect(linesOf(docx(paragraph('甲', { list: '1' }), { lists: { 1: { levels } } }))).toEqual([line]);
  });

  it('count on over other paragraphs, by level, and begin again below a new point', () => {
    const levels = level('chineseCounting', '%1、') + level('decimal', '%1.%2', { at: 1 });
    const body = [
      paragraph('甲', { list: '1' }),
      paragraph('乙', { list: '1 1' }),
      paragraph('丙', { list: '1 1' }),
      paragraph('丁'),
      paragraph('戊', { list: '1' }),
      paragraph('己', { list: '1 1' }),
    ].join('');
    const found = linesOf(docx(body, { lists: { 1: { levels } } }));
    expect(found).toEqual(['一、甲', '一.1 乙', '一.2 丙', '丁', '二、戊', '二.1 己']);
  });

  it('begin again where the list says so, and are inherited from styles', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbers = level('decimal', '%1.');
    const lists = { 1: { levels: numbers }, 2: { levels: numbers, overrides: restart } };
    const styles =
      '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="Point"><w:basedOn w:val="Base"/></w:style>';
    const body = [
      paragraph('甲', { style: 'Point' }),
      paragraph('乙', { style: 'Point' }),
      paragraph('丙', { list: '2' }),
      paragraph('丁', { list: '0', style: 'Point' }),
    ].join('');
    expect(linesOf(docx(body, { lists, styles }))).toEqual(['1. 甲', '2. 乙', '1. 丙', '丁']);
  });

  it('number the sections, which are found by it', () => {
    const lists = { 1: { levels: level('chineseCounting', '%1、') } };
    const item = (name: string) =>
      paragraph(`●${name}项目签约`) + paragraph(`■${name}项目签约落户（铜仁日报）。`);
    const body =
      paragraph('招商引资', { list: '1' }) +
      item('铜仁') +
      paragraph('综合资讯', { list: '1' }) +
      item('黄冈');
    expect(itemsOf(docxToText('week.docx', docx(body, { lists }))).map(({ section }) => section)).toEqual([
      '招商引资',
      '综合资讯',
    ]);
  });
});

describe('what a reader sees', () => {
  const line = (content: string) => linesOf(docx(`<w:p>${content}</w:p>`)).join('|');

  it('joins a line that is only set in mid-sentence, and parts one that ends a sentence', () => {
    expect(line(run('●铜仁碧江区轴承\n项目签约'))).toBe('●铜仁碧江区轴承项目签约');
    expect(line(run('签约落户。\n■占地80亩。'))).toBe('签约落户。|■占地80亩。');
    expect(line(run('年产 PHA\n30 万吨'))).toBe('年产 PHA 30 万吨');
  });

  it.each([
    ['deleted text', `${run('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>${run('丙')}`, '甲丙'],
    ['moved text at its old place', `<w:moveFrom>${run('乙')}</w:moveFrom>${run('丙')}`, '丙'],
    ['hidden text', `${run('甲')}${run('乙', '<w:vanish/>')}`, '甲'],
    ['instructions of fields', `<w:r><w:instrText> PAGE </w:instrText></w:r>${run('甲')}`, '甲'],
    [
      'phonetic guides',
      '<w:r><w:ruby><w:rt><w:r><w:t>yi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>颐</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '颐',
    ],
  ])('leaves out %s', (_, content, text) => {
    expect(line(content)).toBe(text);
  });

  it.each([
    ['inserted text', `<w:ins>${run('乙')}</w:ins>`, '乙'],
    ['links', `<w:hyperlink>${run('乙')}</w:hyperlink>`, '乙'],
    ['symbols', '<w:r><w:sym w:font="Wingdings" w:char="F06C"/><w:t>乙</w:t></w:r>', '●乙'],
    ['letters in a symbol font', `${run('n', '<w:rFonts w:ascii="Wingdings"/>')}${run('乙')}`, '■乙'],
    ['fixed hyphens', '<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>', 'A-1'],
    ['content controls', `<w:sdt><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt>`, '乙'],
    ['marked characters', run('甲&乙<丙>'), '甲&乙<丙>'],
  ])('keeps %s', (_, content, text) => {
    expect(line(content)).toBe(text);
  });

  it.each([
    ['of letters', run('乙', '<w:rStyle w:val="Off"/>')],
    ['of letters, based on another', run('乙', '<w:rStyle w:val="Base"/>')],
    ['of letters in a link', `<w:hyperlink>${run('乙', '<w:rStyle w:val="Off"/>')}</w:hyperlink>`],
    ['of the paragraph', `<w:pPr><w:pStyle w:val="Off"/></w:pPr>${run('乙')}`],
  ])('leaves out what a style hides: one %s', (_, content) => {
    const styles =
      '<w:style w:styleId="Off"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:styleId="Base"><w:basedOn w:val="Off"/></w:style>' +
      '<w:style w:styleId="On"><w:basedOn w:val="Off"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>';
    const lineOf = (inner: string) => linesOf(docx(`<w:p>${inner}</w:p>${paragraph('丙')}`, { styles }));
    expect(lineOf(content)).toEqual(['丙']);
    expect(lineOf(content.replace(/"(?:Off|Base)"/, '"On"'))).toEqual(['乙', '丙']);
  });

  it('joins paragraphs where the end between them was deleted or moved', () => {
    const ended = (text: string, how: string) =>
      paragraph(text).replace('<w:pPr>', `<w:pPr><w:rPr><w:${how} w:id="1"/></w:rPr>`);
    const body = [
      ended('甲', 'del'),
      '<w:bookmarkEnd/>',
      ended('乙', 'moveFrom'),
      paragraph('丙'),
      paragraph('丁'),
    ];
    expect(linesOf(docx(body.join('')))).toEqual(['甲乙丙', '丁']);
    expect(linesOf(docx(ended('甲', 'del') + table([[ended('乙', 'del')], [paragraph('丙')]])))).toEqual([
      '甲',
      '乙',
      '丙',
    ]);
    const lists = { 1: { levels: level('bullet', '●') } };
    expect(linesOf(docx(ended('', 'del') + paragraph('甲', { list: '1' }), { lists }))).toEqual(['●甲']);
  });

  it('keeps text boxes once, although Word writes them twice, behind their paragraph', () => {
    const box = `<w:txbxContent>${paragraph('盒中')}</w:txbxContent>`;
    const twice = `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(line(run('甲') + twice)).toBe('甲|盒中');
  });

  it('has headers and footers once, without page numbers', () => {
    const found = linesOf(
      docx(paragraph('正文'), { header: paragraph('园区周报'), footer: paragraph('12') }),
    );
    expect(found).toEqual(['园区周报', '正文']);
  });
});
