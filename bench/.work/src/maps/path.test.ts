import { describe, expect, it } from 'vitest';
import { CompactPath } from './path.ts';
import { simplify } from './simplify.ts';

describe('compact path data', () => {
  it('is relative, in whole units, and lets a minus sign separate', () => {
    const path = new CompactPath(2);
    path.moveTo(10.2, 10);
    path.lineTo(13, 9);
    path.lineTo(13, 15.4);
    path.closePath();
    expect(path.toString()).toBe('M10 10l3-1 0 6z');
  });

  it('leaves out points that round to the one before', () => {
    const path = new CompactPath(2);
    path.moveTo(0, 0);
    path.lineTo(0.3, 0.2);
    path.lineTo(5, 0);
    expect(path.toString()).toBe('M0 0l5 0');
  });

  it('draws an island smaller than a dot as a dot, each spot once', () => {
    const path = new CompactPath(4);
    for (const shift of [0, 0.4]) {
      path.moveTo(8 + shift, 6);
      path.lineTo(11 + shift, 6);
      path.lineTo(11 + shift, 8);
      path.closePath();
    }
    expect(path.toString()).toBe('M8 4h4v4h-4z');
  });

  it('draws an island larger than a dot as it is', () => {
    const path = new CompactPath(2);
    path.moveTo(8, 6);
    path.lineTo(11, 6);
    path.lineTo(11, 8);
    path.closePath();
    expect(path.toString()).toBe('M8 6l3 0 0 2z');
  });
});

describe('simplifying a line', () => {
  it('straightens what spans less than the least area and keeps what spans more', () => {
    const kept = simplify(
      [
        [0, 0],
        [5, 0.1],
        [10, 0],
        [10, 10],
      ],
      2,
    );
    expect(kept).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
  });

  it('never loses an end', () => {
    expect(
      simplify(
        [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
        1000,
      ),
    ).toEqual([
      [0, 0],
      [2, 2],
    ]);
  });

  it('leaves a closed line three corners', () => {
    const square = simplify(
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
      1000,
    );
    expect(square).toHaveLength(4);
  });
});
