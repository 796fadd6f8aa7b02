/** A content folder as it stands: its files by folder and id, and what they say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS, type Collection } from '../schema/dataset.ts';
import { type IssueEntry, type ItemEntry, issueEntryOf, itemEntryOf } from './entry.ts';
import { ContentError, joinErrors } from './error.ts';
import { type ContentFile, parseFile } from './file/file.ts';
import { type Folder, isIdOf, pathOf, splitItemId } from './ids.ts';

export interface Archive {
  /** By id, which is by date. */
  issues: IssueEntry[];
  /** By id. Withdrawn ones among them. */
  items: ItemEntry[];
  /** Ids of items whose issue’s file does not stand: an ingest that was broken off; they are not among `items`. */
  orphans: string[];
}

/**
 * Ids of the MDX files in one folder, sorted; none where it doesn’t exist. Hidden files are nobody’s.
 * @throws ContentError where a file’s name is no id
 */
export function listIds(contentDir: string, folder: Folder): string[] {
  const path = join(contentDir, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith('.mdx') && !name.startsWith('.'));
  const ids = names.map((name) => name.slice(0, -'.mdx'.length));
  const wrong = ids.find((id) => !isIdOf(folder, id));
  if (wrong !== undefined) {
    const example = folder === 'issues' ? '2023-w41.mdx' : '2023-w41-03.mdx';
    throw new ContentError(
      join(path, `${wrong}.mdx`),
      `the name is no id (such as ${example}); its address hangs on it`,
    );
  }
  return ids.sort();
}

/** Reads one file. @throws ContentError where it can’t be read as a content file */
export function readContentFile(contentDir: string, folder: Folder, id: string): ContentFile {
  const path = join(contentDir, pathOf(folder, id));
  return parseFile(readFileSync(path, 'utf8'), path);
}

/** Reads and checks one issue. @throws ContentError */
export function loadIssue(contentDir: string, id: string): IssueEntry {
  return issueEntryOf(readContentFile(contentDir, 'issues', id), id);
}

/** Reads and checks one item. @throws ContentError */
export function loadItem(contentDir: string, collection: Collection, id: string): ItemEntry {
  return itemEntryOf(readContentFile(contentDir, collection, id), collection, id);
}

/** An item's file: its folder and its name. */
export interface ItemFile {
  collection: Collection;
  id: string;
}

/** The files of a content folder. */
export interface ContentFiles {
  /** Ids. */
  issues: string[];
  items: ItemFile[];
  /** Items without the file of their issue: an ingest that did not finish. Running it again completes them. */
  orphans: ItemFile[];
}

/**
 * Lists the files of a content folder, without reading them.
 * @throws ContentError where a name is no id, or two folders hold the same id
 */
export function listContent(contentDir: string): ContentFiles {
  const issues = listIds(contentDir, 'issues');
  const known = new Set(issues);
  const seen = new Map<string, Collection>();
  const items: ItemFile[] = [];
  const orphans: ItemFile[] = [];
  for (const collection of COLLECTIONS)
    for (const id of listIds(contentDir, collection)) {
      const other = seen.get(id);
      if (other) {
        const cause = `the same id stands in ${other}/ too; delete one of the two`;
        throw new ContentError(join(contentDir, pathOf(collection, id)), cause);
      }
      seen.set(id, collection);
      (known.has(splitItemId(id)?.issue ?? '') ? items : orphans).push({ collection, id });
    }
  return { issues, items, orphans };
}

/**
 * Reads a whole content folder.
 * @throws Error whose message has one line per wrong file (file, line, field, cause)
 */
export function readArchive(contentDir: string): Archive {
  const errors: ContentError[] = [];
  const attempt = <T>(read: () => T): T[] => {
    try {
      return [read()];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
      return [];
    }
  };
  const files = listContent(contentDir);
  const issues = files.issues.flatMap((id) => attempt(() => loadIssue(contentDir, id)));
  const items = files.items.flatMap(({ collection, id }) =>
    attempt(() => loadItem(contentDir, collection, id)),
  );
  if (errors.length > 0) throw joinErrors(errors);
  items.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { issues, items, orphans: files.orphans.map(({ id }) => id) };
}
