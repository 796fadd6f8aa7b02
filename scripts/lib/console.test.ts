import { describe, expect, it } from 'vitest';
import { describeError, painter, type World } from './console.ts';

const paint = (env: World['env'], isTTY: boolean) => {
  const stream = { write: () => true, isTTY };
  return painter({ env, cwd: '/', stdout: stream, stderr: stream })('red', 'x');
};

describe('console', () => {
  it('colours on a terminal alone, unless told otherwise', () => {
    expect(paint({}, true)).not.toBe('x');
    expect(paint({ FORCE_COLOR: '1' }, false)).not.toBe('x');
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }, { FORCE_COLOR: '0' }])
      expect(paint(env, true)).toBe('x');
    expect(paint({}, false)).toBe('x');
  });

  it('says what the disk refused, and where, in one line', () => {
    const full = Object.assign(new Error('ENOSPC: …, write'), { code: 'ENOSPC', path: '/a/b.mdx' });
    expect(describeError(full)).toBe('/a/b.mdx: no space left on the disk');
  });
});
