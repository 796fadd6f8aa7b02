/** Vite plugin: the pages read the content store from its file, instead of from a copy of it in their bundle. */
import { existsSync } from 'node:fs';

/** Astro’s name of the module that holds the content store. */
const STORE = '\0astro:data-layer-content';

/**
 * Ten years’ archive is a module of 30 MB, which Vite reads, copies and compiles: seconds, and memory for each copy.
 * @param file where Astro keeps the content store of a build
 */
export function storedContent(file: string) {
  return {
    name: 'stored-content',
    apply: 'build' as const,
    load: {
      // Before Astro’s own plugin, which makes the copy.
      order: 'pre' as const,
      handler: (id: string): string | undefined =>
        id === STORE && existsSync(file)
          ? `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`
          : undefined,
    },
  };
}
