import { describe, expect, it } from 'vitest';
import { SeedError } from './error.ts';

describe('SeedError', () => {
  it('names file and cause, and the line if known', () => {
    expect(new SeedError('june.txt', 'the file is empty').message).toBe('june.txt: the file is empty');
    expect(new SeedError('june.txt', 'no title', 12)).toMatchObject({
      message: 'june.txt:12: no title',
      file: 'june.txt',
      line: 12,
    });
  });
});
