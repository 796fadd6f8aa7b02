import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetSchema } from '../src/schema/dataset.ts';
import { FIXTURE } from './lib/build.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekly-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (script: string, args: string[], env: Record<string, string> = {}) =>
  runNode([`scripts/${script}.ts`, ...args], env);

function runNode(args: string[], env: Record<string, string>) {
  const result = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

const seed = (name: string) => join(FIXTURE.SEEDS_DIR, `${name}.txt`);

describe('a slip in a content file', () => {
  let env: Record<string, string>;
  const slips = [
    [
      'projects/2023-w46-06.mdx',
      /^companies: .*$/m,
      'companies: [ 甲，乙 ]',
      '19: companies: ',
      '[ 甲, 乙 ]',
    ],
    ['projects/2023-w46-03.mdx', /^title: .*$/m, 'title: 5G: 项目', '5: ', 'title: "5G: 项目"'],
    ['projects/2023-w20-01.mdx', /^stage: .*$/m, 'stage: opened', '14: stage ', 'signed'],
  ] as const;
  beforeAll(() => {
    const content = join(folder, 'slips');
    cpSync(FIXTURE.CONTENT_DIR, content, { recursive: true });
    for (const [file, from, to] of slips) {
      const path = join(content, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    }
    env = { ...FIXTURE, CONTENT_DIR: content, OUT_DIR: join(folder, 'slips-out') };
  });

  it.each([
    ['npm run ingest', ['scripts/ingest.ts']],
    ['npm run review', ['scripts/review.ts']],
    ['npm run build', ['node_modules/astro/bin/astro.mjs', 'build']],
  ])('ends %s with one line for it, which names file and line and says what to write', (_, args) => {
    const { code, out, err } = runNode(args, env);
    expect(code).toBe(1);
    for (const [file, , , line, write] of slips) {
      const told = `${out}\n${err}`.split('\n').filter((one) => one.includes(`${file}:${line}`));
      expect(told).toHaveLength(1);
      expect(told[0]).toContain(write);
    }
    expect(out + err).not.toMatch(/^ {4}at /m);
  });
});

describe('npm run extract', () => {
  it('prints a dataset and nothing else on standard output', () => {
    const { code, out, err } = run('extract', ['w20-2023-05-15', 'w10-2024-03-04'].map(seed));
    const dataset = datasetSchema.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(dataset.items).toHaveLength(12 + 14);
    expect(err).toContain('2024-w10, 14 items');
  });

  it('says so when there is no such file', () => {
    expect(run('extract', ['nowhere.txt'])).toEqual({
      code: 1,
      out: '',
      err: 'nowhere.txt: there is no such file or folder\n',
    });
  });
});
