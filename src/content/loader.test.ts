import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DataStore, LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleIssue, sampleItem } from '../../tests/lib/items.ts';
import type { Item } from '../schema/dataset.ts';
import { digest } from './digest.ts';
import { formatIssue, formatItem } from './file/format.ts';
import type { Folder } from './ids.ts';
import { contentLoader } from './loader.ts';

type Entry = Parameters<DataStore['set']>[0];

let dir: string;
let store: Map<string, Entry>;
let rendered: string[];
let compiled: string[];
let warnings: string[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'loader-'));
  store = new Map();
});
afterEach(() => rmSync(dir, { recursive: true }));

/**
 * Runs the loader with a store that persists between runs, as Astro’s does.
 *
 * @param watcher emits changes of files, as a development server’s does
 */
async function load(folder: Folder = 'projects', watcher?: EventEmitter): Promise<void> {
  rendered = [];
  compiled = [];
  warnings = [];
  const context = {
    collection: folder,
    watcher,
    config: { root: pathToFileURL(`${dir}/`) },
    store: {
      get: (id: string) => store.get(id),
      set: (entry: Entry) => {
        if (entry.deferredRender) compiled.push(entry.id);
        store.set(entry.id, entry);
      },
      keys: () => [...store.keys()],
      delete: (id: string) => store.delete(id),
      addModuleImport: (file: string) => compiled.push(file),
    },
    logger: { warn: (text: string) => warnings.push(text), error: (text: string) => warnings.push(text) },
    generateDigest: (text: string) => digest(text),
    renderMarkdown: async (text: string) => {
      rendered.push(text);
      return { html: text, metadata: {} };
    },
  };
  // Only the members that the loader uses.
  await contentLoader(folder, 'content').load(context as unknown as LoaderContext);
}
function write(file: string, text: string): void {
  const path = join(dir, 'content', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
function writeSample(): void {
  write('issues/2023-w41.mdx', formatIssue(sampleIssue({})));
  write('projects/2023-w41-03.mdx', formatItem(sampleItem({})));
}

describe('loader', () => {
  it('keeps a plain file as validated data only', async () => {
    writeSample();
    await load();
    expect(store.get('2023-w41-03')).toEqual({
      id: '2023-w41-03',
      data: expect.objectContaining({ ...sampleItem({}), withdrawn: false, rich: false }),
      digest: expect.any(String),
    });
    expect({ rendered, compiled }).toEqual({ rendered: [], compiled: [] });
  });

  const rich = (item: Partial<Item>) => formatItem(sampleItem(item)).replace('二期', '**二期**');

  it('renders a file with marks, and again only when it has changed', async () => {
    writeSample();
    write('projects/2023-w41-03.mdx', rich({}));
    await load();
    expect(rendered).toEqual([expect.stringMatching(/^> 10月11日[\s\S]*\*\*二期\*\*明年动工$/)]);
    await load();
    expect(rendered).toEqual([]);
    write('projects/2023-w41-03.mdx', rich({ stage: 'built' }));
    await load();
    expect(rendered).toHaveLength(1);
    expect(store.get('2023-w41-03')?.data).toMatchObject({ stage: 'built', rich: true });
  });

  it('removes the rendering when the marks are removed', async () => {
    writeSample();
    write('projects/2023-w41-03.mdx', rich({}));
    await load();
    write('projects/2023-w41-03.mdx', formatItem(sampleItem({})));
    await load();
    expect(store.get('2023-w41-03')).not.toHaveProperty('rendered');
  });

  it.each(['<EditorNote>按</EditorNote>', '{1 + 1}', "import Note from './n.astro'"])(
    'leaves a file with %j to the MDX compiler, at every run',
    async (code) => {
      write('issues/2023-w41.mdx', `${formatIssue(sampleIssue({}))}\n${code}\n`);
      await load('issues');
      expect(rendered).toEqual([]);
      expect(compiled).toEqual(['2023-w41']);
      await load('issues');
      expect(compiled).toEqual(['content/issues/2023-w41.mdx']);
    },
  );

  it('removes a deleted file', async () => {
    writeSample();
    await load();
    rmSync(join(dir, 'content/projects/2023-w41-03.mdx'));
    await load();
    expect([...store.keys()]).toEqual([]);
  });

  it('reads the last of several changes, even if the watcher tells only of the first', async () => {
    const watcher = Object.assign(new EventEmitter(), { add: () => watcher });
    writeSample();
    await load('projects', watcher);
    const file = 'projects/2023-w41-03.mdx';
    write(file, formatItem(sampleItem({ stage: 'built' })));
    watcher.emit('change', join(dir, 'content', file));
    await new Promise(setImmediate);
    write(file, formatItem(sampleItem({ stage: 'operating' })));
    await expect.poll(() => store.get('2023-w41-03')?.data).toMatchObject({ stage: 'operating' });
  });

  it('keeps the old values while a file is invalid, says so, and reads the next valid text', async () => {
    const watcher = Object.assign(new EventEmitter(), { add: () => watcher });
    writeSample();
    await load('projects', watcher);
    const file = 'projects/2023-w41-03.mdx';
    const save = (text: string) => {
      write(file, text);
      watcher.emit('change', join(dir, 'content', file));
    };
    save(formatItem(sampleItem({})).replace('stage: started', 'stage: begun'));
    await expect.poll(() => warnings).toEqual([expect.stringContaining('stage is wrong: "begun"')]);
    expect(store.get('2023-w41-03')?.data).toMatchObject({ stage: 'started' });
    save(formatItem(sampleItem({ stage: 'built' })));
    await expect.poll(() => store.get('2023-w41-03')?.data).toMatchObject({ stage: 'built' });
  });

  it('omits items of a missing issue, with a warning', async () => {
    writeSample();
    rmSync(join(dir, 'content/issues/2023-w41.mdx'));
    await load();
    expect([...store.keys()]).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('1 files without their issue are omitted')]);
  });

  it('is empty without a content folder, and says what to do', async () => {
    await load();
    expect(warnings).toEqual(['there is no folder content: run `npm run ingest` first']);
  });

  it('names file, line and field of an error, without a stack trace', async () => {
    writeSample();
    write('projects/2023-w41-03.mdx', formatItem(sampleItem({})).replace('stage: started', 'stage: begun'));
    const error = await load().catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ stack: '' });
    expect((error as Error).message).toContain(
      'content/projects/2023-w41-03.mdx:14: stage is wrong: "begun"',
    );
  });

  it('keeps the stack of a fault in the code', async () => {
    writeSample();
    store.get = () => {
      throw new Error('a bug');
    };
    const error = await load().catch((thrown: Error) => thrown);
    expect((error as Error).stack).toContain('loader.test.ts');
  });

  it('does not read a body that starts with a rule as frontmatter', async () => {
    write('issues/2023-w41.mdx', `${formatIssue(sampleIssue({}))}\n---\ntitle: 按语\n---\n`);
    await load('issues');
    expect(rendered).toEqual(['---\n---\n---\ntitle: 按语\n---']);
  });
});
