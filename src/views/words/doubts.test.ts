import { expect, it } from 'vitest';
import { testItem } from '../../../tests/lib/items.ts';
import { doubtsOf, doubtText } from './doubts.ts';

const other = testItem(17, { title: '某基金启动' });
const byId = new Map([[other.id, other]]);
const note = { code: 'duplicate', of: other.id };

it('links the item that a note is about, and quotes its title', () => {
  expect(doubtsOf(testItem(34, { notes: [note] }), byId)).toEqual([
    {
      label: '重复报道',
      before: '与',
      other: { url: other.url, position: 17 },
      after: '“某基金启动”可能是同一件事',
    },
  ]);
  expect(doubtText(note, byId)).toBe('与第 17 条“某基金启动”可能是同一件事');
});

it('keeps the words of a note about the item itself', () => {
  const own = { code: 'typo', text: '标题的引号不成对。' };
  expect(doubtsOf(testItem(34, { notes: [own] }), byId)[0]).toMatchObject({
    before: '标题的引号不成对',
    other: null,
  });
  expect(doubtText(own, byId)).toBe(own.text);
});
