/** `npm run ingest`: texts → content. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { sha256 } from '../../src/content/digest.ts';
import {
  findSkip,
  type Intake,
  openIntake,
  planIntake,
  remember,
  type Seed,
  writePlan,
} from '../../src/content/write/intake.ts';
import { lock } from '../../src/content/write/lock.ts';
import { planNames } from '../../src/content/write/register-text.ts';
import { commit, isBroken, recover, type Write } from '../../src/content/write/transaction.ts';
import { type Doubt, SeedError } from '../../src/ingest/error.ts';
import type { Issue, Item } from '../../src/schema/dataset.ts';
import { addressOf, checkAddresses, listAddresses } from './addresses.ts';
import { command, UsageError } from './args.ts';
import { checkFolder } from './check.ts';
import { describeError, harmless, painter, progressOf, today, type World } from './console.ts';
import { type Folders, foldersOf } from './folders.ts';
import { unlearned } from './learn/corrections.ts';
import { failed, reportOf, type SeedReport, skipped, totalOf, unsaid } from './report.ts';
import { type Names, NO_NAMES, printReport, printTotal } from './report-text.ts';
import {
  findTexts,
  notRead,
  type Overrides,
  overridesOf,
  overridesPath,
  readSource,
  type Source,
  shown,
} from './seeds.ts';

/** Reads a text: its issue and items. */
export type Extract = (seed: Source & { overrides?: Overrides }) => {
  issue: Issue;
  items: Item[];
  doubts: Doubt[];
};

const HELP = `npm run ingest -- [PATH…] [--replace SEED] [--dry-run] [--strict] [--json]
npm run ingest -- --check DIR [--all] [--json]

Reads issues and writes their pages into content/. PATH is a PDF, a Word file (.docx), a text (.txt, .md) or a
folder of them; without one, all texts in seeds/ are read. A text from elsewhere, or that of a PDF or Word file,
is copied to seeds/ once it has been read.

  --replace SEED  replace the text of the same week by this one, keeping all ids
  --dry-run       list what would be written, but write nothing
  --check DIR     hold the issues of a folder against their labels (NAME.jsonl beside NAME.pdf, as in gold/):
                  a table of what is right; writes nothing
  --all           list unchanged items too; with --check all that is wrong
  --strict        exit with 2 when there are doubts or conflicts
  --json          the report as JSON
  --no-color      no colours (also with NO_COLOR set, or when output is no terminal)

Exit code 0: done; 1: something failed (the other texts are still read), or with --check is not as labelled.
The environment variables SEEDS_DIR and CONTENT_DIR set other folders.
`;

/** With more texts than this, those that changed nothing are not listed. */
const MOST_LISTED = 6;

interface Job {
  world: World;
  folders: Folders;
  extract: Extract;
  intake: Intake;
  replace: string[];
  dryRun: boolean;
  /** New parks and companies, new spellings, and names that may be one; null until they are entered. */
  names: Names | null;
}

/** The copies to write to the seeds folder, if the text is not there yet. */
function copiesOf(path: string, seed: Seed, bytes: Uint8Array, job: Job): Write[] {
  const target = join(job.folders.seeds, seed.name);
  if (target === path) return [];
  const isThere = existsSync(target) && sha256(readFileSync(target)) === seed.sha256;
  const owner = job.intake.issues.find((issue) => issue.seed === seed.name);
  if (existsSync(target) && !isThere && !(owner && seed.mayReplace(owner))) {
    throw new UsageError(
      `${shown(target, job.world.cwd)}: there is another text with this name; rename the new one`,
    );
  }
  const [from, to] = [overridesPath(path), overridesPath(target)];
  return [
    ...(isThere ? [] : [{ path: target, data: bytes }]),
    ...(from !== to && existsSync(from) ? [{ path: to, data: readFileSync(from) }] : []),
  ];
}

/** @param isLast whether it is the last text, with which names are entered in one transaction */
function takeIn(path: string, { name, bytes }: Source, job: Job, isLast: boolean): SeedReport {
  const { intake, folders, world } = job;
  const isNamed = (text: string) =>
    job.replace.some((given) => basename(given) === text || basename(given) === basename(path));
  const seed: Seed = {
    name,
    sha256: sha256(bytes),
    mayReplace: (issue) => isNamed(name) || isNamed(issue.seed) || job.replace.includes(issue.id),
  };
  const skip = findSkip(intake, seed, (text) => existsSync(join(folders.seeds, text)));
  if (skip) return skipped(path, skip);
  const overrides = overridesOf([path, join(folders.seeds, name)], world.cwd);
  const reading = job.extract({ name, bytes, overrides });
  // An address must not change, so none is assigned from an uncertain year.
  const unsure = reading.doubts.find((doubt) => doubt.code === 'year-uncertain');
  if (unsure) throw new SeedError(shown(path, world.cwd), unsure.text);
  const plan = planIntake(intake, seed, reading);
  const copies = copiesOf(path, seed, bytes, job);
  if (!job.dryRun) {
    const names = isLast ? namesWith(plan.writes, job) : null;
    writePlan(intake, plan, [...copies, ...(names?.writes ?? [])]);
    job.names = names;
  }
  remember(intake, seed, job.dryRun ? { ...plan, newFiles: [] } : plan);
  return reportOf(path, { ...reading, kept: join(folders.seeds, name), copies }, plan);
}

/** Texts to read: the given paths, those to replace, or the whole seeds folder. */
function inputsOf(paths: string[], replace: string[], folders: Folders, world: World): string[] {
  const known = (given: string) =>
    existsSync(resolve(world.cwd, given)) ? given : join(folders.seeds, given);
  const given = paths.length > 0 ? paths : replace.map(known);
  const inputs = given.length > 0 ? given : [folders.seeds];
  const texts = [...new Set(inputs.flatMap((path) => findTexts(path, world.cwd)))];
  for (const line of inputs.flatMap((path) => notRead(path, world.cwd)))
    world.stderr.write(`${harmless(line)}\n`);
  return texts;
}

/**
 * The command.
 *
 * @returns exit code: 0 done, 1 something failed, 2 doubts or conflicts under `--strict`
 */
export async function ingest(argv: string[], extract: Extract, world: World): Promise<number> {
  let release = () => {};
  const progress = progressOf(world);
  const options = {
    replace: { type: 'string', multiple: true },
    check: { type: 'string' },
    'dry-run': { type: 'boolean' },
    all: { type: 'boolean' },
    strict: { type: 'boolean' },
    json: { type: 'boolean' },
    'no-color': { type: 'boolean' },
  } as const;
  try {
    return await command(argv, HELP, options, world, async ({ values, positionals }) => {
      const { all = false, json = false } = values;
      if (values.check !== undefined) return checkFolder(values.check, extract, world, { all, json });
      const folders = foldersOf(world.env, world.cwd);
      const replace = values.replace ?? [];
      const dryRun = values['dry-run'] ?? false;
      const inputs = inputsOf(positionals, replace, folders, world);
      if (dryRun && isBroken(folders.content)) {
        throw new UsageError('an ingest did not finish: run it once without --dry-run to complete it');
      }
      if (!dryRun) {
        release = lock(folders.content);
        const completed = recover(folders.content);
        if (completed > 0)
          world.stderr.write(`completed an ingest that did not finish (${completed} files)\n`);
      }
      const job: Job = {
        world,
        folders,
        extract,
        intake: openIntake(folders.content, today(world)),
        replace,
        dryRun,
        names: dryRun ? NO_NAMES : null,
      };
      const before = listAddresses(folders.content);
      const paint = painter(world, values['no-color']);
      const reports: SeedReport[] = [];
      const brief = inputs.length > MOST_LISTED;
      for (const [at, path] of inputs.entries()) {
        progress(`${at + 1} of ${inputs.length}: ${basename(path)}`);
        const report = await attempt(path, job, at === inputs.length - 1);
        progress();
        reports.push(report);
        if (report.status === 'failed') world.stderr.write(`${harmless(report.title)}\n`);
        if (!values.json)
          printReport(report, { all: values.all ?? false, contentDir: folders.content, brief }, world, paint);
      }
      const planned = dryRun ? reports.flatMap(({ created }) => created.map(addressOf)) : [];
      const addresses = checkAddresses(before, folders.content, planned);
      if (job.names === null) enterNames(job, reports);
      const { names } = job;
      const total = totalOf(reports);
      if (values.json) {
        const found = { names: names?.added ?? null, alike: names?.alike ?? null };
        const report = { dryRun, total, addresses, ...found, issues: reports };
        world.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
      } else printTotal(reports, addresses, names ?? NO_NAMES, dryRun, world, paint);
      const untaught = names === null ? null : unlearned(folders.content, folders.seeds);
      if (untaught) world.stderr.write(`${untaught}\n`);
      if (total.failed > 0 || names === null || addresses.lost.length > 0) return 1;
      return values.strict && total.doubts + total.conflicts + total.withdrawn > 0 ? 2 : 0;
    });
  } finally {
    release();
  }
}

/** Plans the new names of all items; null when a content file is wrong, which {@link enterNames} reports. */
function namesWith(planned: readonly Write[], { folders }: Job): ReturnType<typeof planNames> | null {
  try {
    return planNames(folders.content, planned);
  } catch {
    return null;
  }
}

/** Enters names that were not entered with a last text, such as those that people wrote into items. */
function enterNames(job: Job, reports: readonly SeedReport[]): void {
  const { folders, world } = job;
  try {
    const names = planNames(folders.content);
    commit(folders.content, names.writes);
    job.names = names;
  } catch (error) {
    world.stderr.write(unsaid(describeError(error), reports));
  }
}

/** Ingests one text; an error does not stop the others. */
async function attempt(path: string, job: Job, isLast: boolean): Promise<SeedReport> {
  let name = basename(path);
  try {
    const source = await readSource(path);
    name = source.name;
    return takeIn(path, source, job, isLast);
  } catch (error) {
    const message = describeError(error);
    const place = shown(path, job.world.cwd);
    const named = [basename(path), name].find((one) => message.startsWith(`${one}:`));
    return failed(path, named === undefined ? message : place + message.slice(named.length));
  }
}
