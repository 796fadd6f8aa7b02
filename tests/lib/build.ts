/**
 * Builds what the tests look at, once: the site as published, the same again (to compare bytes), and the
 * same under a base path; and serves the first.
 */
import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serve } from './serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built site. */
    dist: string;
    /** The same built again, a year later and half a world away. */
    again: string;
    /** The same built for `/weekly/`. */
    based: string;
    /** Address under which `dist` is served, without closing slash. */
    origin: string;
  }
}

const run = promisify(execFile);

/**
 * Builds the site into test-results/NAME; what the build said is in NAME.log beside it.
 * @param over whether a former build may stand there
 * @returns its folder
 * @throws Error with the end of what the build said
 */
export async function build(name: string, env: Record<string, string> = {}, over = false): Promise<string> {
  const out = join(process.cwd(), 'test-results', name);
  if (!over) rmSync(out, { recursive: true, force: true });
  try {
    const { stdout } = await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...env, OUT_DIR: out },
      maxBuffer: 1 << 28,
    });
    writeFileSync(`${out}.log`, stdout);
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`astro build failed:\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
  }
  return out;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = await build('site');
  // On another day, in another time zone.
  const again = await build('site-again', {
    TZ: 'America/Los_Angeles',
    NODE_OPTIONS: `--import=${join(process.cwd(), 'tests/lib/later.js')}`,
  });
  const based = await build('site-based', { BASE_PATH: '/weekly/' });
  const server = await serve(dist);
  project.provide('dist', dist);
  project.provide('again', again);
  project.provide('based', based);
  project.provide('origin', server.origin);
  return server.close;
}
