import { describe, expect, it } from 'vitest';
import { testItem, testPlace, yuan } from '../../../tests/lib/items.ts';
import type { Item } from '../../schema/dataset.ts';
import { countSums, type SumContext } from './sums.ts';

const homes = new Map<Item, string | null>();
const projects = new Map<Item, string>();
const context: SumContext = {
  project: (item) => projects.get(item) ?? item.id,
  home: (item) => homes.get(item) ?? null,
  around: (item) => {
    const parts = homes.get(item)?.split('/') ?? [];
    return parts.map((_, index) => parts.slice(0, index).join('/')).reverse();
  },
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

const sumUp = (items: readonly Item[]) => countSums(items, context).sums;

describe('countSums', () => {
  it('has separate totals for single projects, batches and funds', () => {
    const sums = sumUp([
      testItem(1, { investment: yuan(1e9) }),
      batch(2, 'jiangsu', 9e11),
      testItem(3, { investment: yuan(2e9, 'fund') }),
      testItem(4),
    ]);
    expect([sums.single.cny, sums.batch.cny, sums.fund.cny]).toEqual([1e9, 9e11, 2e9]);
    expect([sums.single.count, sums.batch.count, sums.fund.count]).toEqual([1, 1, 1]);
  });

  it('counts a project with two reports once, with its newest sum, in any order', () => {
    const early = testItem(1, { investment: yuan(1e9), date: '2024-01-01' });
    const late = testItem(2, { investment: yuan(3e9), date: '2024-03-01' });
    projects.set(early, 'p').set(late, 'p');
    for (const items of [
      [early, late],
      [late, early],
    ]) {
      expect(sumUp(items).single).toMatchObject({ cny: 3e9, count: 1, repeats: 1 });
    }
  });

  it('leaves out the batches of cities that are part of the province’s batch', () => {
    const sums = sumUp([
      batch(1, 'jiangsu', 9e11),
      batch(2, 'jiangsu/suzhou', 1e11),
      batch(3, 'zhejiang/hangzhou', 2e11),
    ]);
    expect(sums.batch).toMatchObject({ cny: 11e11, count: 2, contained: 1 });
  });

  it('adds a city’s batch of an earlier quarter', () => {
    const sums = sumUp([batch(1, 'jiangsu', 5e11), batch(2, 'jiangsu/suzhou', 1e11, '2023-09-01')]);
    expect(sums.batch).toMatchObject({ cny: 6e11, count: 2, contained: 0 });
  });

  it('leaves out the province’s batch if the batches of its cities add up to more', () => {
    const sums = sumUp([
      batch(1, 'jiangsu', 5e11),
      batch(2, 'jiangsu/suzhou', 3e11),
      batch(3, 'jiangsu/wuxi', 4e11),
    ]);
    expect(sums.batch).toMatchObject({ cny: 7e11, count: 2, contained: 1 });
  });

  it('compares a city with its counties before the province with its cities', () => {
    const sums = sumUp([
      batch(1, 'jiangsu', 10e11),
      batch(2, 'jiangsu/suzhou', 6e11),
      batch(3, 'jiangsu/suzhou/kunshan', 4e11),
      batch(4, 'jiangsu/suzhou/taicang', 3e11),
    ]);
    // City and counties together would be 13, more than the province; without the city they are 7 and in it.
    expect(sums.batch).toMatchObject({ cny: 10e11, count: 1, contained: 3 });
  });

  it('leaves out the batch of a park that is part of its municipality’s', () => {
    const sums = sumUp([batch(1, 'chongqing', 3e11), batch(2, 'chongqing/@两江新区', 4e10)]);
    expect(sums.batch).toMatchObject({ cny: 3e11, count: 1, contained: 1 });
  });

  it('does not add the target of a policy', () => {
    const aim = testItem(1, { collection: 'policies', section: '政策法规', investment: yuan(2e10) });
    const sums = sumUp([aim, testItem(2, { investment: yuan(1e9) })]);
    expect(sums.single).toMatchObject({ cny: 1e9, count: 1 });
    expect(sums.single.targets).toBe(1);
  });

  it('counts a project as unconverted only if no report has a sum that can be added', () => {
    const baht = testItem(1, {
      investment: { ...yuan(5e8), currency: 'THB', cny: null },
      date: '2024-03-01',
    });
    const yuanReport = testItem(2, { investment: yuan(1e8), date: '2024-02-01' });
    projects.set(baht, 'q').set(yuanReport, 'q');
    expect(sumUp([baht, yuanReport]).single).toMatchObject({ cny: 1e8, count: 1, unconverted: 0 });
  });

  it('returns the items that it added, largest first', () => {
    const items = [testItem(1, { investment: yuan(1) }), testItem(2, { investment: yuan(3) }), testItem(3)];
    expect(countSums(items, context).items.single.map((item) => item.position)).toEqual([2, 1]);
  });

  it('counts sums without a rate instead of adding them', () => {
    const foreign = { ...yuan(5e8), currency: 'THB', cny: null };
    expect(sumUp([testItem(1, { investment: foreign })]).single).toMatchObject({
      cny: 0,
      count: 0,
      unconverted: 1,
    });
  });
});
