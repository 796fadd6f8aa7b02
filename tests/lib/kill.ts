/** Kills `npm run ingest` at random moments and looks at what is left. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestsOf } from '../../scripts/lib/site/files.ts';

export interface Kills {
  kills: number;
  /** How often the run was already over, the old state stood, the new one did, or had to be completed. */
  late: number;
  old: number;
  new: number;
  completed: number;
}

const SIGNS = { start: '', writing: '.ingest', deciding: '.ingest/journal.json' };

export interface Moment {
  /** The start; that it begins to write; that it has decided what to write, and moves it into place. */
  after: keyof typeof SIGNS;
  ms: number;
}

const isTheirs = (file: string) => !file.startsWith('content/.ingest');

/** Digest of every file but those of a run at work. */
const stateOf = (folder: string) =>
  Object.fromEntries(Object.entries(digestsOf(folder)).filter(([file]) => isTheirs(file)));
const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

/**
 * From one archive takes in a text again and again, each time killed after another while; then lets it complete.
 *
 * @param base folder with `seeds/` and `content/` as they stand before
 * @param text path of the text that is to be taken in
 * @param momentsOf for each kill, milliseconds after which moment; gets the milliseconds that a whole run takes
 * @throws Error that names the first difference when a kill loses something
 */
export async function killIngest(
  base: string,
  text: string,
  momentsOf: (whole: number) => readonly Moment[],
): Promise<Kills> {
  const work = `${base}-work`;
  const env = { ...process.env, SEEDS_DIR: join(work, 'seeds'), CONTENT_DIR: join(work, 'content') };
  const reset = () => {
    rmSync(work, { recursive: true, force: true });
    cpSync(base, work, { recursive: true });
  };
  const args = ['scripts/ingest.ts', text];
  const finish = () => spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  reset();
  const before = stateOf(work);
  const start = performance.now();
  const whole = finish();
  const moments = momentsOf(performance.now() - start);
  if (whole.status !== 0) throw new Error(whole.stderr);
  const after = stateOf(work);
  const told: Kills = { kills: 0, late: 0, old: 0, new: 0, completed: 0 };
  for (const { after: sign, ms } of moments) {
    reset();
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const kill = () => child.kill('SIGKILL');
    if (sign === 'start') setTimeout(kill, ms).unref();
    else {
      const watch = setInterval(() => {
        if (!existsSync(join(work, 'content', SIGNS[sign]))) return;
        clearInterval(watch);
        // A timer is too slow for the few milliseconds that writing takes.
        const until = performance.now() + ms;
        while (performance.now() < until);
        kill();
      }, 1);
      child.once('exit', () => clearInterval(watch));
    }
    await ended;
    told.kills++;
    const isDecided = existsSync(join(work, 'content/.ingest/journal.json'));
    const left = stateOf(work);
    if (child.signalCode === null) told.late++;
    else if (isDecided) told.completed++;
    else if (same(left, before)) told.old++;
    else if (same(left, after)) told.new++;
    else throw new Error(`killed ${ms} ms after ${sign}, neither the old state nor the new one was left`);
    const again = finish();
    if (again.status !== 0)
      throw new Error(`killed ${ms} ms after ${sign}, the next run failed: ${again.stderr}`);
    if (!same(stateOf(work), after))
      throw new Error(`killed ${ms} ms after ${sign}, the next run did not complete it`);
    if (existsSync(join(work, 'content/.ingest'))) throw new Error('something of a run at work was left');
  }
  rmSync(work, { recursive: true, force: true });
  return told;
}
