import { expect, it } from 'vitest';
import { testItem } from '../../archive/samples.ts';
import { doubtsOf } from './doubts.ts';

const other = testItem(17);
const note = (text: string) => testItem(34, { notes: [{ code: 'duplicate', text }] });

it('leads to the item of the issue that a doubt names', () => {
  expect(doubtsOf(note('与第 17 条“某基金启动”可能是同一件事'), [other])).toEqual([
    { label: '重复报道', before: '与', other, after: '“某基金启动”可能是同一件事' },
  ]);
});

it('keeps the words as they are where that item is not there', () => {
  expect(doubtsOf(note('与第 18 条可能是同一件事。'), [other])[0]).toMatchObject({
    before: '与第 18 条可能是同一件事',
    other: null,
  });
});
