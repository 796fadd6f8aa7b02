/**
 * Astro content loader for the MDX files of a content folder.
 *
 * MDX compiled as modules costs 9 ms and 0.4 MB a page. So a file whose body is plain lead and paragraphs is kept
 * as data alone, which pages show; one with links or emphasis is rendered as Markdown right here; and only the few
 * with components, expressions or imports go to the MDX compiler. Astro’s store keeps all of it by the digest of
 * the file’s text: what has not changed is not read again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type ItemFile, listContent } from './archive.ts';
import { issueEntryOf, issueEntrySchema, itemEntryOf, itemEntrySchema } from './entry.ts';
import { ContentError, joinErrors } from './error.ts';
import { parseFile } from './file/file.ts';
import { type Folder, pathOf } from './ids.ts';

/**
 * What stored entries are made of, so that those of old are not taken: their fields, and a number to raise when the
 * same fields of an unchanged file come to hold something else.
 */
const VERSION = ['2', ...Object.keys(itemEntrySchema.shape), ...Object.keys(issueEntrySchema.shape)].join();

/** Markdown of a file’s body; a body that itself starts like frontmatter gets an empty one in front. */
function markdownOf(body: string): string {
  return body.trimStart().startsWith('---') ? `---\n---\n${body}` : body;
}

async function loadFile(context: LoaderContext, folder: Folder, path: string, id: string): Promise<void> {
  const { store, config, generateDigest } = context;
  const text = readFileSync(path, 'utf8');
  const filePath = relative(fileURLToPath(config.root), path).split(sep).join('/');
  const digest = generateDigest(`${VERSION} ${filePath}\n${text}`);
  const old = store.get(id);
  if (old?.digest === digest) {
    if (old.deferredRender) store.addModuleImport(filePath);
    return;
  }
  const file = parseFile(text, filePath);
  // Checked by the very schema of content.config.ts: Astro’s own check would be a second one.
  const data = { ...(folder === 'issues' ? issueEntryOf(file, id) : itemEntryOf(file, folder, id)) };
  const isShownAsData = 'noted' in data ? !data.noted : !data.rich;
  if (isShownAsData) {
    store.set({ id, data, digest });
    return;
  }
  const body = text.slice(file.bodyStart).trim();
  if (file.body.code) {
    store.set({ id, data, body, filePath, digest, deferredRender: true });
    return;
  }
  const rendered = await context.renderMarkdown(markdownOf(body), { fileURL: pathToFileURL(path) });
  const images = rendered.metadata?.imagePaths;
  store.set({
    id,
    data,
    body,
    filePath,
    digest,
    rendered,
    ...(images?.length ? { assetImports: images } : {}),
  });
}

async function loadFolder(context: LoaderContext, folder: Folder, contentDir: string): Promise<void> {
  const { issues, items, orphans } = listContent(contentDir);
  const inFolder = (files: readonly ItemFile[]) => files.filter(({ collection }) => collection === folder);
  const ids = folder === 'issues' ? issues : inFolder(items).map(({ id }) => id);
  const left = inFolder(orphans).length;
  if (left > 0)
    context.logger.warn(`${left} files without their issue are left out: run \`npm run ingest\` again`);
  const errors: ContentError[] = [];
  for (const id of ids) {
    try {
      await loadFile(context, folder, join(contentDir, pathOf(folder, id)), id);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
    }
  }
  if (errors.length > 0) throw joinErrors(errors);
  const kept = new Set(ids);
  for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
}

/**
 * Loads one folder of a content folder: entries’ ids are file names, their data `ItemEntry` or `IssueEntry`.
 * @param contentDir absolute, or relative to the project’s root
 */
export function contentLoader(folder: Folder, contentDir: string): Loader {
  return {
    name: `content-${folder}`,
    async load(context) {
      const dir = resolve(fileURLToPath(context.config.root), contentDir);
      if (!existsSync(dir))
        context.logger.warn(`there is no folder ${contentDir}: run \`npm run ingest\` first`);
      await loadFolder(context, folder, dir);
      const { watcher } = context;
      if (!watcher) return;
      watcher.add(join(dir, folder));
      const reload = async (path: string) => {
        if (!path.startsWith(join(dir, folder) + sep) || !path.endsWith('.mdx')) return;
        // While a person is typing a file is often wrong: say so and keep what was.
        await loadFolder(context, folder, dir).catch((error: Error) => context.logger.error(error.message));
      };
      watcher.on('change', reload);
      watcher.on('add', reload);
      watcher.on('unlink', reload);
    },
  };
}
