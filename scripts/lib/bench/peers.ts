/** Other generators, each made to write plain pages of the same items. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BuildTimes } from '../../../src/build/times.ts';
import { type Archive, envOf } from './archive.ts';
import { type InventedItem, inventIssue } from './invent.ts';
import { type Cost, measure } from './measure.ts';

export interface Peer {
  name: string;
  /** Puts everything in place for so many issues. */
  prepare(issues: number): void;
  build(archive: Archive): Promise<Cost>;
  /** Where its pages come to stand. */
  out(archive: Archive): string;
}

const WORK = join('bench', '.work');
const QUIET = { ASTRO_TELEMETRY_DISABLED: '1' };

function markdown(item: InventedItem, layout: string): string {
  const head = [`title: ${JSON.stringify(item.title)}`, ...(layout ? [`layout: ${layout}`] : [])];
  const body = [...(item.lead ? [`> ${item.lead}`] : []), `${item.body}。`, `来源：${item.source}`];
  return `---\n${head.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

/** One Markdown file an item. */
function writeItems(folder: string, issues: number, layout = ''): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 1; number <= issues; number++) {
    const { items } = inventIssue(number);
    items.forEach((item, n) => {
      writeFileSync(join(folder, `${number}-${n + 1}.md`), markdown(item, layout));
    });
  }
}

interface Plan {
  name: string;
  /** Folder in bench/ that it is built from. */
  folder: string;
  command: string[];
  /** Where its Markdown files stand. */
  content: string;
  layout?: string;
  env?: Record<string, string>;
}

function peer({ name, folder: from, command, content, layout, env }: Plan): Peer {
  const folder = join(WORK, from);
  return {
    name,
    prepare: (issues) => {
      rmSync(folder, { recursive: true, force: true });
      cpSync(join('bench', from), folder, { recursive: true });
      writeItems(join(folder, content), issues, layout);
    },
    build: async () => {
      const [program = '', ...args] = command;
      const { seconds, cpu, peak } = await measure(program, args, { cwd: folder, env: { ...QUIET, ...env } });
      return { seconds, cpu, peak };
    },
    out: () => join(folder, 'dist'),
  };
}

const modules = resolve('bench', 'node_modules');
const eleventy = peer({
  name: 'eleventy',
  folder: 'eleventy',
  command: [process.execPath, join(modules, '@11ty/eleventy/cmd.cjs'), '--quiet'],
  content: 'content',
  layout: 'item.njk',
});
const starlight = (name: string, env?: Record<string, string>): Peer =>
  peer({
    name,
    folder: 'starlight',
    command: [process.execPath, join(modules, 'astro/bin/astro.mjs'), 'build'],
    content: join('src', 'content', 'docs'),
    ...(env ? { env } : {}),
  });
const hugo = peer({
  name: 'hugo',
  folder: 'hugo',
  command: ['hugo', '--quiet'],
  content: join('content', 'items'),
});

const RENDERED = join(WORK, 'times.json');

/** Builds the pages of items alone, as {@link own} has prepared them. @param env more of it */
async function buildItems(archive: Archive, env: Record<string, string> = {}): Promise<Cost> {
  rmSync(join(WORK, 'cache'), { recursive: true, force: true });
  const { seconds, cpu, peak } = await measure(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--force', '--config', 'bench/items-only.config.ts'],
    { env: { ...envOf(archive), ...QUIET, ...env, SRC_DIR: join(WORK, 'src') } },
  );
  return { seconds, cpu, peak };
}

/** Milliseconds that this project’s renderer and components need for a page of an item. */
export async function renderTime(archive: Archive): Promise<number> {
  await buildItems(archive, { BUILD_TIMES: RENDERED });
  const { routes } = JSON.parse(readFileSync(RENDERED, 'utf8')) as BuildTimes;
  const [{ ms, pages } = { ms: 0, pages: 1 }] = Object.values(routes);
  return ms / pages;
}

/** This project, reduced to the pages of items, which it reads from its content files. */
const own: Peer = {
  name: 'this project',
  prepare: () => {
    const src = join(WORK, 'src');
    rmSync(src, { recursive: true, force: true });
    cpSync('src', src, { recursive: true, filter: (path) => !/^src[\\/]pages[\\/]/.test(path) });
    const page = join('pages', '[collection]', '[id].astro');
    cpSync(join('src', page), join(src, page));
  },
  build: buildItems,
  out: (archive) => archive.out,
};

/** Those that are installed; this project first. */
export function installedPeers(): Peer[] {
  const isHugoThere = spawnSync('hugo', ['version']).status === 0;
  return [
    own,
    ...(existsSync(modules)
      ? [eleventy, starlight('starlight'), starlight('starlight, no sidebar', { SIDEBAR: 'none' })]
      : []),
    ...(isHugoThere ? [hugo] : []),
  ];
}
