/** The JSON Schemas of the frontmatter for editors, and the table by which Astro's language server finds them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listContent } from '../../../src/content/archive.ts';
import {
  FRONTMATTER_KINDS,
  type FrontmatterKind,
  frontmatterSchema,
} from '../../../src/content/hand/json-schema.ts';
import { pathOf } from '../../../src/content/ids.ts';

/** Path of a schema below the root of the repository. */
export function schemaFile(kind: FrontmatterKind): string {
  return `docs/frontmatter/${kind}.schema.json`;
}

/** Text of a schema's file. */
export function schemaText(kind: FrontmatterKind): string {
  return `${JSON.stringify(frontmatterSchema(kind), null, 2)}\n`;
}

/** Writes a file only if its text changed, so that editors need not read it again. */
function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * Writes the schemas to `docs/frontmatter/`, and to `.astro/collections/` where Astro's language server looks for them,
 * with the content files that they are for.
 *
 * @param root path of the repository
 * @param contentDir path of the content folder
 */
export function writeEditorSchemas(root: string, contentDir: string): void {
  const { issues, items } = listContent(contentDir);
  const files = {
    issue: issues.map((id) => pathOf('issues', id)),
    item: items.map(({ collection, id }) => pathOf(collection, id)),
  };
  const collections = join(root, '.astro/collections');
  const name = (kind: FrontmatterKind) => `frontmatter-${kind}`;
  for (const kind of FRONTMATTER_KINDS) {
    write(join(root, schemaFile(kind)), schemaText(kind));
    write(join(collections, `${name(kind)}.schema.json`), schemaText(kind));
  }
  // The language server compares addresses in lower case.
  const entries = FRONTMATTER_KINDS.flatMap((kind) =>
    files[kind].map((file) => [pathToFileURL(join(contentDir, file)).href.toLowerCase(), name(kind)]),
  );
  const table = {
    collections: FRONTMATTER_KINDS.map((kind) => ({ hasSchema: true, name: name(kind) })),
    entries: Object.fromEntries(entries),
  };
  write(join(collections, 'collections.json'), `${JSON.stringify(table, null, 2)}\n`);
}
