import { describe, expect, it } from 'vitest';
import { CompactPath } from './path.ts';
import { simplify } from './simplify.ts';

type Points = [number, number][];

function add(path: CompactPath, points: string, close = true): CompactPath {
  const [start, ...rest] = line(points);
  path.moveTo(...start!);
  for (const point of rest) path.lineTo(...point);
  if (close) path.closePath();
  return path;
}

/** `0,0 5,0.1` */
function line(text: string): Points {
  return text.split(' ').map((pair) => pair.split(',').map(Number) as [number, number]);
}

describe('compact path data', () => {
  it('is relative, in whole units, with a minus sign as a separator', () => {
    expect(add(new CompactPath(2), '10.2,10 13,9 13,15.4').toString()).toBe('M10 10l3-1 0 6z');
  });

  it('leaves out points that round to the previous one', () => {
    expect(add(new CompactPath(2), '0,0 0.3,0.2 5,0', false).toString()).toBe('M0 0l5 0');
  });

  it('draws an island smaller than a dot as a dot, once per position', () => {
    const path = new CompactPath(4);
    add(path, '8,6 11,6 11,8');
    add(path, '8.4,6 11.4,6 11.4,8');
    expect(path.toString()).toBe('M8 4h4v4h-4z');
  });

  it('keeps the outline of an island larger than a dot', () => {
    expect(add(new CompactPath(2), '8,6 11,6 11,8').toString()).toBe('M8 6l3 0 0 2z');
  });
});

describe('simplifying a line', () => {
  it('straightens what spans less than the least area and keeps what spans more', () => {
    expect(simplify(line('0,0 5,0.1 10,0 10,10'), 2)).toEqual(line('0,0 10,0 10,10'));
  });

  it('keeps both ends', () => {
    expect(simplify(line('0,0 1,1 2,2'), 1000)).toEqual(line('0,0 2,2'));
  });

  it('leaves a closed line three corners', () => {
    expect(simplify(line('0,0 1,0 1,1 0,1 0,0'), 1000)).toHaveLength(4);
  });
});
