/** The files of a built site. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface SiteFile {
  path: string;
  bytes: number;
  /** Last change, ms since 1970. */
  changed: number;
}

/** A site may be built into a working copy, from which it is pushed: that is nothing of the site's. */
export const REPOSITORY = '.git';

/** Paths of all files in a folder and below, none where there is no folder. */
export function pathsIn(folder: string): string[] {
  // Folder by folder: Node’s own way down asks once more about every file.
  const folders = existsSync(folder) ? [folder] : [];
  const paths: string[] = [];
  for (const at of folders)
    for (const entry of readdirSync(at, { withFileTypes: true }))
      if (entry.name !== REPOSITORY) (entry.isDirectory() ? folders : paths).push(join(at, entry.name));
  return paths;
}

/** All files in a folder and below, with what the disk knows of them. */
export function siteFiles(folder: string): SiteFile[] {
  return pathsIn(folder).map((path) => {
    const { size, mtimeMs } = statSync(path);
    return { path, bytes: size, changed: mtimeMs };
  });
}
