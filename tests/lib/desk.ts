/** The editor's desk on a copy of the test archive. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type Content, readArchive } from '../../src/content/archive.ts';
import type { ItemEntry } from '../../src/content/entry.ts';
import { workshop } from './workshop.ts';

/** A copy of the test archive, and desks on it. */
export interface DeskHouse {
  dir: string;
  content: string;
  env: NodeJS.ProcessEnv;
  archive(): Content;
  item(id: string): ItemEntry;
  /** Starts a desk. @returns its address, with the token */
  start(): Promise<string>;
  close(): Promise<void>;
}

/** Copies the test archive into a temporary folder. */
export function deskHouse(): DeskHouse {
  const dir = mkdtempSync(join(tmpdir(), 'desk-house-'));
  cpSync('tests/archive', dir, { recursive: true });
  const content = join(dir, 'content');
  const env = {
    ...process.env,
    VITEST: '',
    NODE_ENV: '',
    SEEDS_DIR: join(dir, 'seeds'),
    CONTENT_DIR: content,
    OUT_DIR: join(dir, 'dist'),
  };
  const desks: ChildProcess[] = [];
  const archive = () => readArchive(content);
  return {
    dir,
    content,
    env,
    archive,
    item: (id) => archive().items.find((item) => item.id === id)!,
    async start() {
      const desk = spawn(process.execPath, ['scripts/desk.ts', '--port', '0'], {
        cwd: workshop(),
        env,
        stdio: 'pipe',
      });
      desks.push(desk);
      let said = '';
      desk.stderr.on('data', (text: Buffer) => {
        said += text.toString();
      });
      return new Promise((resolve, reject) => {
        desk.once('exit', () => reject(new Error(`the desk closed: ${said}`)));
        desk.stdout.on('data', (text: Buffer) => {
          said += text.toString();
          const [address] = /http:\S+token=\S+\n/.exec(said) ?? [];
          if (address) resolve(address.trim());
        });
      });
    },
    async close() {
      for (const desk of desks.filter(({ exitCode }) => exitCode === null)) {
        const gone = new Promise((resolve) => desk.once('exit', resolve));
        desk.kill();
        await gone;
      }
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Opens a desk and waits until its first item is shown. */
export async function openDesk(
  blank: (options?: BrowserContextOptions) => Promise<Page>,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await blank({ viewport: { width: 1440, height: 900 }, ...options });
  await page.goto(address);
  await page.waitForSelector('#text h1');
  return page;
}
