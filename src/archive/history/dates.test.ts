import { describe, expect, it } from 'vitest';
import { testIssue, testItem } from '../../../tests/lib/items.ts';
import type { ArchiveChange, ChangeKind } from './changes.ts';
import { datesOf } from './dates.ts';

const issue = testIssue('2024-w10', '2024-03-04', '2024-03-10');
const item = testItem(1);
const change = (date: string, kind: ChangeKind, id: string, fields?: string[]): ArchiveChange => ({
  date,
  kind,
  id,
  url: '',
  title: '',
  ...(fields ? { fields } : {}),
});
/** @param changes newest first */
const dates = (...changes: ArchiveChange[]) => datesOf(() => issue, changes);

describe('an item is published', () => {
  it.each([
    ['on the Friday of its week', '2024-03-08', '2024-03-08'],
    ['on the first day of its week', '2024-03-04', '2024-03-04'],
    ['before its week', '2024-03-01', '2024-03-01'],
    ['on the last day of its week', '2024-03-10', '2024-03-10'],
    ['years later', '2026-11-30', '2024-03-10'],
  ])('if its issue was added %s, on %s', (_, added, published) => {
    expect(dates(change(added, 'added', issue.id)).published(item)).toBe(published);
  });

  it('on the day that it was added itself, if that was later than its issue but in its week', () => {
    const added = [change('2024-03-09', 'added', item.id), change('2024-03-08', 'added', issue.id)];
    expect(dates(...added).published(item)).toBe('2024-03-09');
    expect(dates(...added).published(testItem(2))).toBe('2024-03-08');
  });

  it('on no day in the future, even if it is not known when its file was written', () => {
    expect(dates().published(item)).toBe('2024-03-04');
  });
});

it('a correction and a return are its changes, each of them one more', () => {
  const added = change('2024-03-08', 'added', issue.id);
  const corrected = change('2024-03-08', 'corrected', item.id, ['title']);
  const restored = change('2024-04-01', 'restored', item.id);
  expect(dates(added).changed(item)).toBe('2024-03-08');
  expect(dates(added).revisions(item)).toBe(0);
  expect(dates(corrected, added).changed(item)).toBe('2024-03-08');
  expect(dates(corrected, added).revisions(item)).toBe(1);
  expect(dates(restored, corrected, added).changed(item)).toBe('2024-04-01');
  expect(dates(restored, corrected, added).revisions(item)).toBe(2);
});

it('what was withdrawn, or is at another place or of another industry, left a list', () => {
  const added = change('2024-03-08', 'added', issue.id);
  expect(dates(added, change('2024-03-20', 'corrected', item.id, ['title'])).left).toBeNull();
  expect(dates(change('2024-03-20', 'withdrawn', item.id), added).left).toBe('2024-03-20');
  expect(dates(change('2024-03-21', 'corrected', item.id, ['date', 'places']), added).left).toBe(
    '2024-03-21',
  );
});
