import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, it } from 'vitest';
import { testIssue, testItem } from '../../../tests/lib/items.ts';
import { type Citation, cite, itemWork, type Work } from './cite.ts';

const item = testItem(7, { title: '营收增长 30% 的 A&B {基地}' });
const issue = testIssue('2024-w10', '2024-03-04', '2024-03-10');
const work = itemWork(item, issue, {
  address: 'https://example.org/projects/2024-w10-07/',
  day: '2024-03-08',
  version: '0123456789ab',
});

const plain = ({ before, after }: Citation) => before + after;
/** The text that the copy button copies. */
const copied = ({ before, accessed, after }: Citation) =>
  before + accessed.replaceAll('@', '2024-05-01') + after;

describe('cite', () => {
  it('names title, issue, position, version, day and address in the form of GB/T 7714', () => {
    const { gbt } = cite(work);
    expect(plain(gbt)).toBe(
      '园区周报. 营收增长 30% 的 A&B {基地}[EB/OL]. 园区周报, 2024年第10周第7条, 版本 0123456789ab. (2024-03-08). https://example.org/projects/2024-w10-07/.',
    );
    expect(copied(gbt)).toContain('(2024-03-08)[2024-05-01]. https:');
  });

  it.each([
    ['营收增长 30% 的 A&B {基地}', '营收增长 30% 的 A&B {基地}'],
    ['C:\\dir_1 #5 $3 ~x ^y', 'C:\\dir_1 #5 $3 ~x ^y'],
    ['“引号”与"quotes"', '“引号”与"quotes"'],
    ['一个开括号 { 没有另一半', '一个开括号 { 没有另一半'],
    ['} 先关后开 {', '} 先关后开 {'],
    ['42GWh 电池与 eVTOL，“SAP” McDermott', '42GWh 电池与 eVTOL，“SAP” McDermott'],
  ])('gives BibTeX that citation-js reads: %s', (title, read) => {
    const { bibtex } = cite({ ...work, title });
    for (const text of [plain(bibtex), copied(bibtex)]) {
      const [entry] = new Cite(text).data as Record<string, unknown>[];
      expect(String(entry?.title).replaceAll('\u00a0', ' ')).toBe(read);
      expect(entry).toMatchObject({
        id: 'yuanqu-2024-w10-07',
        URL: 'https://example.org/projects/2024-w10-07/',
        issued: { 'date-parts': [[2024, 3, 8]] },
      });
    }
    const [entry] = new Cite(copied(bibtex)).data as Record<string, unknown>[];
    expect(entry?.accessed).toEqual({ 'date-parts': [[2024, 5, 1]] });
  });

  it('keeps BibTeX’s styles from changing the case of a title, and gives plain ones address, year and part', () => {
    const text = plain(cite(work).bibtex);
    expect(text).toContain(
      '  title = {{营收增长 30\\% 的 A\\&B \\textbraceleft{}基地\\textbraceright{}}},\n',
    );
    expect(text).toContain('  date = {2024-03-08},\n  year = {2024},\n  month = {3},\n');
    expect(text).toContain('  note = {园区周报, 2024年第10周第7条},\n');
    expect(text).toContain('  howpublished = {\\url{https://example.org/projects/2024-w10-07/}},\n');
  });

  it('gives CSL the newsletter, the issue and the number in it apart', () => {
    const of = (some: Work) => (JSON.parse(plain(cite(some).csl)) as Record<string, unknown>[])[0];
    expect(of(work)).toMatchObject({
      'container-title': '园区周报',
      issue: '2024年第10周',
      number: '7',
      issued: { 'date-parts': [[2024, 3, 8]] },
    });
    const region = of({ ...work, key: 'jiangsu', kind: 'page', part: '地区', number: undefined });
    expect(region).toMatchObject({ 'container-title': '园区周报', section: '地区' });
    expect(region).not.toHaveProperty('issue');
  });

  it.each(['article', 'page', 'dataset'] as const)(
    'gives CSL-JSON that citation-js reads for the kind %s',
    (kind) => {
      const { csl } = cite({ ...work, kind } satisfies Work);
      const [bare, ...others] = JSON.parse(plain(csl)) as object[];
      expect(others).toEqual([]);
      expect(bare).not.toHaveProperty('accessed');
      const [entry] = new Cite(JSON.parse(copied(csl))).data as Record<string, unknown>[];
      expect(entry).toMatchObject({
        title: item.title,
        version: '0123456789ab',
        accessed: { raw: '2024-05-01' },
        author: [{ literal: '园区周报' }],
      });
    },
  );
});
