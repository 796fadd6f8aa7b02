/**
 * Writes several files atomically.
 *
 * The files are first written to a work folder, then a journal that lists them is renamed to its final name (the
 * commit), then each file is renamed to its place. A run killed before the commit leaves the old state; one killed
 * after it is completed by the next run (`recover`).
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

/** A file to write. */
export interface Write {
  /** Absolute path. */
  path: string;
  data: string | Uint8Array;
}

/** Called before each change of the disk; tests make it throw to simulate a kill. */
export type Step = (what: string) => void;

const noStep: Step = () => {};
const workDir = (contentDir: string) => join(contentDir, '.ingest');
const journalPath = (contentDir: string) => join(workDir(contentDir), 'journal.json');
const stagedPath = (contentDir: string, index: number) => join(workDir(contentDir), `staged-${index}`);

/** Renames a file, also across disks (seeds and content may be on different ones). */
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

/** Writes a file; errors such as a full disk name its path. */
function write(path: string, data: string | Uint8Array, flush = false): void {
  try {
    writeFileSync(path, data, { flush });
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
 * Completes the commit of a killed run, or removes what it only prepared.
 *
 * @returns number of files in the journal; 0 if there was nothing to complete
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

/** Whether a killed run left a commit to complete. */
export function isBroken(contentDir: string): boolean {
  return existsSync(journalPath(contentDir));
}

/**
 * Writes all files atomically. Call `recover` first.
 *
 * @param contentDir path of the content folder
 * @param writes the files, in the order in which to rename them
 * @param step called before each change of the disk
 * @throws the error of the disk; if not all files could be prepared, none is left
 */
export function commit(contentDir: string, writes: Write[], step: Step = noStep): void {
  if (writes.length === 0) return;
  rmSync(workDir(contentDir), { recursive: true, force: true });
  const targets = writes.map(({ path }) => relative(contentDir, path));
  try {
    prepare(contentDir, writes, targets, step);
  } catch (error) {
    // Remove the prepared files: the disk may be full.
    if (!isBroken(contentDir)) rmSync(workDir(contentDir), { recursive: true, force: true });
    throw error;
  }
  apply(contentDir, targets, step);
}

/**
 * Writes one file by a single rename, so that there is nothing to complete after a kill. Call `recover` first.
 *
 * @param step called before each change of the disk
 * @throws the error of the disk; the file is unchanged then
 */
export function replaceFile(contentDir: string, { path, data }: Write, step: Step = noStep): void {
  const staged = stagedPath(contentDir, 0);
  try {
    step('stage');
    mkdirSync(workDir(contentDir), { recursive: true });
    // Flushed to the disk before the old file is replaced, in case the power fails.
    write(staged, data, true);
    step(`move ${path}`);
    move(staged, path);
  } catch (error) {
    rmSync(workDir(contentDir), { recursive: true, force: true });
    throw error;
  }
  try {
    rmSync(workDir(contentDir), { recursive: true, force: true });
  } catch {
    // The file is written; the next run removes the work folder.
  }
}

function prepare(contentDir: string, writes: Write[], targets: string[], step: Step): void {
  mkdirSync(workDir(contentDir), { recursive: true });
  for (const [index, { data }] of writes.entries()) {
    step(`stage ${index}`);
    write(stagedPath(contentDir, index), data);
  }
  // Folders that can’t be created or written to must be noticed before the commit.
  for (const folder of new Set(writes.map(({ path }) => dirname(path)))) {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  }
  step('write the journal');
  write(`${journalPath(contentDir)}.tmp`, JSON.stringify(targets));
  step('name the journal');
  renameSync(`${journalPath(contentDir)}.tmp`, journalPath(contentDir));
}
