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
  ])('gives BibTeX that citation-js reads: %s', (title, read) => {
    const { bibtex } = cite({ ...work, title });
    for (const text of [plain(bibtex), copied(bibtex)]) {
      const [entry] = new Cite(text).data as Record<string, unknown>[];
      expect(String(entry?.title).replaceAll('\u00a0', ' ')).toBe(read);
      expect(entry).toMatchObject({
        id: 'yuanqu-2024-w10-07',
        URL: 'https://example.org/projects/2024-w10-07/',
        issued: { 'date-parts': [[2024, 3]] },
      });
    }
    const [entry] = new Cite(copied(bibtex)).data as Record<string, unknown>[];
    expect(entry?.accessed).toEqual({ 'date-parts': [[2024, 5, 1]] });
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
