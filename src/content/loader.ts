/**
 * Astro content loader for the MDX files of a content folder.
 *
 * MDX compiled as modules takes 9 ms and 0.4 MB a page. So a file whose body is plain lead and paragraphs is stored as
 * data only; one with links or emphasis is rendered as Markdown here; and only the few with components, expressions or
 * imports go to the MDX compiler. Astro’s store keeps the result by the digest of the file’s text, so that unchanged
 * files are not read again.
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
 * Version of stored entries, part of their digests: their fields, and a number to increase when the code reads other
 * values for the same fields.
 */
const VERSION = ['3', ...Object.keys(itemEntrySchema.shape), ...Object.keys(issueEntrySchema.shape)].join();

/**
 * Milliseconds without an event before changed files are read. Vite’s watcher drops a change that follows another one
 * within 50 ms, or while it starts to watch the file that replaced another. Reading at once would miss the last of
 * several saves.
 */
const QUIET_MS = 100;

/** Markdown of a file’s body, with an empty frontmatter if it begins like one. */
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
  // Validated with the schema of content.config.ts, so that Astro need not validate again.
  // A copy, because the values that were read are parts of the file's text, which would stay in memory with them.
  const data = structuredClone(folder === 'issues' ? issueEntryOf(file, id) : itemEntryOf(file, folder, id));
  const isShownAsData = 'noted' in data ? !data.noted : !data.rich;
  if (isShownAsData) {
    store.set({ id, data, digest });
    return;
  }
  const body = file.text.slice(file.bodyStart).trim();
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
    context.logger.warn(`${left} files without their issue are omitted: run \`npm run ingest\` again`);
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
 * Loads one folder of a content folder: ids of entries are file names, their data `ItemEntry` or `IssueEntry`.
 *
 * @param folder the folder of a collection or of the issues
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
      // While a person edits a file it is often invalid: log it and keep the old entries.
      const read = () =>
        loadFolder(context, folder, dir).catch((error: Error) => context.logger.error(error.message));
      let reading = Promise.resolve();
      let timer: NodeJS.Timeout | undefined;
      const reload = (path: string) => {
        if (!path.startsWith(join(dir, folder) + sep) || !path.endsWith('.mdx')) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          reading = reading.then(read);
        }, QUIET_MS);
      };
      watcher.on('change', reload);
      watcher.on('add', reload);
      watcher.on('unlink', reload);
    },
  };
}
