import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lock } from './lock.ts';

it('lets one process in at a time, and the next after it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'lock-'));
  const release = lock(dir);
  // The parent of this test process lives for sure, and is not this process.
  expect(() => lock(dir, process.ppid)).toThrow(`process ${process.pid} is writing here`);
  release();
  expect(existsSync(join(dir, '.ingest.lock'))).toBe(false);
  lock(dir, process.ppid)();
  rmSync(dir, { recursive: true });
});

it('takes over what a killed process left, or what no process wrote', () => {
  const dir = mkdtempSync(join(tmpdir(), 'lock-'));
  for (const left of ['999999999', '']) {
    writeFileSync(join(dir, '.ingest.lock'), left);
    lock(dir)();
  }
  rmSync(dir, { recursive: true });
});
