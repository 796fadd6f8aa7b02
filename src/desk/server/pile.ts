/** The items of an issue in the order in which to look at them. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { listContent, listIds, loadIssue } from '../../content/archive.ts';
import { type ItemEntry, itemEntryOf } from '../../content/entry.ts';
import { ContentError } from '../../content/error.ts';
import { parseFile } from '../../content/file/file.ts';
import { pathOf, splitItemId } from '../../content/ids.ts';
import { namesOf } from '../../content/register.ts';
import { noteKey, sureCompanies } from '../../schema/certainty.ts';
import type { Note } from '../../schema/dataset.ts';
import type { Pile, PileEntry } from '../contract.ts';
import { type DeskFolders, openNotes } from './item.ts';
import { unpublished } from './names.ts';

/** How much a mistake harms: wrong sums are added up, wrong places drawn, wrong names get pages and addresses. */
const HARM: Record<string, number> = {
  'uncertain-investment': 100,
  'sum-mismatch': 100,
  'sum-of-other': 100,
  'number-unread': 90,
  'uncertain-place': 80,
  'unknown-place': 80,
  'body-title-mismatch': 80,
  'assignment-uncertain': 70,
  structure: 70,
  'text-incomplete': 70,
  'text-lost': 70,
  'uncertain-park': 60,
  'uncertain-companies': 60,
  'uncertain-date': 40,
  'uncertain-industry': 30,
  'uncertain-stage': 30,
  'uncertain-batch': 30,
};
const OTHER = 20;
/** A park or company whose page would be new: its address stays for ever. */
const NEW_PAGE = 15;

function harmOf(entry: ItemEntry, notes: readonly Note[], fresh: ReadonlySet<string>): number {
  const harms = notes.map((note) => HARM[noteKey(note)] ?? OTHER);
  const names = [...sureCompanies(entry), ...entry.places.flatMap(({ park }) => park ?? [])];
  return Math.max(0, ...harms) + harms.length + (names.some((name) => fresh.has(name)) ? NEW_PAGE : 0);
}

/** The items of an issue; a file that cannot be read is a line of `broken`. */
export function itemsOf({ content }: DeskFolders, issue: string): { items: ItemEntry[]; broken: string[] } {
  const items: ItemEntry[] = [];
  const broken: string[] = [];
  for (const { collection, id } of listContent(content).items) {
    if (splitItemId(id)?.issue !== issue) continue;
    const path = join(content, pathOf(collection, id));
    try {
      const file = parseFile(readFileSync(path, 'utf8'), relative(process.cwd(), path));
      items.push(itemEntryOf(file, collection, id));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      broken.push(error.message);
    }
  }
  return { items, broken };
}

/**
 * The pile of an issue.
 *
 * @param wanted its id; unknown for the newest
 */
export function pileOf(folders: DeskFolders, wanted: string): Pile {
  const ids = listIds(folders.content, 'issues').reverse();
  const issue = ids.includes(wanted) ? wanted : (ids[0] ?? null);
  const issues = ids.map((id) => ({ id, title: loadIssue(folders.content, id).title }));
  if (issue === null) return { issues, issue, entries: [], broken: [] };
  const { items, broken } = itemsOf(folders, issue);
  const fresh = new Set(unpublished(folders.content).flatMap(({ entry }) => namesOf(entry)));
  const shown = items.filter(({ withdrawn }) => !withdrawn);
  const entries = shown.map((entry): PileEntry => {
    const notes = openNotes(entry, shown);
    const { id, title, section } = entry;
    return { id, title, section, doubts: notes.length, harm: harmOf(entry, notes, fresh) };
  });
  const isOpen = ({ doubts }: PileEntry) => Number(doubts > 0);
  entries.sort((a, b) => isOpen(b) - isOpen(a) || b.harm - a.harm || (a.id < b.id ? -1 : 1));
  return { issues, issue, entries, broken };
}
