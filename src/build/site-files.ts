/** The files of a built site. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files in a folder and below, without the folder's git repository; none if there is no folder. */
export function pathsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === '.git' ? [] : pathsIn(path);
    return [path];
  });
}
