/** Which issue a text belongs to, and whether it may be written: the rules of identity. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue, Item } from '../../schema/dataset.ts';
import { type ItemFile, listContent, loadIssue } from '../archive.ts';
import type { IssueEntry } from '../entry.ts';
import type { Superseded } from '../file/format.ts';
import { splitItemId } from '../ids.ts';
import { readLedger } from '../ledger.ts';
import { EMPTY_REDIRECTS, REDIRECTS_FILE, type Redirect, readRedirects } from '../redirects.ts';
import { type Plan, planIssue } from './plan.ts';
import { commit, type Write } from './transaction.ts';

/** The archive as ingest sees it; kept up to date while texts are taken in. */
export interface Intake {
  contentDir: string;
  issues: Pick<IssueEntry, 'id' | 'seed' | 'sha256' | 'supersedes'>[];
  files: Map<string, ItemFile[]>;
  redirects: Redirect[];
  /** Addresses that were published. */
  published: ReadonlySet<string>;
  /** The day, ISO, that new and changed files are dated by; undefined: nothing is dated. */
  today: string | undefined;
}

/** One text, by name and bytes. */
export interface Seed {
  /** File name in the seeds folder. */
  name: string;
  /** Of its bytes, hex. */
  sha256: string;
  /** The caller was told that this text may take the place of another of its week. */
  mayReplace: (issue: { id: string; seed: string }) => boolean;
}

/** @throws ContentError where an issue’s file is wrong or a name is no id */
export function openIntake(contentDir: string, today?: string): Intake {
  const { issues, items, orphans } = listContent(contentDir);
  return {
    contentDir,
    issues: issues.map((id) => loadIssue(contentDir, id)),
    files: Map.groupBy([...items, ...orphans], ({ id }) => splitItemId(id)?.issue ?? ''),
    redirects: readRedirects(contentDir),
    published: new Set(readLedger(contentDir).map(({ address }) => address)),
    today,
  };
}

/** A text that needs no reading, and why. */
export interface Skip {
  kind: 'already-ingested' | 'superseded';
  issue: string;
  /** Name of the text that stands for it. */
  by: string;
}

/**
 * Whether these bytes are known under another name, or were replaced by a newer text.
 * @param stillThere whether a text of this name stands in the seeds folder (a renamed one is no second one)
 */
export function findSkip(intake: Intake, seed: Seed, stillThere: (name: string) => boolean): Skip | null {
  const same = intake.issues.find(({ sha256 }) => sha256 === seed.sha256);
  if (same) {
    const isOther = same.seed !== seed.name && stillThere(same.seed);
    return isOther ? { kind: 'already-ingested', issue: same.id, by: same.seed } : null;
  }
  const newer = intake.issues.find(({ supersedes }) =>
    supersedes.some(({ sha256 }) => sha256 === seed.sha256),
  );
  return newer && !seed.mayReplace(newer) ? { kind: 'superseded', issue: newer.id, by: newer.seed } : null;
}

/**
 * The issue that a text belongs to: that of its bytes, of its name, of its week.
 * @throws Error where it would take another text’s place without leave
 */
function standingOf(intake: Intake, seed: Seed, issueId: string) {
  const { issues } = intake;
  const known =
    issues.find(({ sha256 }) => sha256 === seed.sha256) ??
    issues.find((issue) => issue.seed === seed.name) ??
    issues.find(({ id }) => id === issueId);
  if (!known) return { id: issueId, exists: false, supersedes: [] };
  const isSame = known.sha256 === seed.sha256;
  if (!isSame && !seed.mayReplace(known)) {
    const cause =
      known.seed === seed.name
        ? `has changed since it was ingested as ${known.id}; to take the changes over`
        : `its week, ${known.id}, is taken by ${known.seed}; if this is a better text of the same issue`;
    throw new Error(`${seed.name}: ${cause}: npm run ingest -- --replace ${seed.name}`);
  }
  const old: Superseded[] = isSame ? [] : [{ seed: known.seed, sha256: known.sha256 }];
  const supersedes = [...known.supersedes, ...old].filter(({ sha256 }) => sha256 !== seed.sha256);
  return { id: known.id, exists: true, supersedes };
}

/**
 * Plans what a text’s reading would write.
 * @throws Error (one line) where the text’s week is taken, ContentError where a file of the issue is wrong
 */
export function planIntake(intake: Intake, seed: Seed, reading: { issue: Issue; items: Item[] }): Plan {
  const standing = standingOf(intake, seed, reading.issue.id);
  const files = intake.files.get(standing.id) ?? [];
  // An address that redirects was somebody's: its number is not given to another item.
  const gone = intake.redirects.map(({ from }) => splitItemId(from.split('/')[2] ?? ''));
  const retired = gone.flatMap((item) => (item?.issue === standing.id ? [item.number] : []));
  return planIssue(
    intake.contentDir,
    { ...reading, seed },
    {
      ...standing,
      files,
      retired,
      today: intake.today,
      isPublished: (address) => intake.published.has(address),
    },
  );
}

/** Takes note of what was written, so that the next text of the same run is judged by it. */
export function remember(intake: Intake, seed: Seed, plan: Plan): void {
  const { id, supersedes } = plan;
  const others = intake.issues.filter((issue) => issue.id !== id);
  intake.issues = [...others, { id, seed: seed.name, sha256: seed.sha256, supersedes }];
  intake.files.set(id, [...(intake.files.get(id) ?? []), ...plan.newFiles]);
}

/** Writes a plan, the text’s copy (`extra`) first; the first time also the redirects’ explanation. */
export function writePlan(intake: Intake, plan: Plan, extra: Write[]): void {
  const path = join(intake.contentDir, REDIRECTS_FILE);
  const redirects = existsSync(path) ? [] : [{ path, data: EMPTY_REDIRECTS }];
  commit(intake.contentDir, [...extra, ...redirects, ...plan.writes]);
}
