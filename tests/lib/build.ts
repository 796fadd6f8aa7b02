/**
 * Builds the sites that tests look at, each at most once a run. The setup builds and serves the first, the site of the
 * test archive; a test that needs another asks {@link builtSite} for it.
 */
import { execFile } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/lib/site/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the test archive's site. */
    dist: string;
    /** Address at which `dist` is served, without closing slash. */
    origin: string;
  }
}

/** The test archive, for the environment of a build or a command. */
export const FIXTURE = { SEEDS_DIR: 'tests/archive/seeds', CONTENT_DIR: 'tests/archive/content' };

const SITES = {
  /** The test archive, at the root. */
  fixture: FIXTURE,
  /** The same for `/weekly/`, with an address for reports of errors. */
  based: { ...FIXTURE, BASE_PATH: '/weekly/', CONTACT: 'editor@example.org' },
  /** The committed `seeds/` and `content/`, which change every week. */
  live: {},
};

export type SiteName = keyof typeof SITES;

const run = promisify(execFile);
const results = join(process.cwd(), 'test-results');

/**
 * Builds a site into test-results/NAME, and the build's output into NAME.log beside it.
 * @param env what differs from the environment of the tests
 * @param over whether to build over a previous build
 * @returns its folder
 * @throws Error with the end of the build's output
 */
export async function build(name: string, env: Record<string, string> = {}, over = false): Promise<string> {
  const out = join(results, name);
  if (!over) rmSync(out, { recursive: true, force: true });
  try {
    const { stdout } = await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...env, OUT_DIR: out },
      maxBuffer: 1 << 28,
    });
    writeFileSync(`${out}.log`, stdout);
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`astro build failed:\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`, { cause: error });
  }
  return out;
}

/**
 * The folder of a site, built on the first call of a test run. Test files run one after another: no lock is needed.
 */
export async function builtSite(name: SiteName): Promise<string> {
  const folder = join(results, 'sites', name);
  // A build that failed leaves no folder of this name.
  if (!existsSync(folder)) renameSync(await build(`sites/${name}.part`, SITES[name]), folder);
  return folder;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  rmSync(join(results, 'sites'), { recursive: true, force: true });
  const dist = await builtSite('fixture');
  const server = await serve(dist);
  project.provide('dist', dist);
  project.provide('origin', server.origin);
  return server.close;
}
