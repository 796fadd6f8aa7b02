/**
 * Writing several files as one: all of them or, until the last preparation is made, none.
 *
 * The files are first written beside their destination, then a journal that lists them takes its name (this is
 * the moment from which the new state holds), then each is renamed into place. A run that is killed before leaves
 * the old state; one killed after it is completed by whoever comes next (`recover`).
 */
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export interface Write {
  /** Absolute path. */
  path: string;
  data: string | Uint8Array;
}

/** Called before each single change to the disk; tests make it throw to see what a kill would leave. */
export type Step = (what: string) => void;

const noStep: Step = () => {};
const workDir = (contentDir: string) => join(contentDir, '.ingest');
const journalPath = (contentDir: string) => join(workDir(contentDir), 'journal.json');
const stagedPath = (contentDir: string, index: number) => join(workDir(contentDir), `staged-${index}`);

/** A rename that also works from one disk to another (seeds and content may stand on two). */
function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, `${to}.tmp`);
    renameSync(`${to}.tmp`, to);
    rmSync(from);
  }
}

/** Writing fails without naming the file; whoever must make room wants to know where. */
function write(path: string, data: string | Uint8Array): void {
  try {
    writeFileSync(path, data);
  } catch (error) {
    (error as NodeJS.ErrnoException).path ??= path;
    throw error;
  }
}

function apply(contentDir: string, targets: string[], step: Step): void {
  for (const [index, target] of targets.entries()) {
    const staged = stagedPath(contentDir, index);
    if (!existsSync(staged)) continue; // moved before the kill
    step(`move ${target}`);
    move(staged, resolve(contentDir, target));
  }
  step('remove the journal');
  rmSync(journalPath(contentDir));
  rmSync(workDir(contentDir), { recursive: true });
}

/**
 * Completes what a killed run had decided, and sweeps away what it had only prepared.
 * @returns number of files a journal listed; 0 where there was nothing to complete
 */
export function recover(contentDir: string): number {
  if (!existsSync(workDir(contentDir))) return 0;
  if (!existsSync(journalPath(contentDir))) {
    rmSync(workDir(contentDir), { recursive: true });
    return 0;
  }
  const targets = JSON.parse(readFileSync(journalPath(contentDir), 'utf8')) as string[];
  apply(contentDir, targets, noStep);
  return targets.length;
}

/** Whether a killed run left something to complete. */
export function isBroken(contentDir: string): boolean {
  return existsSync(journalPath(contentDir));
}

/**
 * Writes all files, in this order, as one. Call `recover` first.
 * @throws the disk’s error; where not all could be prepared, nothing is left of it
 */
export function commit(contentDir: string, writes: Write[], step: Step = noStep): void {
  if (writes.length === 0) return;
  rmSync(workDir(contentDir), { recursive: true, force: true });
  const targets = writes.map(({ path }) => relative(contentDir, path));
  try {
    prepare(contentDir, writes, targets, step);
  } catch (error) {
    // A full disk must not be kept full by what was meant for it.
    if (!isBroken(contentDir)) rmSync(workDir(contentDir), { recursive: true, force: true });
    throw error;
  }
  apply(contentDir, targets, step);
}

function prepare(contentDir: string, writes: Write[], targets: string[], step: Step): void {
  mkdirSync(workDir(contentDir), { recursive: true });
  for (const [index, { data }] of writes.entries()) {
    step(`stage ${index}`);
    write(stagedPath(contentDir, index), data);
  }
  // Folders that can’t be made or written to are found out before anything holds.
  for (const folder of new Set(writes.map(({ path }) => dirname(path)))) {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  }
  step('write the journal');
  write(`${journalPath(contentDir)}.tmp`, JSON.stringify(targets));
  step('name the journal');
  renameSync(`${journalPath(contentDir)}.tmp`, journalPath(contentDir));
}
