/** What taking in one issue would write: nothing is written here. */
import { join } from 'node:path';
import { COLLECTION_OF, type Issue, type Item } from '../../schema/dataset.ts';
import { type ItemFile, readContentFile } from '../archive.ts';
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
import { itemId, pathOf, splitItemId, urlOf } from '../ids.ts';
import { matchItems } from './match.ts';
import { type Conflict, isMachines, mergeFile } from './merge.ts';
import { settledOf } from './settle.ts';
import type { Write } from './transaction.ts';

/** Shown on the page of an item that a newer text of its issue no longer holds. */
export const GONE_REASON = '原文修订后不再载有此条';

/** What the machine now says of an issue, and which text says so. */
export interface Reading {
  issue: Issue;
  items: Item[];
  seed: { name: string; sha256: string };
}

/** The issue as it stands in the archive; all empty for a new one. */
export interface Standing {
  /** Id that the issue has for ever. */
  id: string;
  /** Whether its own file stands. */
  exists: boolean;
  supersedes: Superseded[];
  files: ItemFile[];
  /** Numbers of items whose address has moved: never given again. */
  retired: number[];
  /** The day, ISO, that new and changed files are dated by; left out: nothing is dated. */
  today?: string | undefined;
  /** Whether an address was published: until then a change is told to nobody. */
  isPublished?: ((address: string) => boolean) | undefined;
}

export interface Plan {
  id: string;
  /** Items first, the issue’s own file last. */
  writes: Write[];
  /** The reading’s items under the ids they have in the archive, and their files below the content folder. */
  placed: { item: Item; file: string }[];
  /** Files, below the content folder. */
  created: string[];
  updated: { file: string; fields: string[] }[];
  unchanged: number;
  conflicts: Conflict[];
  /** Ids of items that the text no longer holds: kept as withdrawn. */
  withdrawn: string[];
  /** Item files that are new. */
  newFiles: ItemFile[];
  /** Codes of notes that people settled, by item id. */
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
 * Gives out numbers: in a new issue an item’s place; else, and where a place is given already, the next number
 * after the largest.
 */
function numbering(taken: number[], issue: string): (position: number) => number {
  const used = new Set(taken);
  const isNew = used.size === 0;
  let largest = Math.max(0, ...used);
  return (position) => {
    const number = isNew && !used.has(position) ? position : largest + 1;
    if (number > 999)
      throw new ContentError(pathOf('issues', issue), 'more than 999 items: no issue holds so many');
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
 * Plans an issue. Ids never change: a file keeps its own, an item found later takes the next number after the
 * largest (or its place, where the issue is new), and a file whose item is gone from the text is marked withdrawn,
 * unless a person wrote it.
 * @throws ContentError where a file of the issue can’t be read, or a new text can’t be held by a file
 */
export function planIssue(contentDir: string, reading: Reading, standing: Standing): Plan {
  const { id } = standing;
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
    supersedes: standing.supersedes,
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
    const { today, isPublished } = standing;
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
  const olds = standing.files.map((old) => ({
    ...old,
    file: readContentFile(contentDir, old.collection, old.id),
  }));
  const matches = matchFiles(olds, reading.items);
  const nextNumber = numbering(
    [...standing.retired, ...olds.map((old) => splitItemId(old.id)?.number ?? 0)],
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
    // The reading numbers its items by place: its notes refer to others by these ids.
    const notes = read.notes.map((note) => (note.of ? { ...note, of: ids.get(note.of) ?? note.of } : note));
    const item = { ...read, notes };
    const path = pathOf(item.collection, item.id);
    plan.placed.push({ item, file: path });
    if (!old) {
      plan.newFiles.push({ collection: item.collection, id: item.id });
      // An item is as old as its issue, unless it came later.
      create(path, formatItem(item, standing.exists ? standing.today : null));
      continue;
    }
    plan.settled.set(old.id, settledOf(old.file));
    const fields = itemFields(item);
    keepFolder(old, fields, plan);
    // The text holds it again: what was withdrawn by machine comes back.
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
  planIssueFile(contentDir, reading, standing, create, merge);
  return plan;
}

function planIssueFile(
  contentDir: string,
  reading: Reading,
  standing: Standing,
  create: (path: string, data: string) => void,
  merge: (path: string, file: ContentFile, fields: Record<string, unknown>, order: readonly string[]) => void,
): void {
  const { id, supersedes } = standing;
  const { name, sha256 } = reading.seed;
  const issue = { ...reading.issue, id, url: urlOf('issues', id), seed: name, sha256, supersedes };
  const path = pathOf('issues', id);
  if (standing.exists) merge(path, readContentFile(contentDir, 'issues', id), issueFields(issue), ISSUE_KEYS);
  else create(path, formatIssue(issue, standing.today));
}

/**
 * A file’s folder is part of its address, so a reading that puts the item into another section does not move it:
 * the section stays, and a person is told at each run until the file is moved (or its section settled by hand).
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
