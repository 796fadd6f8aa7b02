/** One ingest at a time may write to a content folder. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Takes the lock; one that a killed process left is taken over.
 * @returns how to give it back
 * @throws Error naming the process that holds it
 */
export function lock(contentDir: string, pid: number = process.pid): () => void {
  mkdirSync(contentDir, { recursive: true });
  const path = join(contentDir, '.ingest.lock');
  if (!tryLock(path, pid)) {
    const holder = Number(readFileSync(path, 'utf8'));
    if (holder > 0 && holder !== pid && isAlive(holder)) {
      throw new Error(
        `${contentDir}: process ${holder} is writing here; wait for it to end, or delete ${path}`,
      );
    }
    rmSync(path, { force: true });
    if (!tryLock(path, pid))
      throw new Error(`${contentDir}: another ingest has just begun here; wait for it to end`);
  }
  return () => rmSync(path, { force: true });
}
