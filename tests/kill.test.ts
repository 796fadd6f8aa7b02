/** Killed while it writes: `KILLS=200 npx vitest run --project site tests/kill.test.ts` is the big run. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inventIssue } from './lib/invented-issue.ts';
import { killIngest, type Moment } from './lib/kill.ts';
import { scrambled } from './lib/scramble.ts';

const KILLS = Number(process.env.KILLS ?? 3);

let dir: string;
let text: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'kill-'));
  cpSync('tests/archive', join(dir, 'base'), { recursive: true });
  text = join(dir, 'new.txt');
  writeFileSync(text, scrambled(inventIssue(3, 60)));
});
afterAll(() => rmSync(dir, { recursive: true }));

const title = `ingest loses nothing in ${KILLS} kills, and the next run completes what was begun`;
it(title, { timeout: 60_000 + KILLS * 20_000 }, async () => {
  // A third anywhere in the run, the others in the milliseconds in which it writes.
  const momentsOf = (whole: number) =>
    Array.from({ length: KILLS }, (_, at): Moment => {
      const share = ((at + 1) * 0.618) % 1;
      if (at % 3 === 0) return { after: 'start', ms: whole * share };
      return at % 3 === 1 ? { after: 'writing', ms: 40 * share } : { after: 'deciding', ms: 10 * share };
    });
  const told = await killIngest(join(dir, 'base'), text, momentsOf);
  if (process.env.KILLS) console.log(told);
  // Some came while it was at work: before the new state was complete.
  expect(told.old + told.completed).toBeGreaterThan(0);
});
