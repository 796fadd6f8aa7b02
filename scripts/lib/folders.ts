/** The folders of a project, which the environment can override for all commands. */
import { resolve } from 'node:path';

/** Absolute paths. */
export interface Folders {
  /** The issues’ texts. */
  seeds: string;
  /** The archive’s MDX files. */
  content: string;
  /** The built site. */
  out: string;
}

/** Absolute folders from SEEDS_DIR, CONTENT_DIR and OUT_DIR, else `seeds`, `content` and `dist` below `cwd`. */
export function foldersOf(env: Record<string, string | undefined>, cwd: string): Folders {
  return {
    seeds: resolve(cwd, env.SEEDS_DIR || 'seeds'),
    content: resolve(cwd, env.CONTENT_DIR || 'content'),
    out: resolve(cwd, env.OUT_DIR || 'dist'),
  };
}
