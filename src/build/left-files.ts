/**
 * Astro integration: keeps the pages, data files and search indexes of the last build in the output folder, instead of
 * emptying it. Astro then leaves unchanged ones in place, and does not copy them from its cache.
 *
 * All other files are deleted before the build: those that someone else wrote or changed, and all files if the last
 * build did not finish.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesIn } from './site-files.ts';

/** Size and ctime of a file. Writing or replacing the file changes one of them, and ctime cannot be set. */
function stateOf(file: string): string {
  const { size, ctimeMs } = lstatSync(file);
  return `${size} ${ctimeMs}`;
}

/**
 * Deletes files below a folder, and folders without files. A git repository in the folder stays.
 * @returns whether any is left
 */
export function sift(folder: string, isKept: (file: string) => boolean): boolean {
  let isLeft = false;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name === '.git') isLeft = true;
    else if (entry.isDirectory()) {
      if (sift(path, isKept)) isLeft = true;
      else rmdirSync(path);
    } else if (isKept(path)) isLeft = true;
    else rmSync(path);
  }
  return isLeft;
}

/** Deletes a file, and the folders that it leaves empty. */
function removeWithFolders(file: string): void {
  rmSync(file);
  for (let at = dirname(file); readdirSync(at).length === 0; at = dirname(at)) rmdirSync(at);
}

/** The integration. It must be after that of the search, and before those that list the folders. */
export function leftFiles(): AstroIntegration {
  let out: string;
  let record: string;
  /** States of the pages and data files of the last build, by path. */
  let left: Record<string, string> = {};
  return {
    name: 'left-files',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
        record = fileURLToPath(new URL('left-files.json', config.cacheDir));
      },
      'astro:build:start': () => {
        left = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};
        // If this build does not finish, the next one finds no record.
        rmSync(record, { force: true });
        if (existsSync(out)) sift(out, (file) => left[file] === stateOf(file));
      },
      'astro:build:done': ({ assets }) => {
        const pages = [...assets.values()].flat().map((url) => fileURLToPath(url));
        const made = [...pages, ...filesIn(join(out, 'pagefind')).map((file) => join(out, 'pagefind', file))];
        const states = Object.fromEntries(made.map((file) => [file, stateOf(file)]));
        for (const file of Object.keys(left))
          if (!(file in states) && existsSync(file) && left[file] === stateOf(file)) removeWithFolders(file);
        mkdirSync(dirname(record), { recursive: true });
        // The record is renamed when complete, so that an interrupted build leaves no partial one.
        writeFileSync(`${record}.new`, JSON.stringify(states));
        renameSync(`${record}.new`, record);
      },
    },
  };
}
