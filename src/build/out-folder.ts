/** Astro integration: refuses to build into a folder that holds the project, as a build empties its folder first. */
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PlainError } from '../content/error.ts';

/**
 * @param folder to be emptied, absolute
 * @param precious absolute folders that must not be deleted
 * @throws PlainError that names the folder that would be deleted
 */
export function refuseToEmpty(folder: string, precious: readonly string[]): void {
  const lost = precious.find((path) => {
    const way = relative(folder, path);
    return !isAbsolute(way) && way.split(sep)[0] !== '..';
  });
  if (lost !== undefined)
    throw new PlainError(
      `OUT_DIR is ${folder}, and a build would delete ${lost} in it: choose a folder that is for the site alone.`,
    );
}

/** @param precious absolute folders that must not be deleted */
export function outFolder(precious: readonly string[]): AstroIntegration {
  return {
    name: 'out-folder',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'build') refuseToEmpty(fileURLToPath(config.outDir), precious);
      },
    },
  };
}
