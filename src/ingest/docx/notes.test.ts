/** Positions of the notes of a Word file in its text. */
import { describe, expect, it } from 'vitest';
import { docx, paragraph, run } from '../../../tests/lib/print/docx.ts';
import { readIssue } from '../index.ts';
import { docxToText } from './index.ts';

const linesOf = (bytes: Uint8Array) =>
  docxToText('week.docx', bytes)
    .split('\n\n')
    .filter((line) => line !== '');
const itemsOf = (text: string) => readIssue('week.txt', new TextEncoder().encode(text)).items;

describe('notes', () => {
  it('stand where they are referred to', () => {
    const footnotes = `<w:footnote w:id="2">${paragraph('含税')}</w:footnote>`;
    const body = `<w:p>${run('总投资5亿元')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}</w:p>`;
    expect(linesOf(docx(body, { footnotes }))).toEqual(['总投资5亿元（注：含税）。']);
    const itself = footnotes.replace('</w:p>', '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>');
    expect(linesOf(docx(body, { footnotes: itself }))).toEqual(['总投资5亿元（注：含税）。']);
  });

  it.each([
    ['in mid-title', 'title', '●铜仁轴承*项目签约'],
    ['at the end of a title', 'title', '●铜仁轴承项目签约*'],
    ['of a section', 'section', '一、招商引资*'],
    ['in mid-lead', 'lead', '铜仁轴承*项目签约落户。'],
    ['behind the full stop', 'body', '■占地80亩（铜仁日报）。*'],
    ['within the source', 'body', '■占地80亩（铜仁*日报）。'],
    ['before the source', 'body', '■占地80亩*（铜仁日报）。'],
  ])('stand in the text, not in title, heading or source: %s', (_, part, content) => {
    const footnotes = `<w:footnote w:id="2">${paragraph('截至9月。')}</w:footnote>`;
    const texts = {
      section: '一、招商引资',
      title: '●铜仁轴承项目签约',
      lead: '铜仁轴承项目签约落户。',
      body: '■占地80亩（铜仁日报）。',
      [part]: content,
    };
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const body = Object.values(texts).map((text) =>
      paragraph(
        text
          .split('*')
          .map((words) => run(words))
          .join(reference),
      ),
    );
    const [item, ...others] = itemsOf(docxToText('week.docx', docx(body.join(paragraph('')), { footnotes })));
    expect(others).toEqual([]);
    expect(item).toMatchObject({ title: '铜仁轴承项目签约', source: { name: '铜仁日报' }, notes: [] });
    expect([item?.lead, ...(item?.body ?? [])].join('').replace('（注：截至9月）', '')).toBe(
      '铜仁轴承项目签约落户。占地80亩。',
    );
    expect(JSON.stringify(item).match(/注：截至9月/g)).toHaveLength(1);
  });

  it('of a title come behind those of the paragraph that takes them', () => {
    const footnotes = ['甲', '乙'].map(
      (text, i) => `<w:footnote w:id="${i}">${paragraph(text)}</w:footnote>`,
    );
    const ended = (text: string, id: number) =>
      paragraph(`${run(text)}<w:r><w:footnoteReference w:id="${id}"/></w:r>`);
    const body = ended('●铜仁轴承项目签约', 0) + ended('6月8日，项目签约。', 1);
    expect(linesOf(docx(body, { footnotes: footnotes.join('') }))).toEqual([
      '●铜仁轴承项目签约',
      '6月8日，项目签约（注：甲）（注：乙）。',
    ]);
  });

  it('of a title that nothing follows are kept', () => {
    const footnotes = `<w:footnote w:id="2">${paragraph('截至9月。')}</w:footnote>`;
    const title = paragraph(`${run('●铜仁轴承项目签约')}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    expect(linesOf(docx(title, { footnotes }))).toEqual(['●铜仁轴承项目签约', '（注：截至9月）']);
  });
});
