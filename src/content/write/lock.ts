/** One ingest at a time may write to a content folder. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled, but lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function tryLock(path: string, pid: number): boolean {
  try {
    writeFileSync(path, String(pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A claim older than this was left by a process that was killed while it made it, in milliseconds. */
const CLAIM_AGE = 10_000;

/**
 * Takes away a lock whose process is dead. Two processes may both find it so: only the one that makes the claim
 * may, and only if it still finds the same dead process’s lock, lest it takes away the other’s new one.
 */
function removeDead(path: string, holder: number, pid: number): void {
  const claim = `${path}.claim`;
  if (!tryLock(claim, pid)) {
    const age = Date.now() - (statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > CLAIM_AGE) rmSync(claim, { force: true });
    return;
  }
  try {
    if (existsSync(path) && Number(readFileSync(path, 'utf8')) === holder) rmSync(path, { force: true });
  } finally {
    rmSync(claim, { force: true });
  }
}

/**
 * Takes the lock; one that a killed process left is taken over.
 * @returns how to give it back
 * @throws Error naming the process that holds it
 */
export function lock(contentDir: string, pid: number = process.pid): () => void {
  mkdirSync(contentDir, { recursive: true });
  const path = join(contentDir, '.ingest.lock');
  if (!tryLock(path, pid)) {
    const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
    if (holder > 0 && holder !== pid && isAlive(holder)) {
      throw new Error(
        `${contentDir}: process ${holder} is writing here; wait for it to end, or delete ${path}`,
      );
    }
    removeDead(path, holder, pid);
    if (!tryLock(path, pid))
      throw new Error(`${contentDir}: another ingest has just begun here; wait for it to end`);
  }
  return () => rmSync(path, { force: true });
}
