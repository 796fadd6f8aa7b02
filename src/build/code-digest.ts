/** By what a site is built: as long as it is the same, the same content gives the same pages. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** SHA-256 of files and folders, hex; a test is no part of them. @param root what their names are told from */
export function digestOfFiles(root: string, paths: readonly string[]): string {
  const digest = createHash('sha256');
  for (const file of paths.flatMap(filesOf)) {
    const bytes = readFileSync(file);
    digest.update(`${relative(root, file)} ${bytes.length}\n`).update(bytes);
  }
  return digest.digest('hex');
}
