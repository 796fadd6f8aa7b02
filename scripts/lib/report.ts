/** What ingest did with one text: the shape of `--json`. */
import type { Skip } from '../../src/content/intake.ts';
import type { Conflict } from '../../src/content/merge.ts';
import type { Plan } from '../../src/content/plan.ts';
import type { Doubt } from '../../src/ingest/error.ts';
import { type Issue, type Item, SECTIONS } from '../../src/schema/dataset.ts';

/** A doubt and the item it concerns; both null where it concerns the whole text. */
export interface ItemDoubt extends Doubt {
  item: string | null;
  title: string | null;
}

export interface SeedReport {
  /** Absolute path. */
  path: string;
  status: 'ingested' | 'already-ingested' | 'superseded' | 'failed';
  issue: string | null;
  /** The issue’s title, or what failed, or which text stands for this one. */
  title: string;
  /** Items per section. */
  sections: Record<string, number>;
  created: string[];
  updated: { file: string; fields: string[] }[];
  unchanged: number;
  conflicts: Conflict[];
  /** Ids of items that the text no longer holds. */
  withdrawn: string[];
  /** Without those that people settled. */
  doubts: ItemDoubt[];
}

function emptyReport(
  path: string,
  status: SeedReport['status'],
  issue: string | null,
  title: string,
): SeedReport {
  const lists = { created: [], updated: [], conflicts: [], withdrawn: [], doubts: [] };
  return { path, status, issue, title, sections: {}, unchanged: 0, ...lists };
}

/** A text that could not be read or written; `message` is one line. */
export function failed(path: string, message: string): SeedReport {
  return emptyReport(path, 'failed', null, message);
}

/** A text that needs no reading. */
export function skipped(path: string, { kind, issue, by }: Skip): SeedReport {
  return emptyReport(path, kind, issue, by);
}

interface Reading {
  issue: Issue;
  items: Item[];
  doubts: Doubt[];
}

/** Items’ notes as doubts with their line, and the reader’s own doubts that are no item’s note. */
function doubtsOf({ issue, items, doubts }: Reading, plan: Plan): ItemDoubt[] {
  const ofItems = items.flatMap((item, index) => {
    const id = plan.itemIds[index] ?? item.id;
    const settled = plan.settled.get(id) ?? [];
    const line = item.seedLines[0]?.[0] ?? null;
    return item.notes.map((note) => ({
      doubt: { ...note, file: issue.seed, line, item: id, title: item.title },
      settled: settled.includes(note.code),
      lines: item.seedLines,
    }));
  });
  const isNote = (doubt: Doubt) =>
    ofItems.some(
      ({ doubt: note, lines }) =>
        note.code === doubt.code &&
        (doubt.text.endsWith(note.text) ||
          lines.some(([from, to]) => doubt.line !== null && from <= doubt.line && doubt.line <= to)),
    );
  const rest = doubts
    .filter((doubt) => !isNote(doubt))
    .map((doubt) => ({ ...doubt, item: null, title: null }));
  return [...rest, ...ofItems.filter(({ settled }) => !settled).map(({ doubt }) => doubt)];
}

/** A text that was taken in (or would be). */
export function reportOf(path: string, reading: Reading, plan: Plan): SeedReport {
  const count = (section: string) => reading.items.filter((item) => item.section === section).length;
  return {
    path,
    status: 'ingested',
    issue: plan.id,
    title: reading.issue.title,
    sections: Object.fromEntries(SECTIONS.map((section) => [section, count(section)])),
    created: plan.created,
    updated: plan.updated,
    unchanged: plan.unchanged,
    conflicts: plan.conflicts,
    withdrawn: plan.withdrawn,
    doubts: doubtsOf(reading, plan),
  };
}
