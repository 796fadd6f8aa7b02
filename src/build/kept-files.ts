/**
 * Which files of an earlier build may stay. A build that empties its folder first spends half a minute of ten years'
 * archive on deleting pages and writing the very same again.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { REPOSITORY, type SiteFile, siteFiles } from './site-files.ts';

/** What the files of a built site hang on, by path. */
export type Keys = ReadonlyMap<string, string>;

interface Seal {
  /** What was built. */
  archive: string;
  /** By what it was built. */
  code: string;
  /** The last change of any file, ms since 1970. */
  at: number;
  files: number;
  bytes: number;
  keys: Record<string, string>;
}

type Look = Pick<Seal, 'at' | 'files' | 'bytes'>;

function lookOf(files: readonly SiteFile[]): Look {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const at = files.reduce((last, { changed }) => Math.max(last, changed), 0);
  return { at, files: files.length, bytes };
}

/**
 * Says that these files are a whole build of an archive, and that nothing else stands beside them.
 * @param seal file that says so, outside of the site @param built what was built there, by what code, and its keys
 */
export function sealFiles(
  seal: string,
  files: readonly SiteFile[],
  built: { archive: string; code: string; keys: Keys },
): void {
  const { archive, code, keys } = built;
  const content: Seal = { archive, code, ...lookOf(files), keys: Object.fromEntries(keys) };
  mkdirSync(dirname(seal), { recursive: true });
  writeFileSync(seal, JSON.stringify(content));
}

/** A whole former build. */
export interface Former {
  /** Its files’ paths, with the time of their last change, ms since 1970. */
  files: ReadonlyMap<string, number>;
  code: string;
  keys: Keys;
}

function readSeal(file: string): Seal | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Seal;
  } catch {
    // None, or one that was cut off: without it everything is built anew.
    return null;
  }
}

/**
 * What stands in the folder if it still is what was sealed, a whole build of the same archive that nobody has touched
 * since; else null. Breaks the seal, so that a build that ends half-way leaves none.
 */
export function breakSeal(seal: string, archive: string, folder: string): Former | null {
  const sealed = readSeal(seal);
  rmSync(seal, { force: true });
  if (sealed?.archive !== archive) return null;
  const files = siteFiles(folder);
  const { at, bytes, files: count } = lookOf(files);
  if (sealed.at !== at || sealed.bytes !== bytes || sealed.files !== count) return null;
  return {
    files: new Map(files.map(({ path, changed }) => [path, changed])),
    code: sealed.code,
    keys: new Map(Object.entries(sealed.keys)),
  };
}

/**
 * Sees to it that nothing of the project stands in the folder that a build empties.
 * @param precious folders, absolute
 * @throws Error in plain words, naming the folder that would be lost
 */
export function refuseToEmpty(folder: string, precious: readonly string[]): void {
  const lost = precious.find((path) => {
    const way = relative(folder, path);
    return !isAbsolute(way) && way.split(sep)[0] !== '..';
  });
  if (lost === undefined) return;
  const error = new Error(
    `OUT_DIR is ${folder}, and a build would delete ${lost} in it: choose a folder that is for the site alone.`,
  );
  // Where this code noticed it helps nobody.
  error.stack = '';
  throw error;
}

/** Deletes what is in a folder, if it is there. */
export function empty(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name !== REPOSITORY) rmSync(join(folder, name), { recursive: true, force: true });
}

/**
 * Deletes what a build has left from the former one.
 * @param former what stood there @param kept files that the build took over and did not have to write
 */
export function prune(folder: string, former: Former, kept: ReadonlySet<string>): void {
  const isOld = ([path, changed]: [string, number]): boolean =>
    !kept.has(path) && statSync(path, { throwIfNoEntry: false })?.mtimeMs === changed;
  const old = [...former.files].filter(isOld).map(([path]) => path);
  for (const path of old) unlinkSync(path);
  for (const emptied of new Set(old.map(dirname)))
    for (let at = emptied; at.length > folder.length && readdirSync(at).length === 0; at = dirname(at))
      rmdirSync(at);
}
