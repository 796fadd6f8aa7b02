/** Plans what ingesting an issue writes. */
import { join } from 'node:path';
import { noteKey } from '../../schema/certainty.ts';
import { COLLECTION_OF, type Issue, type Item } from '../../schema/dataset.ts';
import { type ItemFile, readContentFile } from '../archive.ts';
import { factsByHand } from '../certainty.ts';
import { ContentError } from '../error.ts';
import type { ContentFile } from '../file/file.ts';
import {
  currentFields,
  formatIssue,
  formatItem,
  issueFields,
  itemFields,
  type Superseded,
} from '../file/format.ts';
import { ISSUE_KEYS, ITEM_KEYS } from '../file/keys.ts';
import { refuseTyped } from '../hand/slips.ts';
import { itemId, pathOf, splitItemId, urlOf } from '../ids.ts';
import { matchItems } from './match.ts';
import { type Conflict, isMachines, mergeFile } from './merge.ts';
import { settledOf } from './settle.ts';
import type { Write } from './transaction.ts';

/** Shown on the page of an item that is no longer in the text of its issue. */
export const GONE_REASON = '原文修订后不再载有此条';

/** An issue as read, and its seed. */
export interface Reading {
  issue: Issue;
  items: Item[];
  seed: { name: string; sha256: string };
}

/** An issue as stored so far; empty for a new one. */
export interface StoredIssue {
  /** Id of the issue, which must not change. */
  id: string;
  /** Whether it has a file. */
  exists: boolean;
  supersedes: Superseded[];
  files: ItemFile[];
  /** Numbers of items whose address has moved, which must not be used again. */
  retired: number[];
  /** Day for dating new and changed files, ISO; undefined to date none. */
  today?: string | undefined;
  /** Whether an address was published; before that, changes are not shown. */
  isPublished?: ((address: string) => boolean) | undefined;
}

/** What ingesting an issue writes. */
export interface Plan {
  id: string;
  /** Items first, the issue’s own file last. */
  writes: Write[];
  /** The items with their ids in the archive, and their files below the content folder. */
  placed: { item: Item; file: string }[];
  /** Paths below the content folder. */
  created: string[];
  updated: { file: string; fields: string[] }[];
  unchanged: number;
  conflicts: Conflict[];
  /** Ids of items that are no longer in the text, now withdrawn. */
  withdrawn: string[];
  /** Item files that are new. */
  newFiles: ItemFile[];
  /** Keys of notes that people settled, or answered by setting the fact, by item id. */
  settled: Map<string, string[]>;
  supersedes: Superseded[];
}

interface Old extends ItemFile {
  file: ContentFile;
}

function textOf(title: unknown, lead: unknown, body: unknown): string {
  return [title, lead ?? '', ...((body ?? []) as string[])].join('\n');
}

/**
 * Assigns numbers: in a new issue an item’s position; otherwise, or if that is used, the next one after the largest.
 */
function numbering(taken: number[], issue: string): (position: number) => number {
  const used = new Set(taken);
  const isNew = used.size === 0;
  let largest = Math.max(0, ...used);
  return (position) => {
    const number = isNew && !used.has(position) ? position : largest + 1;
    if (number > 999)
      throw new ContentError(pathOf('issues', issue), 'more than 999 items: no issue has so many');
    used.add(number);
    largest = Math.max(largest, number);
    return number;
  };
}

function matchFiles(olds: Old[], items: Item[]): (Old | undefined)[] {
  const known = olds.map(({ id, file }) => {
    const now = currentFields(file);
    return {
      id,
      position: Number(now.position),
      section: String(now.section),
      title: String(now.title),
      titleDigest: file.digests.title,
      text: textOf(now.title, now.lead, now.body),
    };
  });
  const fresh = items.map(({ position, section, title, lead, body }) => ({
    position,
    section,
    title,
    text: textOf(title, lead, body),
  }));
  const byId = new Map(olds.map((old) => [old.id, old]));
  return matchItems(known, fresh).map((id) => byId.get(id ?? ''));
}

/**
 * Plans an issue. Ids never change: a file keeps its own, an item found later gets the next number after the largest
 * (in a new issue its position), and a file whose item is no longer in the text is withdrawn, unless a person wrote it.
 *
 * @param contentDir path of the content folder
 * @param reading the issue as read
 * @param stored the issue as stored so far
 * @throws Error when files of the issue can’t be read or have slips (a line for each), or a new text can’t be stored
 */
export function planIssue(contentDir: string, reading: Reading, stored: StoredIssue): Plan {
  const { id } = stored;
  const plan: Plan = {
    id,
    writes: [],
    placed: [],
    created: [],
    updated: [],
    unchanged: 0,
    conflicts: [],
    withdrawn: [],
    newFiles: [],
    settled: new Map(),
    supersedes: stored.supersedes,
  };
  const create = (path: string, data: string) => {
    plan.created.push(path);
    plan.writes.push({ path: join(contentDir, path), data });
  };
  const merge = (
    path: string,
    file: ContentFile,
    fields: Record<string, unknown>,
    order: readonly string[],
  ) => {
    const { today, isPublished } = stored;
    const address = `/${path.slice(0, -'.mdx'.length)}/`;
    const day = today === undefined ? undefined : isPublished?.(address) ? today : null;
    const merged = mergeFile(file, fields, order, day);
    plan.conflicts.push(...merged.conflicts);
    if (!merged.changed) {
      plan.unchanged++;
      return;
    }
    plan.updated.push({ file: path, fields: merged.updated });
    plan.writes.push({ path: join(contentDir, path), data: merged.text });
  };
  const olds = stored.files.map((old) => ({
    ...old,
    file: readContentFile(contentDir, old.collection, old.id),
  }));
  refuseTyped(olds, ITEM_KEYS);
  const matches = matchFiles(olds, reading.items);
  const nextNumber = numbering(
    [...stored.retired, ...olds.map((old) => splitItemId(old.id)?.number ?? 0)],
    id,
  );
  const placed = reading.items.map((read, index): Item => {
    const collection = matches[index]?.collection ?? COLLECTION_OF[read.section];
    const placedId = matches[index]?.id ?? itemId(id, nextNumber(read.position));
    return { ...read, id: placedId, issue: id, collection, url: urlOf(collection, placedId) };
  });
  const ids = new Map(reading.items.map((read, index) => [read.id, placed[index]?.id]));
  for (const [index, read] of placed.entries()) {
    const old = matches[index];
    // Notes refer to other items by their ids in the reading, which numbers items by position.
    const notes = read.notes.map((note) => (note.of ? { ...note, of: ids.get(note.of) ?? note.of } : note));
    const item = { ...read, notes };
    const path = pathOf(item.collection, item.id);
    plan.placed.push({ item, file: path });
    if (!old) {
      plan.newFiles.push({ collection: item.collection, id: item.id });
      // An item is as old as its issue, unless it was added later.
      create(path, formatItem(item, stored.exists ? stored.today : null));
      continue;
    }
    const settled = settledOf(old.file);
    const byHand = factsByHand(settled, old.file).map((field) => noteKey({ code: 'uncertain', field }));
    plan.settled.set(old.id, [...settled, ...byHand]);
    const fields = itemFields(item);
    keepFolder(old, fields, plan);
    // It is in the text again: undo a withdrawal by the machine.
    if (old.file.values.withdrawn === true && isMachines(old.file, 'withdrawn')) {
      Object.assign(fields, { withdrawn: false, reason: null });
    }
    merge(path, old.file, fields, ITEM_KEYS);
  }
  const found = new Set(matches);
  for (const old of olds) {
    if (found.has(old)) continue;
    const isPersons = Object.keys(old.file.digests).length === 0;
    if (isPersons) plan.unchanged++;
    else if (old.file.values.withdrawn === true)
      merge(pathOf(old.collection, old.id), old.file, {}, ITEM_KEYS);
    else {
      plan.withdrawn.push(old.id);
      merge(pathOf(old.collection, old.id), old.file, { withdrawn: true, reason: GONE_REASON }, ITEM_KEYS);
    }
  }
  planIssueFile(contentDir, reading, stored, create, merge);
  return plan;
}

function planIssueFile(
  contentDir: string,
  reading: Reading,
  stored: StoredIssue,
  create: (path: string, data: string) => void,
  merge: (path: string, file: ContentFile, fields: Record<string, unknown>, order: readonly string[]) => void,
): void {
  const { id, supersedes } = stored;
  const { name, sha256 } = reading.seed;
  const issue = { ...reading.issue, id, url: urlOf('issues', id), seed: name, sha256, supersedes };
  const path = pathOf('issues', id);
  if (stored.exists) merge(path, readContentFile(contentDir, 'issues', id), issueFields(issue), ISSUE_KEYS);
  else create(path, formatIssue(issue, stored.today));
}

/**
 * A file’s folder is part of its address, so the file is not moved when the item is now in another section: the
 * section stays, and a conflict is reported at each run until a person moves the file or corrects its section.
 */
function keepFolder(old: Old, fields: Record<string, unknown>, plan: Plan): void {
  if (old.file.values.section === fields.section || !isMachines(old.file, 'section')) return;
  plan.conflicts.push({
    file: old.file.file,
    field: 'section',
    kept: old.file.values.section,
    machine: fields.section,
  });
  delete fields.section;
}
