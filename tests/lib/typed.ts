/** Content files that a person changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type ItemEntry, itemEntryOf } from '../../src/content/entry.ts';
import { parseFile } from '../../src/content/file/file.ts';
import { formatItem } from '../../src/content/file/format.ts';
import { sampleItem } from './items.ts';

const item = sampleItem();

/** The item's file as the machine wrote it. */
export const TEXT = formatItem(item);

/** Reads the item from the text of its file. */
export function entryOf(text: string): ItemEntry {
  return itemEntryOf(parseFile(text, 'x.mdx'), item.collection, item.id);
}

/** The item with one line of its frontmatter changed or added. */
export function typed(line: string): ItemEntry {
  const key = /^\w+/.exec(line)?.[0];
  const old = new RegExp(`^${key}:.*\\n(?: .*\\n)*`, 'm');
  const to = `${line}\n`;
  return entryOf(
    old.test(TEXT) ? TEXT.replace(old, () => to) : TEXT.replace('digests:', () => `${to}digests:`),
  );
}

/** Changes a file as a person does; `from` must be in it. */
export function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(path, edited);
}
