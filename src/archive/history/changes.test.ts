import { describe, expect, it } from 'vitest';
import { digest } from '../../content/digest.ts';
import { changesOf, type Dated } from './changes.ts';

const issue = (added: string | null, more: Partial<Dated> = {}): Dated => ({
  id: '2024-w10',
  url: '/issues/2024-w10/',
  title: '园区周报 2024年第10周',
  withdrawn: false,
  added,
  changes: [],
  ...more,
});
const item = (n: number, more: Partial<Dated> = {}): Dated => ({
  ...issue(null),
  id: `2024-w10-0${n}`,
  url: `/projects/2024-w10-0${n}/`,
  title: `第${n}条`,
  issue: '2024-w10',
  ...more,
});

describe('changesOf', () => {
  it('lists a new issue once, with the number of its items', () => {
    const later = item(3, { added: '2024-04-01' });
    const changes = changesOf([issue('2024-03-10')], [item(1), item(2), later]);
    expect(changes.map(({ date, kind, id, items }) => [date, kind, id, items])).toEqual([
      ['2024-04-01', 'added', '2024-w10-03', undefined],
      ['2024-03-10', 'added', '2024-w10', 2],
    ]);
  });

  it('lists which fields were corrected, and when', () => {
    const changes = ['before stage=abcdef', '2024-03-17 title=abcdef places=fedcba'];
    expect(changesOf([issue(null)], [item(1, { changes })])).toEqual([
      {
        date: '2024-03-17',
        kind: 'corrected',
        id: '2024-w10-01',
        url: '/projects/2024-w10-01/',
        title: '第1条',
        fields: ['places', 'title'],
      },
    ]);
  });

  it('lists the corrections of a day as one', () => {
    const changes = ['2024-03-17 title=abcdef', '2024-03-17 places=fedcba title=bcdefa'];
    const found = changesOf([issue(null)], [item(1, { changes })]);
    expect(found.map(({ date, fields }) => [date, fields])).toEqual([['2024-03-17', ['places', 'title']]]);
  });

  it('omits title and corrections of a withdrawn item', () => {
    const changes = [`2024-03-17 title=abcdef`, `2024-03-24 body=abcdef withdrawn=${digest(true)}`];
    expect(changesOf([issue(null)], [item(1, { changes, withdrawn: true })])).toEqual([
      {
        date: '2024-03-24',
        kind: 'withdrawn',
        id: '2024-w10-01',
        url: '/projects/2024-w10-01/',
        title: null,
      },
    ]);
  });

  it('lists that an item was restored', () => {
    const changes = [`2024-03-17 withdrawn=${digest(true)}`, `2024-03-24 withdrawn=${digest(false)}`];
    const kinds = changesOf([issue(null)], [item(1, { changes })]).map(({ kind }) => kind);
    expect(kinds).toEqual(['restored', 'withdrawn']);
  });

  it('ignores lines that are not changes', () => {
    expect(changesOf([issue(null)], [item(1, { changes: ['phoned the park'] })])).toEqual([]);
  });
});
