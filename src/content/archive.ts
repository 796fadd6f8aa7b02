/** Reads content folders: which files there are, and their entries. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS, type Collection } from '../schema/dataset.ts';
import { type IssueEntry, type ItemEntry, issueEntryOf, itemEntryOf } from './entry.ts';
import { ContentError, joinErrors } from './error.ts';
import { type ContentFile, parseFile } from './file/file.ts';
import { type Folder, isIdOf, pathOf, splitItemId } from './ids.ts';

/** The entries of a content folder. */
export interface Content {
  /** Sorted by id, which is by date. */
  issues: IssueEntry[];
  /** Sorted by id, including withdrawn ones. */
  items: ItemEntry[];
  /** Ids of items whose issue has no file, because an ingest did not finish; they are not in `items`. */
  orphans: string[];
}

/**
 * Sorted ids of the MDX files in a folder, without hidden files; none if it does not exist.
 *
 * @param issue only the ids of this issue
 * @throws ContentError when a file name is not an id
 */
export function listIds(contentDir: string, folder: Folder, issue = ''): string[] {
  const path = join(contentDir, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter(
    (name) => name.endsWith('.mdx') && name.startsWith(issue) && !name.startsWith('.'),
  );
  const ids = names.map((name) => name.slice(0, -'.mdx'.length));
  const wrong = ids.find((id) => !isIdOf(folder, id));
  if (wrong !== undefined) {
    const example = folder === 'issues' ? '2023-w41.mdx' : '2023-w41-03.mdx';
    throw new ContentError(
      join(path, `${wrong}.mdx`),
      `the name is no id (such as ${example}), but its address depends on it`,
    );
  }
  return ids.sort();
}

/** Reads one file. @throws ContentError when it is not a valid content file */
export function readContentFile(contentDir: string, folder: Folder, id: string): ContentFile {
  const path = join(contentDir, pathOf(folder, id));
  return parseFile(readFileSync(path, 'utf8'), path);
}

/** Reads and validates one issue. @throws ContentError */
export function loadIssue(contentDir: string, id: string): IssueEntry {
  return issueEntryOf(readContentFile(contentDir, 'issues', id), id);
}

/** Reads and validates one item. @throws ContentError */
function loadItem(contentDir: string, collection: Collection, id: string): ItemEntry {
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
 * Lists the files of a content folder without reading them.
 *
 * @param issue only those of this issue
 * @throws ContentError when a name is not an id, or two folders have the same id
 */
export function listContent(contentDir: string, issue = ''): ContentFiles {
  const issues = listIds(contentDir, 'issues', issue);
  const known = new Set(issues);
  const seen = new Map<string, Collection>();
  const items: ItemFile[] = [];
  const orphans: ItemFile[] = [];
  for (const collection of COLLECTIONS)
    for (const id of listIds(contentDir, collection, issue)) {
      const other = seen.get(id);
      if (other) {
        const cause = `the same id is in ${other}/ too; delete one of the two`;
        throw new ContentError(join(contentDir, pathOf(collection, id)), cause);
      }
      seen.set(id, collection);
      (known.has(splitItemId(id)?.issue ?? '') ? items : orphans).push({ collection, id });
    }
  return { issues, items, orphans };
}

/**
 * Reads a whole content folder.
 *
 * @throws Error whose message has one line per wrong file (file, line, field, cause)
 */
export function readArchive(contentDir: string): Content {
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
