import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetSchema } from '../src/schema/dataset.ts';
import { digestsOf, filesIn } from './lib/files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekly-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, args: string[], env: Record<string, string> = {}) {
  const result = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

describe('npm run ingest', () => {
  it('changes nothing in the committed content', () => {
    const content = join(folder, 'content');
    cpSync('content', content, { recursive: true });
    expect(run('ingest', [], { CONTENT_DIR: content }).code).toBe(0);
    expect(digestsOf(content)).toEqual(digestsOf('content'));
  });

  it('writes the same content from the seeds alone', () => {
    const content = join(folder, 'fresh');
    expect(run('ingest', [], { CONTENT_DIR: content }).code).toBe(0);
    // The files that a person has written into (an editor's note) can't come from the seeds.
    const written = 'issues/2023-w01.mdx';
    // A fresh issue is as old as this test, and has no past.
    const undated = (dir: string) =>
      Object.fromEntries(
        filesIn(dir)
          .filter((file) => file.endsWith('.mdx') && file !== written)
          .map((file) => [
            file,
            readFileSync(join(dir, file), 'utf8').replace(/^(?:added|changes): .*\n/gm, ''),
          ]),
      );
    const fresh = undated(content);
    const committed = undated('content');
    expect(fresh).toEqual(committed);
  });
});

describe('npm run extract', () => {
  it('prints a dataset and nothing else on standard output', () => {
    const { code, out, err } = run('extract', [
      'seeds/000_94b0cb020257c542.txt',
      'seeds/004_1fa1b63d9ee0ebb2.txt',
    ]);
    const dataset = datasetSchema.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(dataset.items).toHaveLength(42 + 43);
    expect(err).toContain('2023-w41, 42 items');
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'the file is empty'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'a picture'],
    ['noise', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251)), 'binary'],
    ['another text', Buffer.from('今天天气很好，适合散步。\n'), 'no issue'],
  ])('says in one line what is wrong with %s', (name, bytes, cause) => {
    const file = join(folder, `${name.replace(/ /g, '-')}.txt`);
    writeFileSync(file, bytes);
    const { code, out, err } = run('extract', [file]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(`${name.replace(/ /g, '-')}.txt`);
    expect(err).toContain(cause);
  });

  it('says so when there is no such file', () => {
    expect(run('extract', ['nowhere.txt'])).toEqual({
      code: 1,
      out: '',
      err: 'nowhere.txt: there is no such file or folder\n',
    });
  });

  it('ends with 2 under --strict when something is doubtful', () => {
    expect(run('extract', ['--strict', 'seeds/004_1fa1b63d9ee0ebb2.txt']).code).toBe(2);
  });
});

describe('npm run evaluate', () => {
  it('finds every text of the labelled issues where it belongs', () => {
    const fields = JSON.parse(
      execFileSync(process.execPath, ['scripts/evaluate.ts', '--json'], { encoding: 'utf8' }),
    ) as Record<string, { correct: number; total: number }>;
    for (const field of ['title', 'lead', 'body', 'source', 'section']) {
      expect(fields[field], field).toMatchObject({ correct: fields[field]?.total });
    }
    for (const [field, share] of [
      ['province', 1],
      ['date', 1],
      ['city', 0.97],
      ['district', 0.92],
      ['investment', 0.97],
      ['industry', 0.95],
      ['stage', 0.94],
    ] as const) {
      const { correct = 0, total = 1 } = fields[field] ?? {};
      expect(correct / total, field).toBeGreaterThanOrEqual(share);
    }
  });
});
