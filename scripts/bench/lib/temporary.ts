/** A folder for one run of a benchmark. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '../../lib/console.ts';

/** Runs work in a new folder, which is deleted afterwards unless `keep` is set. */
export async function inFolder<T>(
  keep: boolean,
  world: World,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await work(folder);
  } finally {
    if (keep) world.stderr.write(`kept in ${folder}\n`);
    else rmSync(folder, { recursive: true, force: true });
  }
}
