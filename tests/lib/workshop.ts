/** A copy of the program for each worker of the tests. */
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROGRAM = [
  'src',
  'scripts',
  'public',
  'tests/edition',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

/** Holds all copies of a test run. */
export const WORKSHOPS = resolve('test-results', 'workshops');

/**
 * The folder of this worker's copy. Astro keeps files about a build or a development server beside the program, where
 * another build or server at the same time would overwrite them.
 */
export function workshop(): string {
  const folder = join(WORKSHOPS, process.env.VITEST_POOL_ID ?? 'setup');
  if (!existsSync(folder)) {
    const filter = (path: string) => !path.includes('node_modules');
    for (const part of PROGRAM) cpSync(part, join(folder, part), { recursive: true, filter });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve('node_modules', 'astro'), join(folder, 'node_modules', 'astro'));
  }
  return folder;
}
