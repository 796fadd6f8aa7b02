import { expect, it } from 'vitest';
import { NumberLists } from './number-lists.ts';

it('keeps lists apart that grow in turn, over many chunks', () => {
  const lists = new NumberLists();
  const wanted: number[][] = [[], [], []];
  for (let n = 0; n < 3_000_000; n++) {
    const list = n < 3 ? n : (n * 7919) % 3;
    lists.push(list, n);
    wanted[list]!.push(n);
  }
  expect(lists.count).toBe(3);
  expect(lists.size).toBe(3_000_000);
  for (const [list, numbers] of wanted.entries()) {
    expect(lists.last(list)).toBe(numbers.at(-1));
    const found = lists.of(list);
    expect(found.length).toBe(numbers.length);
    expect(found.every((number, at) => number === numbers[at])).toBe(true);
  }
});

it('knows nothing of a list that nothing was put into', () => {
  const lists = new NumberLists();
  expect(lists.last(5)).toBe(-1);
  expect(lists.of(5)).toEqual([]);
});
