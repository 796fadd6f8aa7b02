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
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** File systems tell a file's time by a clock that may lag behind, ms. */
const LAG = 50;

interface File {
  path: string;
  bytes: number;
  /** Last change, ms since 1970. */
  changed: number;
}

function filesIn(folder: string): File[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(path);
      return { path, bytes: size, changed: mtimeMs };
    });
}

interface Seal {
  archive: string;
  /** The last change of any file, ms since 1970. */
  at: number;
  files: number;
  bytes: number;
}

function sealOf(folder: string, archive: string): Seal {
  const files = filesIn(folder);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const at = files.reduce((last, { changed }) => Math.max(last, changed), 0);
  return { archive, at, files: files.length, bytes };
}

/**
 * Says that a folder holds a whole build of an archive, and nothing else.
 * @param seal file that says so, outside of the folder @param archive what was built there
 */
export function sealFolder(seal: string, archive: string, folder: string): void {
  mkdirSync(dirname(seal), { recursive: true });
  writeFileSync(seal, JSON.stringify(sealOf(folder, archive)));
}

/**
 * Whether the folder still is what was sealed: a whole build of the same archive that nobody has touched since.
 * Breaks the seal, so that a build that ends half-way leaves none.
 */
export function breakSeal(seal: string, archive: string, folder: string): boolean {
  if (!existsSync(seal)) return false;
  const sealed = readFileSync(seal, 'utf8');
  rmSync(seal);
  return sealed === JSON.stringify(sealOf(folder, archive));
}

/**
 * Deletes what a build has left from earlier ones.
 * @param kept files of this build that it did not have to write @param start of the build, ms since 1970
 */
export function prune(folder: string, kept: ReadonlySet<string>, start: number): void {
  for (const { path, changed } of filesIn(folder)) {
    if (changed >= start - LAG || kept.has(path)) continue;
    rmSync(path);
    for (let at = dirname(path); at.length > folder.length && readdirSync(at).length === 0; at = dirname(at))
      rmdirSync(at);
  }
}
