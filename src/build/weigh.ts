/** Weighing built pages: what each makes a browser fetch before it can be read. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Weight } from './budgets.ts';

const compress = promisify(gzip);
const gz = async (data: string | Buffer): Promise<number> => (await compress(data, { level: 9 })).length;

/** Weighs pages of a built site, each asset once. @param base path the site is served under, with slashes */
export function scales(folder: string, base: string): (html: string, file: string) => Promise<Weight> {
  const sizes = new Map<string, Promise<number>>();
  const fileOf = (address: string): string | null =>
    address.startsWith(base) ? join(folder, address.slice(base.length).replace(/[?#].*/, '')) : null;
  const sizeOf = (path: string): Promise<number> => {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const size = existsSync(path) ? gz(readFileSync(path)) : Promise.resolve(0);
    sizes.set(path, size);
    return size;
  };
  /** A script and those it imports at once; what `import()` asks for comes later. */
  const reach = (path: string, found: Set<string>): Set<string> => {
    if (found.has(path) || !existsSync(path)) return found;
    found.add(path);
    const code = readFileSync(path, 'utf8');
    for (const [, to = ''] of code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^'"()]*?from\s*)?["'](\.[^'"]+)["']/g,
    ))
      reach(posix.join(posix.dirname(path), to), found);
    return found;
  };
  const reached = new Map<string, Set<string>>();
  return async (html, file) => {
    const css = new Set<string>();
    const scripts = new Set<string>();
    for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/g)) {
      const path = fileOf(/\b(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? '');
      if (path === null) continue;
      if (/\brel="stylesheet"/.test(tag) && !/\bmedia="print"/.test(tag)) css.add(path);
      if (tag.startsWith('<script') || /\brel="modulepreload"/.test(tag)) {
        if (!existsSync(path)) throw new Error(`${file} asks for ${path}, which the build did not write.`);
        const graph = reached.get(path) ?? reach(path, new Set());
        reached.set(path, graph);
        for (const part of graph) scripts.add(part);
      }
    }
    const sum = async (paths: Set<string>): Promise<number> =>
      (await Promise.all(Array.from(paths, sizeOf))).reduce((bytes, size) => bytes + size, 0);
    return { html: await gz(html), css: await sum(css), scripts: await sum(scripts) };
  };
}

/** Characters of a page's text, tags and blanks aside. */
export function charactersOf(html: string): number {
  return html
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, '').length;
}
