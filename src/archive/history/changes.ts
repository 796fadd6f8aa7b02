/** What was added, corrected and withdrawn, from the history in the content files (src/content/history.ts). */
import { digest } from '../../content/digest.ts';
import { parseChange } from '../../content/history.ts';

/** What happened to an issue or item. */
export type ChangeKind = 'added' | 'corrected' | 'withdrawn' | 'restored';

/** An entry of `/data/changes.json`. */
export interface ArchiveChange {
  /** ISO. */
  date: string;
  kind: ChangeKind;
  /** Of the issue or item. */
  id: string;
  url: string;
  /** Null if it is withdrawn. */
  title: string | null;
  /** Corrected fields, by the names of the data contract. */
  fields?: string[];
  /** Number of items in an added issue. */
  items?: number;
}

/** The parts of a content file that matter for changes. */
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

/** The changes in the history of one file: one per day and kind. Corrections of a withdrawn file are omitted. */
function changesIn({ id, url, title, withdrawn: isWithdrawn, changes }: Dated): ArchiveChange[] {
  const of = { id, url, title: isWithdrawn ? null : title };
  const days = new Map<string, Record<string, string>>();
  for (const line of changes) {
    const { date, fields } = parseChange(line) ?? {};
    if (date) days.set(date, { ...days.get(date), ...fields });
  }
  return [...days].flatMap(([date, { withdrawn, ...corrected }]) => {
    const fields = Object.keys(corrected).sort();
    const found: ArchiveChange[] = [];
    if (withdrawn !== undefined)
      found.push({ date, kind: withdrawn === WITHDRAWN ? 'withdrawn' : 'restored', ...of });
    if (fields.length > 0 && !isWithdrawn) found.push({ date, kind: 'corrected', ...of, fields });
    return found;
  });
}

/**
 * All changes, newest first. A new issue is one change; an item is one only if it was added later than its issue.
 * @param issues all, including withdrawn ones
 * @param items all, including withdrawn ones
 */
export function changesOf(issues: readonly Dated[], items: readonly Dated[]): ArchiveChange[] {
  const byIssue = Map.groupBy(items, (item) => item.issue ?? '');
  const firstDays = new Map(issues.map((issue) => [issue.id, issue.added]));
  const added = ({ id, url, title, withdrawn, added: date }: Dated): ArchiveChange[] =>
    date === null ? [] : [{ date, kind: 'added', id, url, title: withdrawn ? null : title }];
  const withIssue = (issue: Dated) =>
    (byIssue.get(issue.id) ?? []).filter((item) => !item.added || item.added === issue.added);
  const later = items.filter((item) => item.added !== firstDays.get(item.issue ?? ''));
  const all = [
    ...issues.flatMap((issue) =>
      added(issue).map((change) => ({ ...change, items: withIssue(issue).length })),
    ),
    ...later.flatMap(added),
    ...[...issues, ...items].flatMap(changesIn),
  ];
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return all.sort(
    (a, b) => order(b.date, a.date) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || order(a.id, b.id),
  );
}
