/** Astro integration: refuses to build into a folder that contains the project, because a build deletes other files. */
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PlainError } from '../content/error.ts';

/**
 * Refuses an output folder that contains one of the precious folders.
 * @param folder absolute path of the output folder
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
