/** Pulled plugs: `KILLS=200 npx vitest run --project site tests/kill.test.ts` is the big run. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingest } from '../scripts/lib/ingest.ts';
import { extractIssue } from '../src/facts/extract.ts';
import { killIngest, type Moment } from './lib/kill.ts';

const KILLS = Number(process.env.KILLS ?? 6);

let dir: string;
let text: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kill-'));
  const [first = '', ...others] = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
  mkdirSync(join(dir, 'base/seeds'), { recursive: true });
  cpSync(join('seeds', first), join(dir, 'base/seeds', first));
  text = join('seeds', others.at(-1) ?? '');
  const silent = { write: () => true };
  const env = { SEEDS_DIR: join(dir, 'base/seeds'), CONTENT_DIR: join(dir, 'base/content') };
  expect(
    await ingest([], extractIssue, { env, cwd: dir, stdout: silent, stderr: silent, now: () => new Date() }),
  ).toBe(0);
});
afterAll(() => rmSync(dir, { recursive: true }));

const title = `loses nothing in ${KILLS} kills, and the next run completes what was begun`;
it(title, { timeout: 60_000 + KILLS * 20_000 }, async () => {
  const start = performance.now();
  await killIngest(join(dir, 'base'), text, []);
  const whole = performance.now() - start;
  // A third anywhere in the run, the others in the milliseconds in which it writes.
  const moments = Array.from({ length: KILLS }, (_, at): Moment => {
    const share = (at * 0.618) % 1;
    if (at % 3 === 0) return { after: 'start', ms: whole * share };
    return at % 3 === 1 ? { after: 'writing', ms: 40 * share } : { after: 'deciding', ms: 10 * share };
  });
  const told = await killIngest(join(dir, 'base'), text, moments);
  if (process.env.KILLS) console.log(told);
  expect(told.kills).toBe(KILLS);
  expect(told.old + told.new + told.completed + told.late).toBe(KILLS);
});
