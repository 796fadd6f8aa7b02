import { describe, expect, it } from 'vitest';
import { alignInOrder, COST, untangle } from './align.ts';

/** Every body ends in its source. */
const closed = (_: number, same: boolean) => (same ? COST.bodyAfterSource : 0);
/** No body ends in a source. */
const open = (_: number, same: boolean) => (same ? 0 : COST.bodyBeforeSource);
const flat = () => 0;

describe('alignInOrder', () => {
  it('gives each title its body when the words do not decide', () => {
    expect(alignInOrder(3, 3, flat, closed)).toEqual([0, 1, 2]);
  });

  it('keeps an unclosed body and the block after it together', () => {
    expect(alignInOrder(1, 3, flat, open)).toEqual([0, 0, 0]);
  });

  it('gives a spare body to the title whose words it shares', () => {
    const score = (title: number, block: number) => (title === (block === 0 ? 0 : 1) ? 9 : 0);
    expect(alignInOrder(2, 3, score, closed)).toEqual([0, 1, 1]);
  });

  it('leaves the title without a body whose words occur nowhere', () => {
    const score = (title: number) => (title === 1 ? 0 : 12);
    expect(alignInOrder(3, 2, score, closed)).toEqual([0, 2]);
  });

  it('keeps the order of the blocks', () => {
    const crossed = (title: number, block: number) => (title === 1 - block ? 5 : 0);
    const assigned = alignInOrder(2, 2, crossed, closed);
    expect(assigned[0]).toBeLessThanOrEqual(assigned[1] as number);
  });

  it('assigns nothing where there is no block', () => {
    expect(alignInOrder(2, 0, flat, closed)).toEqual([]);
  });

  it('assigns every block of a page too large to search', () => {
    const assigned = alignInOrder(200, 300, flat, closed);
    expect(assigned).toHaveLength(300);
    expect(Math.max(...assigned)).toBe(199);
  });
});

describe('untangle', () => {
  const crossed = (gain: number) => (title: number, block: number) => (title === 1 - block ? gain : 0);

  it('exchanges two bodies when the words clearly require it', () => {
    expect(untangle([0, 1], 2, crossed(COST.swap))).toEqual([1, 0]);
  });

  it('keeps the order of the page when the gain is small', () => {
    expect(untangle([0, 1], 2, crossed(COST.swap / 4))).toEqual([0, 1]);
  });

  it('does not change its input', () => {
    const given = [0, 1];
    untangle(given, 2, crossed(100));
    expect(given).toEqual([0, 1]);
  });
});
