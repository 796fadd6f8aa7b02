import { describe, expect, it } from 'vitest';
import type { Item } from '../schema/dataset.ts';
import { testItem, testPlace, yuan } from './samples.ts';
import { type SumContext, sumUp } from './sums.ts';

const homes = new Map<Item, string | null>();
const projects = new Map<Item, string>();
const context: SumContext = {
  project: (item) => projects.get(item) ?? item.id,
  home: (item) => homes.get(item) ?? null,
  day: (item) => item.date ?? '2024-03-10',
};

function batch(position: number, home: string | null, sum: number, date = '2024-03-08'): Item {
  const item = testItem(position, {
    batch: true,
    investment: yuan(sum),
    date,
    places: [testPlace('江苏省')],
  });
  homes.set(item, home);
  return item;
}

describe('sumUp', () => {
  it('keeps single projects, batches and funds apart', () => {
    const sums = sumUp(
      [
        testItem(1, { investment: yuan(1e9) }),
        batch(2, 'jiangsu', 9e11),
        testItem(3, { investment: yuan(2e9, 'fund') }),
        testItem(4),
      ],
      context,
    );
    expect([sums.single.cny, sums.batch.cny, sums.fund.cny]).toEqual([1e9, 9e11, 2e9]);
    expect([sums.single.count, sums.batch.count, sums.fund.count]).toEqual([1, 1, 1]);
  });

  it('counts a project told twice once, with its newest sum, in whatever order it comes', () => {
    const early = testItem(1, { investment: yuan(1e9), date: '2024-01-01' });
    const late = testItem(2, { investment: yuan(3e9), date: '2024-03-01' });
    projects.set(early, 'p').set(late, 'p');
    for (const items of [
      [early, late],
      [late, early],
    ]) {
      expect(sumUp(items, context).single).toMatchObject({ cny: 3e9, count: 1, repeats: 1 });
    }
  });

  it('never adds a province’s batch to the batches of its cities', () => {
    const sums = sumUp(
      [batch(1, 'jiangsu', 9e11), batch(2, 'jiangsu/suzhou', 1e11), batch(3, 'zhejiang/hangzhou', 2e11)],
      context,
    );
    expect(sums.batch).toMatchObject({ cny: 11e11, count: 2, contained: 1 });
  });

  it('adds batches of an earlier season, and batches larger than the whole they might be part of', () => {
    const sums = sumUp(
      [
        batch(1, 'jiangsu', 5e11),
        batch(2, 'jiangsu/suzhou', 1e11, '2023-09-01'),
        batch(3, 'jiangsu/wuxi', 6e11),
      ],
      context,
    );
    expect(sums.batch).toMatchObject({ cny: 12e11, count: 3, contained: 0 });
  });

  it('counts sums without a rate instead of adding them', () => {
    const foreign = { ...yuan(5e8), currency: 'THB', cny: null };
    expect(sumUp([testItem(1, { investment: foreign })], context).single).toMatchObject({
      cny: 0,
      count: 0,
      unconverted: 1,
    });
  });
});
