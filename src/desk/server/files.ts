/** The content files that the desk reads. Each is parsed again only when its text has changed. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { listContent } from '../../content/archive.ts';
import { sha256 } from '../../content/digest.ts';
import { type IssueEntry, type ItemEntry, issueEntryOf, itemEntryOf } from '../../content/entry.ts';
import { ContentError } from '../../content/error.ts';
import { type ContentFile, parseFile } from '../../content/file/file.ts';
import { type Folder, pathOf } from '../../content/ids.ts';
import { DeskError } from './error.ts';

/** The folders that the desk works in, absolute. */
export interface DeskFolders {
  seeds: string;
  content: string;
}

/**
 * Reads a text that will be written back: unchanged, with its byte order mark.
 *
 * @throws DeskError when it is not UTF-8, which writing would corrupt
 */
export function readText(path: string): { text: string; hash: string } {
  const bytes = readFileSync(path);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, hash: sha256(bytes) };
  } catch {
    throw new DeskError(422, `${relative(process.cwd(), path)} 不是 UTF-8：请在编辑器里另存为 UTF-8。`);
  }
}

/** Text and entry of each file, by path, as last read. */
const known = new Map<string, { text: string; entry: unknown }>();

function read<T>({ content }: DeskFolders, folder: Folder, id: string, entryOf: (file: ContentFile) => T): T {
  const path = join(content, pathOf(folder, id));
  const { text } = readText(path);
  const old = known.get(path);
  if (old?.text === text) return old.entry as T;
  const entry = entryOf(parseFile(text, relative(process.cwd(), path)));
  known.set(path, { text, entry });
  return entry;
}

/** Reads an issue. @throws ContentError when its file is wrong */
export function readIssue(folders: DeskFolders, id: string): IssueEntry {
  return read(folders, 'issues', id, (file) => issueEntryOf(file, id));
}

/** The result of `work`. If a file cannot be read, its error is added to `broken`. */
export function reading<T>(broken: string[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ContentError || error instanceof DeskError)) throw error;
    broken.push(error.message);
    return undefined;
  }
}

/** The items of an issue; `broken` has a line for each file that cannot be read. */
export function itemsOf(folders: DeskFolders, issue: string): { items: ItemEntry[]; broken: string[] } {
  const broken: string[] = [];
  const items = listContent(folders.content, issue).items.flatMap(
    ({ collection, id }) =>
      reading(broken, () => read(folders, collection, id, (file) => itemEntryOf(file, collection, id))) ?? [],
  );
  return { items, broken };
}

/** The other items that an item's notes may be about. */
export function othersOf(folders: DeskFolders, { id, issue }: ItemEntry): ItemEntry[] {
  return itemsOf(folders, issue).items.filter((one) => one.id !== id && !one.withdrawn);
}
