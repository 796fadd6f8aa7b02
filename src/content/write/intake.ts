/** Decides which issue a seed belongs to, and whether it may be ingested. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue, Item } from '../../schema/dataset.ts';
import { likeness, pairsOf } from '../../text/likeness.ts';
import { type ItemFile, listContent, loadIssue, readContentFile } from '../archive.ts';
import type { IssueEntry } from '../entry.ts';
import type { Superseded } from '../file/format.ts';
import { splitItemId } from '../ids.ts';
import { readLedger } from '../ledger.ts';
import { EMPTY_REDIRECTS, REDIRECTS_FILE, type Redirect, readRedirects } from '../redirects.ts';
import { type Plan, planIssue } from './plan.ts';
import { commit, type Write } from './transaction.ts';

/** State of the archive, updated while seeds are ingested. */
export interface Intake {
  contentDir: string;
  issues: Pick<IssueEntry, 'id' | 'seed' | 'sha256' | 'supersedes'>[];
  files: Map<string, ItemFile[]>;
  redirects: Redirect[];
  /** Published addresses. */
  published: ReadonlySet<string>;
  /** Day for dating new and changed files, ISO; undefined to date none. */
  today: string | undefined;
}

/** A seed, by name and content. */
export interface Seed {
  /** File name in the seeds folder. */
  name: string;
  /** SHA-256 of its bytes, hex. */
  sha256: string;
  /** Whether this seed may replace that of an issue. */
  mayReplace: (issue: { id: string; seed: string }) => boolean;
}

/**
 * Reads the state of a content folder.
 *
 * @param contentDir path of the content folder
 * @param today day for dating files, ISO
 * @throws ContentError when an issue’s file is wrong or a file name is not an id
 */
export function openIntake(contentDir: string, today: string | undefined): Intake {
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

/** Why a seed is skipped. */
export interface Skip {
  kind: 'already-ingested' | 'superseded';
  issue: string;
  /** Name of the seed used instead. */
  by: string;
}

/**
 * Whether a seed is skipped, because it was ingested under another name or replaced by a newer one.
 *
 * @param intake state of the archive
 * @param seed the seed
 * @param stillThere whether the seeds folder has a file of this name; otherwise the seed was only renamed
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

/** What was read from a seed. */
interface Reading {
  issue: Issue;
  items: Item[];
}

/** Likeness from which two titles are spellings of one. */
const ALIKE = 0.6;

/** Whether an issue has an item with a title like one of these; also true if the issue’s files can’t be read. */
function areAlike(intake: Intake, id: string, items: readonly Pick<Item, 'title'>[]): boolean {
  const titles = items.map(({ title }) => pairsOf(title));
  return (intake.files.get(id) ?? []).some(({ collection, id: itemId }) => {
    try {
      const stored = pairsOf(String(readContentFile(intake.contentDir, collection, itemId).values.title));
      return titles.some((title) => likeness(title, stored) >= ALIKE);
    } catch {
      return true;
    }
  });
}

/**
 * The issue that a seed belongs to: by its bytes, its name, or its week.
 *
 * @throws Error when it would replace another seed and may not
 */
function storedIssueOf(intake: Intake, seed: Seed, { issue: { id: issueId }, items }: Reading) {
  const { issues } = intake;
  const known =
    issues.find(({ sha256 }) => sha256 === seed.sha256) ??
    issues.find((issue) => issue.seed === seed.name) ??
    issues.find(({ id }) => id === issueId);
  if (!known) return { id: issueId, exists: false, supersedes: [] };
  const isSame = known.sha256 === seed.sha256;
  if (!isSame && !seed.mayReplace(known)) {
    const replace = `npm run ingest -- --replace ${seed.name}`;
    if (known.seed === seed.name) {
      throw new Error(
        `${seed.name}: has changed since it was ingested as ${known.id}; to ingest the changes: ${replace}`,
      );
    }
    const taken = `${seed.name}: its week, ${known.id}, is taken by ${known.seed}`;
    throw new Error(
      areAlike(intake, known.id, items)
        ? `${taken}; if this is a better text of the same issue: ${replace}`
        : `${taken}, and no title of one is in the other; if this is another week’s, put its “year:” and “week:” into seeds/${seed.name.replace(/\.\w+$/, '')}.yaml`,
    );
  }
  const old: Superseded[] = isSame ? [] : [{ seed: known.seed, sha256: known.sha256 }];
  const supersedes = [...known.supersedes, ...old].filter(({ sha256 }) => sha256 !== seed.sha256);
  return { id: known.id, exists: true, supersedes };
}

/**
 * Plans what ingesting a seed writes.
 *
 * @param intake state of the archive
 * @param seed the seed
 * @param reading the issue and items read from it
 * @throws Error (one line) when the week has another seed, ContentError when a file of the issue is wrong
 */
export function planIntake(intake: Intake, seed: Seed, reading: Reading): Plan {
  const stored = storedIssueOf(intake, seed, reading);
  const files = intake.files.get(stored.id) ?? [];
  // The number of a redirected address must not be used for another item.
  const gone = intake.redirects.map(({ from }) => splitItemId(from.split('/')[2] ?? ''));
  const retired = gone.flatMap((item) => (item?.issue === stored.id ? [item.number] : []));
  return planIssue(
    intake.contentDir,
    { ...reading, seed },
    {
      ...stored,
      files,
      retired,
      today: intake.today,
      isPublished: (address) => intake.published.has(address),
    },
  );
}

/** Updates the state after writing a plan, for the next seed of the same run. */
export function remember(intake: Intake, seed: Seed, plan: Plan): void {
  const { id, supersedes } = plan;
  const others = intake.issues.filter((issue) => issue.id !== id);
  intake.issues = [...others, { id, seed: seed.name, sha256: seed.sha256, supersedes }];
  intake.files.set(id, [...(intake.files.get(id) ?? []), ...plan.newFiles]);
}

/**
 * Writes a plan, and an empty redirects file if there is none.
 *
 * @param intake state of the archive
 * @param plan from {@link planIntake}
 * @param extra files to write first, such as a copy of the seed
 */
export function writePlan(intake: Intake, plan: Plan, extra: Write[]): void {
  const path = join(intake.contentDir, REDIRECTS_FILE);
  const redirects = existsSync(path) ? [] : [{ path, data: EMPTY_REDIRECTS }];
  commit(intake.contentDir, [...extra, ...redirects, ...plan.writes]);
}
