/** `content/redirects.yaml`: moved addresses. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { ContentError } from './error.ts';

/** A moved address. */
export interface Redirect {
  /** Root-relative, without base path, with trailing slash: `/projects/2023-w41-03/`. */
  from: string;
  to: string;
}

/** Name of the file. */
export const REDIRECTS_FILE = 'redirects.yaml';

/** Text of a new file. */
export const EMPTY_REDIRECTS = `# Moved addresses. A published address must always answer: when a file in content/ is moved, renamed or
# deleted, add here where its readers should go. One line each, old address: new address, from the site’s
# root, without base path, with a slash at both ends:
#
# /projects/2023-w41-03/: /news/2023-w41-03/
`;

const ADDRESS = /^\/([^/?#\s]+\/)*$/;

/**
 * Reads the redirects of a content folder; none if the file does not exist.
 *
 * @throws ContentError with the line of an entry that is not an address or leads back to itself
 */
export function readRedirects(contentDir: string): Redirect[] {
  const path = join(contentDir, REDIRECTS_FILE);
  if (!existsSync(path)) return [];
  const lines = new LineCounter();
  const doc = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [error] = doc.errors;
  if (error) throw new ContentError(path, error.message.split('\n')[0] ?? 'no YAML', error.linePos?.[0].line);
  if (doc.contents === null) return [];
  if (!isMap(doc.contents)) throw new ContentError(path, 'must have lines “old address: new address”', 1);
  const all = new Map<string, { to: string; line: number }>();
  for (const { key, value } of doc.contents.items) {
    const from = isScalar(key) ? String(key.value) : '';
    const to = isScalar(value) ? String(value.value ?? '') : '';
    const line = isScalar(key) && key.range ? lines.linePos(key.range[0]).line : 1;
    const wrong = [from, to].find((address) => !ADDRESS.test(address));
    if (wrong !== undefined) {
      throw new ContentError(path, `“${wrong}” is no address such as /projects/2023-w41-03/`, line);
    }
    all.set(from, { to, line });
  }
  for (const [from, { line }] of all) {
    const seen = new Set([from]);
    for (let at = all.get(from); at; at = all.get(at.to)) {
      if (seen.has(at.to)) throw new ContentError(path, `${from} leads back to itself`, line);
      seen.add(at.to);
    }
  }
  return [...all].map(([from, { to }]) => ({ from, to }));
}
