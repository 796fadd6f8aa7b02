/** Kills ingest while it writes. Large run: `KILLS=200 npx vitest run --project site tests/kill.test.ts`. */
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestsOf } from '../scripts/lib/site/files.ts';
import { inventIssue } from './lib/invented-issue.ts';
import { scrambled } from './lib/scramble.ts';

const KILLS = Number(process.env.KILLS ?? 3);

interface Kills {
  /** How many kills came after the run, left the old state, left the new one, or left one to be completed. */
  late: number;
  old: number;
  new: number;
  completed: number;
}

const run = promisify(execFile);

const SIGNS = { start: '', writing: '.ingest', deciding: '.ingest/journal.json' };

interface Moment {
  /** The start of the run, its first write, or its commit, after which it moves files into place. */
  after: keyof typeof SIGNS;
  ms: number;
}

/** Digest of every file except those in the work folder of a run. */
const stateOf = (folder: string) =>
  Object.fromEntries(
    Object.entries(digestsOf(folder)).filter(([file]) => !file.startsWith('content/.ingest')),
  );
const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Ingests a text into copies of one archive, kills each run at another moment, and then lets the next run complete it.
 * Two runs at a time, as a run waits for the disk and uses one processor.
 *
 * @param base folder with `seeds/` and `content/` before the run
 * @param text path of the text to ingest
 * @param momentsOf the moment of each kill; its argument is the duration of a whole run, ms
 * @throws Error that names the first difference when a kill loses something
 */
async function killIngest(
  base: string,
  text: string,
  momentsOf: (whole: number) => readonly Moment[],
): Promise<Kills> {
  const args = ['scripts/ingest.ts', text];
  const envOf = (work: string) => ({
    ...process.env,
    SEEDS_DIR: join(work, 'seeds'),
    CONTENT_DIR: join(work, 'content'),
  });
  const finish = (work: string) => run(process.execPath, args, { env: envOf(work) });
  function reset(work: string): void {
    rmSync(work, { recursive: true, force: true });
    cpSync(base, work, { recursive: true });
  }

  const lanes = [0, 1].map((lane) => `${base}-work-${lane}`) as [string, string];
  reset(lanes[0]);
  const before = stateOf(lanes[0]);
  const start = performance.now();
  await finish(lanes[0]);
  const moments = momentsOf(performance.now() - start);
  const after = stateOf(lanes[0]);
  const told: Kills = { late: 0, old: 0, new: 0, completed: 0 };

  async function kill(work: string, { after: sign, ms }: Moment): Promise<void> {
    reset(work);
    const child = spawn(process.execPath, args, { env: envOf(work), stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const stop = () => child.kill('SIGKILL');
    if (sign === 'start') setTimeout(stop, ms).unref();
    else {
      const watch = setInterval(() => {
        if (!existsSync(join(work, 'content', SIGNS[sign]))) return;
        clearInterval(watch);
        // A timer is too slow for the few milliseconds that writing takes.
        const until = performance.now() + ms;
        while (performance.now() < until);
        stop();
      }, 1);
      child.once('exit', () => clearInterval(watch));
    }
    await ended;
    const isDecided = existsSync(join(work, 'content/.ingest/journal.json'));
    const left = stateOf(work);
    const when = `killed ${ms} ms after ${sign}`;
    if (child.signalCode === null) told.late++;
    else if (isDecided) told.completed++;
    else if (same(left, before)) told.old++;
    else if (same(left, after)) told.new++;
    else throw new Error(`${when}, neither the old state nor the new one was left`);
    await finish(work).catch((cause) => {
      throw new Error(`${when}, the next run failed`, { cause });
    });
    if (!same(stateOf(work), after)) throw new Error(`${when}, the next run did not complete it`);
    if (existsSync(join(work, 'content/.ingest'))) throw new Error('something of a run at work was left');
  }

  await Promise.all(
    lanes.map(async (work, lane) => {
      for (const moment of moments.filter((_, at) => at % lanes.length === lane)) await kill(work, moment);
      rmSync(work, { recursive: true, force: true });
    }),
  );
  return told;
}

let dir: string;
let text: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'kill-'));
  cpSync('tests/archive', join(dir, 'base'), { recursive: true });
  text = join(dir, 'new.txt');
  writeFileSync(text, scrambled(inventIssue(3, 20)));
});
afterAll(() => rmSync(dir, { recursive: true }));

const title = `ingest loses nothing in ${KILLS} kills, and the next run completes what was begun`;
it(title, { timeout: 60_000 + KILLS * 20_000 }, async () => {
  // A third anywhere in the run, the others while it writes.
  const momentsOf = (whole: number) =>
    Array.from({ length: KILLS }, (_, at): Moment => {
      const share = ((at + 1) * 0.618) % 1;
      if (at % 3 === 0) return { after: 'start', ms: whole * share };
      return at % 3 === 1 ? { after: 'writing', ms: 40 * share } : { after: 'deciding', ms: 10 * share };
    });
  const told = await killIngest(join(dir, 'base'), text, momentsOf);
  if (process.env.KILLS) console.log(told);
  // Some kills came before the new state was complete.
  expect(told.old + told.completed).toBeGreaterThan(0);
});
