/** What was added, corrected and withdrawn, as the content files tell it (src/content/history.ts). */
import { digest } from '../content/digest.ts';
import { parseChange } from '../content/history.ts';

export type ChangeKind = 'added' | 'corrected' | 'withdrawn' | 'restored';

export interface ArchiveChange {
  /** ISO. */
  date: string;
  kind: ChangeKind;
  /** Of the issue or item. */
  id: string;
  url: string;
  /** Null where it is withdrawn: its words are gone. */
  title: string | null;
  /** Corrected fields, by the names of the data contract. */
  fields?: string[];
  /** Items that an added issue came with. */
  items?: number;
}

/** What this needs to know of a content file. */
export interface Dated {
  id: string;
  url: string;
  title: string;
  /** Of an item. */
  issue?: string;
  withdrawn: boolean;
  added: string | null;
  changes: readonly string[];
}

const WITHDRAWN = digest(true);
const KINDS: readonly ChangeKind[] = ['added', 'restored', 'corrected', 'withdrawn'];

/** What the lines of one file tell. Of a withdrawn one no more than that it was. */
function changesIn(entry: Dated): ArchiveChange[] {
  const { id, url } = entry;
  const title = entry.withdrawn ? null : entry.title;
  return entry.changes.flatMap((line) => {
    const change = parseChange(line);
    if (!change?.date) return [];
    const { date } = change;
    const { withdrawn, ...corrected } = change.fields;
    const fields = Object.keys(corrected).sort();
    const told: ArchiveChange[] = [];
    if (withdrawn !== undefined)
      told.push({ date, kind: withdrawn === WITHDRAWN ? 'withdrawn' : 'restored', id, url, title });
    if (fields.length > 0 && !entry.withdrawn) told.push({ date, kind: 'corrected', id, url, title, fields });
    return told;
  });
}

/**
 * All changes, newest first. A new issue counts as one change; an item only where it came later.
 * @param issues and items: withdrawn ones among them
 */
export function changesOf(issues: readonly Dated[], items: readonly Dated[]): ArchiveChange[] {
  const byIssue = Map.groupBy(items, (item) => item.issue ?? '');
  const firstDays = new Map(issues.map((issue) => [issue.id, issue.added]));
  const withIssue = (issue: Dated) =>
    (byIssue.get(issue.id) ?? []).filter((item) => !item.added || item.added === issue.added);
  const added = issues.flatMap((issue): ArchiveChange[] => {
    const { id, url, added: date } = issue;
    if (date === null) return [];
    const title = issue.withdrawn ? null : issue.title;
    return [{ date, kind: 'added', id, url, title, items: withIssue(issue).length }];
  });
  const later = items.flatMap(({ id, url, title, issue, withdrawn, added: date }): ArchiveChange[] => {
    const isLater = date !== null && date !== firstDays.get(issue ?? '');
    return isLater ? [{ date, kind: 'added', id, url, title: withdrawn ? null : title }] : [];
  });
  const all = [...added, ...later, ...[...issues, ...items].flatMap(changesIn)];
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return all.sort(
    (a, b) => order(b.date, a.date) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || order(a.id, b.id),
  );
}

const corrections = new WeakMap<readonly ArchiveChange[], Map<string, string>>();

/** The day of the last correction of each item that had one, by id; reckoned once. @param changes newest first */
export function lastCorrections(changes: readonly ArchiveChange[]): Map<string, string> {
  const known = corrections.get(changes);
  if (known) return known;
  const days = new Map<string, string>();
  for (const { id, date, kind } of changes) if (kind === 'corrected' && !days.has(id)) days.set(id, date);
  corrections.set(changes, days);
  return days;
}
