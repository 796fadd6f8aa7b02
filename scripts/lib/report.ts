/** What ingest did with each text; the output of `--json`. */

import type { Skip } from '../../src/content/write/intake.ts';
import type { Conflict } from '../../src/content/write/merge.ts';
import type { Plan } from '../../src/content/write/plan.ts';
import type { Write } from '../../src/content/write/transaction.ts';
import type { Doubt } from '../../src/ingest/error.ts';
import { type Issue, SECTIONS } from '../../src/schema/dataset.ts';
import { INDUSTRY_LABELS, STAGE_LABELS } from '../../src/schema/labels.ts';
import { placeText } from '../../src/schema/place-text.ts';
import { moneyText } from '../../src/views/words/format.ts';
import { type ItemDoubt, listDoubts } from './doubts.ts';

/** An item with its facts as read from the text; corrections are in its file. */
export interface ItemLine {
  id: string;
  /** Path below the content folder. */
  file: string;
  state: 'new' | 'updated' | 'unchanged';
  section: string;
  title: string;
  stage: string;
  industry: string;
  /** Without blanks, largest division first; null if none was found. */
  place: string | null;
  date: string | null;
  /** `12.5 亿元` */
  sum: string | null;
  batch: boolean;
  companies: string[];
  source: string | null;
}

/** Report on one text. */
export interface SeedReport {
  /** Absolute path of the file read. */
  path: string;
  /** Absolute path of the text in the seeds folder, to whose lines doubts refer. */
  text: string;
  status: 'ingested' | 'already-ingested' | 'superseded' | 'failed';
  issue: string | null;
  /** The issue’s title, the error, or the text used instead. */
  title: string;
  /** First and last day of its week, ISO. */
  from: string | null;
  to: string | null;
  /** Items per section. */
  sections: Record<string, number>;
  items: ItemLine[];
  /** Absolute paths of the copies in the seeds folder. */
  copied: string[];
  created: string[];
  updated: { file: string; fields: string[] }[];
  unchanged: number;
  conflicts: Conflict[];
  /** Ids of items that are no longer in the text. */
  withdrawn: string[];
  /** Without settled ones. */
  doubts: ItemDoubt[];
}

function emptyReport(
  path: string,
  status: SeedReport['status'],
  issue: string | null,
  title: string,
): SeedReport {
  const lists = { items: [], copied: [], created: [], updated: [], conflicts: [], withdrawn: [], doubts: [] };
  return {
    path,
    text: path,
    status,
    issue,
    title,
    from: null,
    to: null,
    sections: {},
    unchanged: 0,
    ...lists,
  };
}

/** Report on a text that could not be read or stored; `message` is one line. */
export function failed(path: string, message: string): SeedReport {
  return emptyReport(path, 'failed', null, message);
}

/** Report on a skipped text. */
export function skipped(path: string, { kind, issue, by }: Skip): SeedReport {
  return emptyReport(path, kind, issue, by);
}

interface Reading {
  issue: Issue;
  doubts: Doubt[];
  /** Path of the text in the seeds folder. */
  kept: string;
  copies: Write[];
}

function linesOf(plan: Plan): ItemLine[] {
  const created = new Set(plan.created);
  const updated = new Set(plan.updated.map(({ file }) => file));
  return plan.placed.map(({ item, file }): ItemLine => {
    const [place] = item.places;
    const { investment } = item;
    return {
      id: item.id,
      file,
      state: created.has(file) ? 'new' : updated.has(file) ? 'updated' : 'unchanged',
      section: item.section,
      title: item.title,
      stage: STAGE_LABELS[item.stage],
      industry: INDUSTRY_LABELS[item.industry],
      place: place ? placeText(place) : null,
      date: item.date,
      sum: investment && moneyText(investment.value, investment.currency),
      batch: item.batch,
      companies: item.companies,
      source: item.source?.name ?? null,
    };
  });
}

/** Report on a text that was ingested, or would be. */
export function reportOf(path: string, reading: Reading, plan: Plan): SeedReport {
  const items = plan.placed.map(({ item }) => item);
  const count = (section: string) => items.filter((item) => item.section === section).length;
  return {
    path,
    text: reading.kept,
    status: 'ingested',
    issue: plan.id,
    title: reading.issue.title,
    from: reading.issue.from,
    to: reading.issue.to,
    sections: Object.fromEntries(SECTIONS.map((section) => [section, count(section)])),
    items: linesOf(plan),
    copied: reading.copies.map((copy) => copy.path),
    created: plan.created,
    updated: plan.updated,
    unchanged: plan.unchanged,
    conflicts: plan.conflicts,
    withdrawn: plan.withdrawn,
    doubts: listDoubts(reading.issue.seed, reading.doubts, items).filter(
      ({ item, code }) => !plan.settled.get(item ?? '')?.includes(code),
    ),
  };
}

/** Sums over all texts. */
export function totalOf(reports: readonly SeedReport[]) {
  const sum = (count: (report: SeedReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  return {
    texts: reports.length,
    items: sum(({ items }) => items.length),
    created: sum(({ created }) => created.length),
    updated: sum(({ updated }) => updated.length),
    unchanged: sum(({ unchanged }) => unchanged),
    copied: sum(({ copied }) => copied.length),
    withdrawn: sum(({ withdrawn }) => withdrawn.length),
    conflicts: sum(({ conflicts }) => conflicts.length),
    doubts: sum(({ doubts }) => doubts.length),
    failed: sum(({ status }) => (status === 'failed' ? 1 : 0)),
  };
}

/** The lines of a message that no report contains, each with its line break. */
export function unsaid(message: string, reports: readonly SeedReport[]): string {
  const said = reports.flatMap(({ title }) => title.split('\n'));
  return message
    .split('\n')
    .filter((line) => !said.includes(line))
    .map((line) => `${line}\n`)
    .join('');
}
