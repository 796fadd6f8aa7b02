/** Writing while no other program does. */
import { lock } from '../../content/write/lock.ts';
import { recover } from '../../content/write/transaction.ts';
import { DeskError } from './error.ts';

/**
 * Runs with the lock of `npm run ingest` held, after completing the commit of a killed run.
 *
 * @throws DeskError when another program is writing
 */
export function locked<T>(contentDir: string, run: () => T): T {
  let release: () => void;
  try {
    release = lock(contentDir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
    throw new DeskError(
      423,
      '另一个程序正在写入 content（例如 npm run ingest）。等它结束后再保存；您的改动还在这里。',
    );
  }
  try {
    recover(contentDir);
    return run();
  } finally {
    release();
  }
}
