import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { testIssue, testItem, yuan } from '../../../tests/lib/items.ts';
import { TAKEN_HEADS } from '../../views/table/columns.ts';
import { tableRow } from '../../views/table/row.ts';
import { csvOf, fileName, markupOf, tabbedOf } from './file.ts';

const issue = testIssue('2024-w10', '2024-03-04', '2024-03-10');
const titles = ['=HYPERLINK("https://evil.example")', '含“逗号”, 引号 " 与\n换行', '<b>甲</b> & 乙'];
const rows = {
  site: 'https://example.org/',
  rows: titles.map((title, at) =>
    tableRow(testItem(at + 1, { title, investment: { ...yuan(5e9), qualifier: 'about' } }), issue),
  ),
};

it('is a CSV file for spreadsheets: sums are numbers, no text is a formula, and notes are apart from the rows', () => {
  const file = csvOf(rows, '园区周报. 检索条件…');
  expect(file.startsWith('\uFEFF标题,金额（亿元）,')).toBe(true);
  const [table = '', notes = ''] = file.split('\r\n\r\n');
  const lines = parse<Record<string, string>>(table, { bom: true, columns: true });
  expect(lines.map((line) => line.标题)).toEqual([`'${titles[0]}`, titles[1], titles[2]]);
  expect(lines[0]).toMatchObject({
    '金额（亿元）': '50',
    金额表述: '约 50 亿元',
    网址: 'https://example.org/projects/2024-w10-01/',
  });
  expect(notes).toContain('引用：园区周报. 检索条件…');
});

it('is text between tabs and markup for the clipboard, a line each whatever the cells hold', () => {
  const lines = tabbedOf(rows).split('\n');
  expect(lines.map((line) => line.split('\t').length)).toEqual(Array(4).fill(TAKEN_HEADS.length));
  expect(lines[1]).toMatch(/^'=HYPERLINK/);
  const markup = markupOf(rows);
  expect(markup.match(/<tr>/g)).toHaveLength(4);
  expect(markup).toContain('<td>&lt;b&gt;甲&lt;/b&gt; &amp; 乙</td><td>50</td>');
});

it('has a name that every system takes', () => {
  expect(fileName(['园区周报', '地区：江苏', '“a/b\\c:*?”', '金额：50亿元以上'])).toBe(
    '园区周报-地区-江苏-a-b-c-金额-50亿元以上.csv',
  );
  expect(fileName(['长'.repeat(300)]).length).toBeLessThan(100);
});
