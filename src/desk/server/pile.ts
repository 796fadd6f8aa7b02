/** The items of an issue in the order in which to check them. */
import { listIds } from '../../content/archive.ts';
import type { ItemEntry } from '../../content/entry.ts';
import { namesOf } from '../../content/register.ts';
import { noteKey, sureCompanies } from '../../schema/certainty.ts';
import type { Note } from '../../schema/dataset.ts';
import type { Pile, PileEntry } from '../contract.ts';
import { type DeskFolders, itemsOf, readIssue, reading } from './files.ts';
import { openNotes } from './item.ts';
import { unpublished } from './names.ts';

/** How much harm a mistake does: wrong sums are added up, wrong places drawn, wrong names get pages and addresses. */
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
/** Added for a park or company whose page would be new: its address is permanent. */
const NEW_PAGE = 15;

function harmOf(entry: ItemEntry, notes: readonly Note[], fresh: ReadonlySet<string>): number {
  const harms = notes.map((note) => HARM[noteKey(note)] ?? OTHER);
  const names = [...sureCompanies(entry), ...entry.places.flatMap(({ park }) => park ?? [])];
  return Math.max(0, ...harms) + harms.length + (names.some((name) => fresh.has(name)) ? NEW_PAGE : 0);
}

/**
 * The pile of an issue.
 *
 * @param wanted id of the issue; the newest is taken if it is unknown
 */
export function pileOf(folders: DeskFolders, wanted: string): Pile {
  const ids = listIds(folders.content, 'issues').reverse();
  const issue = ids.includes(wanted) ? wanted : (ids[0] ?? null);
  const broken: string[] = [];
  const issues = ids.map((id) => ({
    id,
    title: reading(broken, () => readIssue(folders, id).title) ?? id,
  }));
  if (issue === null) return { issues, issue, entries: [], broken };
  const { items, broken: unread } = itemsOf(folders, issue);
  const fresh = new Set(unpublished(folders.content).flatMap(({ entry }) => namesOf(entry)));
  const shown = items.filter(({ withdrawn }) => !withdrawn);
  const judged = shown.map((entry) => {
    const notes = openNotes(entry, shown);
    const { id, title, section } = entry;
    const row: PileEntry = { id, title, section, doubts: notes.length };
    return { row, harm: harmOf(entry, notes, fresh) };
  });
  const isOpen = ({ doubts }: PileEntry) => Number(doubts > 0);
  judged.sort((a, b) => isOpen(b.row) - isOpen(a.row) || b.harm - a.harm || (a.row.id < b.row.id ? -1 : 1));
  return { issues, issue, entries: judged.map(({ row }) => row), broken: [...broken, ...unread] };
}
