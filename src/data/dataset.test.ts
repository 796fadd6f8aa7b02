import { describe, expect, it } from 'vitest';
import { testArchive, testIssue, testItem } from '../../tests/lib/items.ts';
import type { Item } from '../schema/dataset.ts';
import { datasetOf } from './dataset.ts';
import { jsonSchema } from './json-schema.ts';

const issues = [
  testIssue('2024-w30', '2024-07-22', '2024-07-28'),
  testIssue('2024-w10', '2024-03-04', '2024-03-10'),
];

describe('datasetOf', () => {
  it('is sorted oldest first, for any order of its parts', () => {
    const items = [testItem(1, { issue: '2024-w30' }), testItem(10), testItem(2)];
    const dataset = datasetOf({ issues, items }, 'https://example.org/');
    expect(dataset.issues.map((issue) => issue.id)).toEqual(['2024-w10', '2024-w30']);
    expect(dataset.items.map((item) => item.id)).toEqual(['2024-w10-02', '2024-w10-10', '2024-w30-01']);
  });
});

describe('a note about another item', () => {
  const other = testItem(1, { title: '云杉轴承开工' });
  const item = testItem(2, { notes: [{ code: 'duplicate', of: other.id }] });
  const published = (...items: Item[]) =>
    datasetOf(testArchive(issues, items), 'https://example.org/').items.at(-1)?.notes;

  it('is published in words, with the id of that item', () => {
    const text = '与第 1 条“云杉轴承开工”可能是同一件事';
    expect(published(other, item)).toEqual([{ code: 'duplicate', text, of: other.id }]);
  });

  it('is not published if that item is withdrawn', () => {
    expect(published(item)).toEqual([]);
  });
});

describe('jsonSchema', () => {
  it('requires all keys of an item', () => {
    const schema = JSON.stringify(jsonSchema('https://example.org/data/schema.json'));
    for (const key of ['seedLines', 'investment', 'dateEnd']) expect(schema).toContain(`"${key}"`);
    expect(schema).toContain('"additionalProperties":false');
  });
});
