import { describe, expect, it } from 'vitest';
import { SeedError } from '../../src/ingest/error.ts';
import { describeError, painter, progressOf, type World } from './console.ts';

const paint = (env: World['env'], isTTY: boolean) => {
  const stream = { write: () => true, isTTY };
  return painter({ env, cwd: '/', stdout: stream, stderr: stream, now: () => new Date(0) })('red', 'x');
};

describe('console', () => {
  it('colours only on a terminal, unless set otherwise', () => {
    expect(paint({}, true)).not.toBe('x');
    expect(paint({ FORCE_COLOR: '1' }, false)).not.toBe('x');
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }, { FORCE_COLOR: '0' }])
      expect(paint(env, true)).toBe('x');
    expect(paint({}, false)).toBe('x');
    const terminal = { write: () => true, isTTY: true };
    const plain = painter(
      { env: { FORCE_COLOR: '1' }, cwd: '/', stdout: terminal, stderr: terminal, now: () => new Date() },
      true,
    );
    expect(plain('red', 'x')).toBe('x');
  });

  it('shows progress only on a terminal, and erases it', () => {
    const told = (isTTY: boolean) => {
      let text = '';
      const stderr = { write: (more: string) => (text += more), isTTY, columns: 20 };
      const stdout = { write: () => true };
      const progress = progressOf({ env: {}, cwd: '/', stdout, stderr, now: () => new Date() });
      progress('3 of 500: \u001b[31mweek-41.txt');
      progress();
      return text;
    };
    expect(told(false)).toBe('');
    expect(told(true)).toMatch(/^\r\u001b\[2K3 of 500: \\u001b\S*\r\u001b\[2K$/);
  });

  it('names error and path of the disk in one line', () => {
    const full = Object.assign(new Error('ENOSPC: …, write'), { code: 'ENOSPC', path: '/a/b.mdx' });
    expect(describeError(full)).toBe('/a/b.mdx: no space left on the disk: make room and run it again');
  });

  it('shows the stack of a bug, but one line for an error in a file', () => {
    const bug = new TypeError('x is undefined');
    expect(describeError(bug)).toContain('console.test.ts');
    expect(describeError(new SeedError('june.txt', 'no title', 12, { cause: bug }))).toMatch(
      /^june\.txt:12: no title\nTypeError: x is undefined\n.*console\.test\.ts/,
    );
    expect(describeError(new SeedError('june.txt', 'no title', 12))).toBe('june.txt:12: no title');
  });
});
