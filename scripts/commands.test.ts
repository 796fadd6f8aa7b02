import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

it('no command runs node in the shell that ran the installer, as a shell caches the path of the old one', () => {
  const installing = Object.entries(scripts).filter(([, line]) => line.includes('install.js'));
  expect(installing.length).toBeGreaterThan(5);
  expect(installing.filter(([, line]) => /install\.js.*\bnode /.test(line))).toEqual([]);
});

/** Runs a command and closes its output after the first chunk, as `head -1` does. */
async function cutOff(args: string[]): Promise<{ code: number; err: string }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = (await once(child, 'close')) as [number];
  return { code, err };
}

it.each([
  [['scripts/extract.ts', 'gold/practice-1.txt', 'gold/practice-2.txt', 'gold/practice-3.txt']],
  [['scripts/extract.ts', '--explain', 'gold/practice-1.txt', 'gold/practice-2.txt']],
  [['scripts/review.ts']],
  [
    [
      '-e',
      "import('./scripts/lib/console.ts').then(({ here }) => { for (let i = 0; i < 9e4; i++) here.stdout.write('a line that is not short\\n'); })",
    ],
  ],
  [
    [
      '-e',
      "import('./scripts/lib/console.ts').then(() => { for (let i = 0; i < 9e4; i++) console.log('a line that is not short'); })",
    ],
  ],
])('%j ends quietly when its reader leaves', async (args) => {
  const { code, err } = await cutOff(args);
  expect(err).not.toMatch(/EPIPE| {4}at /);
  expect(code).toBe(0);
});
