/** Astro integration: refuses to build into a folder that contains the project: a build deletes what it did not make. */
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PlainError } from '../content/error.ts';

/**
 * Refuses a folder that contains one of the precious ones.
 * @param folder absolute path of the folder to be built into
 * @param precious absolute folders that must not be deleted
 * @throws PlainError with the folder that the build would delete
 */
export function refuseToEmpty(folder: string, precious: readonly string[]): void {
  const lost = precious.find((path) => {
    const way = relative(folder, path);
    return !isAbsolute(way) && way.split(sep)[0] !== '..';
  });
  if (lost !== undefined)
    throw new PlainError(
      `OUT_DIR is ${folder}, and a build would delete ${lost} in it: choose a folder for the site alone.`,
    );
}

/**
 * The integration.
 * @param precious absolute folders that must not be deleted
 */
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
