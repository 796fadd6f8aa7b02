import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lock } from './lock.ts';

it('admits one process at a time', () => {
  const dir = mkdtempSync(join(tmpdir(), 'lock-'));
  const release = lock(dir);
  // The parent of this test process is certainly running.
  expect(() => lock(dir, process.ppid)).toThrow(`process ${process.pid} is writing here`);
  release();
  expect(existsSync(join(dir, '.ingest.lock'))).toBe(false);
  lock(dir, process.ppid)();
  rmSync(dir, { recursive: true });
});

it('takes over the lock of a killed process, or one that no process wrote', () => {
  const dir = mkdtempSync(join(tmpdir(), 'lock-'));
  for (const left of ['999999999', '']) {
    writeFileSync(join(dir, '.ingest.lock'), left);
    lock(dir)();
  }
  rmSync(dir, { recursive: true });
});

it('does not remove a dead lock while another process is doing so', () => {
  const dir = mkdtempSync(join(tmpdir(), 'lock-'));
  writeFileSync(join(dir, '.ingest.lock'), '999999999');
  const claim = join(dir, '.ingest.lock.claim');
  writeFileSync(claim, '1');
  expect(() => lock(dir)).toThrow('another ingest has just begun here');
  utimesSync(claim, 0, 0);
  expect(() => lock(dir)).toThrow('another ingest has just begun here');
  lock(dir)();
  rmSync(dir, { recursive: true });
});
