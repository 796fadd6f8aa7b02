/** A lock file, so that only one ingest writes to a content folder. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user can’t be signalled, but is running.
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

/** A claim older than this, in milliseconds, was left by a killed process. */
const CLAIM_AGE = 10_000;

/**
 * Removes a lock whose process has ended. Two processes may find it at the same time: only the one that gets the claim
 * removes it, and only if it is still the same lock, so that it does not remove the other’s new one.
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
 * Takes the lock, also over one that a killed process left.
 *
 * @param contentDir path of the content folder
 * @param pid id of this process
 * @returns a function that releases the lock
 * @throws Error naming the process that holds the lock
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
