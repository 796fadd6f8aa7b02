import { describe, expect, it } from 'vitest';
import { alignInOrder, COST, untangle } from './align.ts';

/** Every body closed by its source. */
const closed = (_: number, same: boolean) => (same ? COST.bodyAfterSource : 0);
/** No body closed. */
const open = (_: number, same: boolean) => (same ? 0 : COST.bodyBeforeSource);
const flat = () => 0;

describe('alignInOrder', () => {
  it('gives each title its body when words say nothing', () => {
    expect(alignInOrder(3, 3, flat, closed)).toEqual([0, 1, 2]);
  });

  it('keeps an unclosed body and what follows together', () => {
    expect(alignInOrder(1, 3, flat, open)).toEqual([0, 0, 0]);
  });

  it('gives a spare body to the title whose words it shares', () => {
    const score = (title: number, block: number) => (title === (block === 0 ? 0 : 1) ? 9 : 0);
    expect(alignInOrder(2, 3, score, closed)).toEqual([0, 1, 1]);
  });

  it('leaves the title without a body that nothing speaks of', () => {
    const score = (title: number) => (title === 1 ? 0 : 12);
    expect(alignInOrder(3, 2, score, closed)).toEqual([0, 2]);
  });

  it('never lets a block overtake another', () => {
    const crossed = (title: number, block: number) => (title === 1 - block ? 5 : 0);
    const seats = alignInOrder(2, 2, crossed, closed);
    expect(seats[0]).toBeLessThanOrEqual(seats[1] as number);
  });

  it('gives no seats where there is no block', () => {
    expect(alignInOrder(2, 0, flat, closed)).toEqual([]);
  });

  it('seats every block of a page too large to search', () => {
    const seats = alignInOrder(200, 300, flat, closed);
    expect(seats).toHaveLength(300);
    expect(Math.max(...seats)).toBe(199);
  });
});

describe('untangle', () => {
  const crossed = (gain: number) => (title: number, block: number) => (title === 1 - block ? gain : 0);

  it('exchanges two bodies when words say so clearly', () => {
    expect(untangle([0, 1], 2, crossed(COST.swap))).toEqual([1, 0]);
  });

  it('keeps to the page when words say so faintly', () => {
    expect(untangle([0, 1], 2, crossed(COST.swap / 4))).toEqual([0, 1]);
  });

  it('leaves what it is given as it was', () => {
    const given = [0, 1];
    untangle(given, 2, crossed(100));
    expect(given).toEqual([0, 1]);
  });
});
