/** Bytes that a browser fetches before a page of a built site can be read, without scripts imported on demand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes after gzip, by type. */
export interface Weight {
  html: number;
  css: number;
  scripts: number;
}

/** Bytes of all parts. */
export const total = ({ html, css, scripts }: Weight): number => html + css + scripts;

/** Bytes of a text or file after gzip. */
export const gzipped = (data: string | Buffer): number => gzipSync(data, { level: 9 }).length;

/**
 * Weighs pages of a site built for the root of its host, each asset once.
 * @returns the weight of a page, by its file: `about/index.html`
 */
export function scales(folder: string): (page: string) => Weight {
  const sizes = new Map<string, number>();
  const sizeOf = (path: string): number => {
    const size = sizes.get(path) ?? gzipped(readFileSync(path));
    sizes.set(path, size);
    return size;
  };
  /** Adds a script and its imports to `found`, except those of `import()`. */
  const reach = (path: string, found: Set<string>): void => {
    if (found.has(path)) return;
    found.add(path);
    const imports = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^'"()]*?from\s*)?["'](\.[^'"]+)["']/g;
    for (const [, to = ''] of readFileSync(path, 'utf8').matchAll(imports))
      reach(join(path, '..', to), found);
  };
  return (page) => {
    const html = readFileSync(join(folder, page), 'utf8');
    const css = new Set<string>();
    const scripts = new Set<string>();
    for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/g)) {
      const address = /\b(?:href|src)="([^"]+)"/.exec(tag)?.[1];
      if (!address?.startsWith('/')) continue;
      const path = join(folder, address.slice(1).replace(/[?#].*/, ''));
      if (/\brel="stylesheet"/.test(tag) && !/\bmedia="print"/.test(tag)) css.add(path);
      if (!tag.startsWith('<script') && !/\brel="modulepreload"/.test(tag)) continue;
      if (!existsSync(path)) throw new Error(`${page} asks for ${path}, which the build did not write.`);
      reach(path, scripts);
    }
    const sum = (paths: Set<string>) => [...paths].reduce((bytes, path) => bytes + sizeOf(path), 0);
    return { html: gzipped(html), css: sum(css), scripts: sum(scripts) };
  };
}
