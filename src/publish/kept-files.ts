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

function sealOf(files: readonly File[], archive: string): Seal {
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
  writeFileSync(seal, JSON.stringify(sealOf(filesIn(folder), archive)));
}

/** Files by path, with the time of their last change, ms since 1970. */
export type Former = ReadonlyMap<string, number>;

/**
 * What stands in the folder if it still is what was sealed, a whole build of the same archive that nobody has touched
 * since; else null. Breaks the seal, so that a build that ends half-way leaves none.
 */
export function breakSeal(seal: string, archive: string, folder: string): Former | null {
  if (!existsSync(seal)) return null;
  const sealed = readFileSync(seal, 'utf8');
  rmSync(seal);
  const files = filesIn(folder);
  if (sealed !== JSON.stringify(sealOf(files, archive))) return null;
  return new Map(files.map(({ path, changed }) => [path, changed]));
}

/**
 * Deletes what a build has left from the former one.
 * @param former what stood there @param kept files that the build took over and did not have to write
 */
export function prune(folder: string, former: Former, kept: ReadonlySet<string>): void {
  const old = filesIn(folder).filter(({ path, changed }) => former.get(path) === changed && !kept.has(path));
  for (const { path } of old) rmSync(path);
  for (const emptied of new Set(old.map(({ path }) => dirname(path))))
    for (let at = emptied; at.length > folder.length && readdirSync(at).length === 0; at = dirname(at))
      rmdirSync(at);
}
