import { expect, it } from 'vitest';
import { cite } from './cite.ts';
import { testIssue, testItem } from './samples.ts';

it('names title, issue, place in the issue, day and address', () => {
  const item = testItem(7, { title: '营收增长 30% 的 A&B {基地}' });
  const issue = testIssue('2024-w10', '2024-03-04', '2024-03-10');
  const { gbt, bibtex } = cite(item, issue, 'https://example.org/projects/2024-w10-07/', '2024-03-08');
  expect(gbt).toBe(
    '园区周报. 营收增长 30% 的 A&B {基地}[EB/OL]. 园区周报, 2024年第10周第7条, (2024-03-08). https://example.org/projects/2024-w10-07/.',
  );
  expect(bibtex).toContain('title = {营收增长 30\\% 的 A\\&B \\{基地\\}}');
  expect(bibtex).toContain('year = {2024}');
});
