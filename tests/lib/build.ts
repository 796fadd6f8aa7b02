/**
 * Builds the sites that tests use, each at most once a run. The setup builds and serves the site of the test archive; a
 * test gets any other from {@link builtSite}.
 */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/lib/site/serve.ts';
import { longArchive } from './long-archive.ts';
import { WORKSHOPS, workshop } from './workshop.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the test archive's site. */
    dist: string;
    /** Address at which `dist` is served, without trailing slash. */
    origin: string;
  }
}

/** The test archive, for the environment of a build or a command. */
export const FIXTURE = {
  SEEDS_DIR: resolve('tests/archive/seeds'),
  CONTENT_DIR: resolve('tests/archive/content'),
};

const results = resolve('test-results');

/** Where the site `based` is served. */
export const BASE_PATH = '/园区/周报/';

/** The environment of each site's build. */
const SITES = {
  /** The test archive, at the root. */
  fixture: () => FIXTURE,
  /** The same below a base path, with an address for reports of errors. */
  based: () => ({ ...FIXTURE, BASE_PATH, CONTACT: 'editor@example.org' }),
  /** The same with 500 issues, and without offline reading. */
  long: () => ({
    ...FIXTURE,
    CONTENT_DIR: longArchive(FIXTURE.CONTENT_DIR, 500, join(results, 'long-content')),
    OFFLINE: 'off',
  }),
  /** The committed `seeds/` and `content/`, which change every week. */
  live: () => ({ SEEDS_DIR: resolve('seeds'), CONTENT_DIR: resolve('content') }),
};

export type SiteName = keyof typeof SITES;

const run = promisify(execFile);

/**
 * Builds a site into test-results/NAME, and the build's output into NAME.log beside it.
 * @param env variables that differ from the environment of the tests
 * @param over whether to build over a previous build
 * @returns its folder
 * @throws Error with the end of the build's output
 */
export async function build(name: string, env: Record<string, string> = {}, over = false): Promise<string> {
  const out = join(results, name);
  if (!over) rmSync(out, { recursive: true, force: true });
  try {
    const { stdout } = await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      cwd: workshop(),
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

/** The folder of a site. The first caller in a test run builds it; others wait. */
export async function builtSite(name: SiteName): Promise<string> {
  const folder = join(results, 'sites', name);
  const lock = `${folder}.lock`;
  while (!existsSync(folder)) {
    try {
      mkdirSync(lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await setTimeout(100);
      continue;
    }
    try {
      if (!existsSync(folder)) renameSync(await build(`sites/${name}.part`, SITES[name]()), folder);
    } finally {
      rmdirSync(lock);
    }
  }
  return folder;
}

/** A folder that has the site `based` at its base path. */
export async function basedRoot(): Promise<string> {
  const root = mkdtempSync(join(results, 'sites', 'root-'));
  const link = join(root, BASE_PATH.slice(0, -1));
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(await builtSite('based'), link);
  return root;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  rmSync(WORKSHOPS, { recursive: true, force: true });
  rmSync(join(results, 'sites'), { recursive: true, force: true });
  mkdirSync(join(results, 'sites'), { recursive: true });
  const dist = await builtSite('fixture');
  const server = await serve(dist);
  project.provide('dist', dist);
  project.provide('origin', server.origin);
  return server.close;
}
