import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/archive.ts';
import {
  content,
  dir,
  edit,
  err,
  fake,
  out,
  run,
  runJson,
  seed,
  snapshot,
  titles,
  useFolder,
  WEEK,
} from '../../tests/lib/ingest-harness.ts';
import type { Extract } from './ingest.ts';

useFolder();

describe('ingest', () => {
  it('writes one file per item and issue, and an empty redirects file', async () => {
    seed('a.txt', WEEK);
    expect(await run()).toBe(0);
    expect(readdirSync(content(), { recursive: true }).map(String).sort()).toEqual([
      'companies.yaml',
      'issues',
      'issues/2023-w41.mdx',
      'news',
      'news/2023-w41-02.mdx',
      'parks.yaml',
      'policies',
      'policies/2023-w41-03.mdx',
      'projects',
      'projects/2023-w41-01.mdx',
      'redirects.yaml',
    ]);
    expect(out).toContain('2023-w41 seeds/a.txt');
    expect(out).toContain('招商引资 1 · 综合资讯 1 · 政策法规 1 = 3 items; with a place 3');
    expect(out).toContain('files: 4 new, 0 updated, 0 unchanged');
    expect(out).toContain('addresses: all 0 old ones answer, 4 new');
  });

  it('changes nothing when run again', async () => {
    seed('a.txt', WEEK);
    await run();
    const before = snapshot();
    expect(await runJson()).toMatchObject([{ status: 'ingested', created: [], updated: [], unchanged: 4 }]);
    expect(snapshot()).toEqual(before);
  });

  it('reads the folders that the environment names', async () => {
    mkdirSync(join(dir, 'elsewhere'));
    writeFileSync(join(dir, 'elsewhere/a.txt'), WEEK);
    expect(await run([], fake, { SEEDS_DIR: 'elsewhere', CONTENT_DIR: join(dir, 'pages') })).toBe(0);
    expect(existsSync(join(dir, 'pages/issues/2023-w41.mdx'))).toBe(true);
    expect(existsSync(content())).toBe(false);
  });

  it('copies a text from elsewhere into seeds, byte for byte, with the file next to it', async () => {
    writeFileSync(join(dir, 'new.txt'), `${WEEK} \r\n`);
    writeFileSync(join(dir, 'new.yaml'), 'label: 2023年10月2期\n');
    expect(await run(['new.txt'])).toBe(0);
    expect(readFileSync(join(dir, 'seeds/new.txt'), 'utf8')).toBe(`${WEEK} \r\n`);
    expect(readArchive(content()).issues).toMatchObject([{ seed: 'new.txt', label: '2023年10月2期' }]);
    expect(await runJson()).toMatchObject([{ created: [], updated: [] }]);
  });

  it('does not copy a text that it could not read', async () => {
    writeFileSync(join(dir, 'bad.txt'), 'nonsense');
    expect(await run(['bad.txt'])).toBe(1);
    expect(err).toBe('bad.txt:1: no issue in it\n');
    expect(out).toBe('');
    expect(readdirSync(join(dir, 'seeds'))).toEqual([]);
    expect(existsSync(join(content(), 'issues'))).toBe(false);
  });

  it('assigns no address from a year that the text does not state', async () => {
    seed('a.txt', WEEK);
    const doubt = {
      code: 'year-uncertain',
      text: 'its year is not clear',
      file: 'a.txt',
      line: null,
    } as const;
    const unsure: Extract = (input) => ({ ...fake(input), doubts: [doubt] });
    expect(await run([], unsure)).toBe(1);
    expect(err).toBe('seeds/a.txt: its year is not clear\n');
    expect(existsSync(join(content(), 'issues'))).toBe(false);
  });

  it('reads the other texts when one is bad', async () => {
    seed('a.txt', 'nonsense');
    seed('b.txt', WEEK);
    expect(await run()).toBe(1);
    expect(err).toBe('seeds/a.txt:1: no issue in it\n');
    expect(Object.keys(titles())).toHaveLength(3);
  });

  it('reports the same bytes under another name as “already ingested”, and copies nothing', async () => {
    seed('a.txt', WEEK);
    await run();
    writeFileSync(join(dir, 'b.txt'), WEEK);
    const before = snapshot();
    expect(await run(['b.txt'])).toBe(0);
    expect(out).toContain('already ingested as a.txt');
    expect(snapshot()).toEqual(before);
  });

  it('follows a text that was renamed in seeds', async () => {
    seed('a.txt', WEEK);
    await run();
    rmSync(join(dir, 'seeds/a.txt'));
    seed('2023-41.txt', WEEK);
    expect(await runJson()).toMatchObject([{ updated: [{ file: 'issues/2023-w41.mdx', fields: ['seed'] }] }]);
  });

  it('writes nothing on a dry run, but lists what it would write', async () => {
    seed('a.txt', WEEK);
    const before = snapshot();
    expect(await run(['--dry-run'])).toBe(0);
    expect(out).toContain('4 files would be new');
    expect(snapshot()).toEqual(before);
    expect(existsSync(content())).toBe(false);
  });

  it('notices on a dry run that two texts have the same week', async () => {
    seed('a.txt', WEEK);
    seed('b.txt', WEEK.replace('甲', '丁'));
    expect(await run(['--dry-run'])).toBe(1);
    expect(err).toContain('seeds/b.txt: its week, 2023-w41, is taken by a.txt');
  });

  it('does not wait, but reports in one line that another ingest is running', async () => {
    seed('a.txt', WEEK);
    mkdirSync(content());
    writeFileSync(join(content(), '.ingest.lock'), String(process.ppid));
    expect(await run()).toBe(1);
    expect(err).toMatch(new RegExp(`^\\S+content: process ${process.ppid} is writing here[^\\n]+\\n$`));
    expect(existsSync(join(content(), 'issues'))).toBe(false);
  });

  it('completes an ingest that was killed in the middle of its renames', async () => {
    seed('a.txt', WEEK);
    await run();
    const whole = snapshot();
    const victim = join(content(), 'news/2023-w41-02.mdx');
    mkdirSync(join(content(), '.ingest'));
    writeFileSync(join(content(), '.ingest/staged-1'), readFileSync(victim));
    writeFileSync(
      join(content(), '.ingest/journal.json'),
      '["projects/2023-w41-01.mdx","news/2023-w41-02.mdx"]',
    );
    rmSync(victim);
    expect(await run(['--dry-run'])).toBe(1);
    expect(err).toContain('an ingest did not finish');
    expect(await run()).toBe(0);
    expect(err).toContain('completed an ingest that did not finish');
    expect(snapshot()).toEqual(whole);
  });

  it('lists each doubt once, with file, line and item, and fails only when strict', async () => {
    seed('a.txt', WEEK.replace('百人与会', '百人与会?'));
    expect(await run()).toBe(0);
    expect(out.match(/no source/g)).toHaveLength(1);
    expect(out).toContain('doubt seeds/a.txt:3 no-source: no source — 2023-w41-02 乙论坛举办');
    expect(await run(['--strict'])).toBe(2);
    edit('news/2023-w41-02.mdx', 'digests:', 'settled: [ no-source ]\ndigests:');
    expect(await run(['--strict'])).toBe(0);
    expect(readArchive(content()).items.map(({ notes }) => notes)).toEqual([[], [], []]);
  });

  it.each([
    [['none.txt'], 'none.txt: there is no such file or folder'],
    [['seeds'], 'seeds: no issue in it (a .pdf, .docx, .txt or .md file)'],
    [[], 'seeds: no issue in it (a .pdf, .docx, .txt or .md file)'],
    [['a.docx'], 'a.docx: the Word file is damaged (invalid zip data): open and save it again'],
    [['a.doc'], 'a.doc: .doc files are not read: save it as PDF, .docx or plain text (UTF-8)'],
    [['a.csv'], 'a.csv: only .pdf, .docx, .txt and .md files are read'],
    [
      ['a.pdf'],
      'a.pdf: this is no PDF, although its name says so: if it is a text, give its name the ending .txt',
    ],
    [['--replase', 'x'], "Unknown option '--replase'; see --help"],
  ])('answers %j with one line and 1', async (args, message) => {
    writeFileSync(join(dir, 'a.pdf'), 'once upon a time');
    writeFileSync(join(dir, 'a.docx'), 'PK');
    for (const name of ['a.doc', 'a.csv']) writeFileSync(join(dir, name), '');
    expect(await run(args)).toBe(1);
    expect(err).toBe(`${message}\n`);
  });

  it('names file and line of a wrong file next to a text', async () => {
    seed('a.txt', WEEK);
    seed('a.yaml', 'label: x\nwek: 3\n');
    expect(await run()).toBe(1);
    expect(err).toMatch(/^seeds\/a.yaml:\d: .*wek.*\n$/);
  });

  it('names a content file that a person broke, and does not change it', async () => {
    seed('a.txt', WEEK);
    await run();
    edit('projects/2023-w41-01.mdx', 'stage: started', 'stage: [');
    const before = snapshot();
    expect(await run()).toBe(1);
    expect(err).toMatch(
      /content\/projects\/2023-w41-01.mdx:\d+: the frontmatter is not valid YAML: [^\n]+\n$/,
    );
    expect(snapshot()).toEqual(before);
  });

  it('escapes control characters of a text on the terminal', async () => {
    seed('a.txt', WEEK.replace('乙论坛', '\u001b[31m\u202e乙论坛').replace('百人与会', '百人与会?'));
    await run();
    expect(out).toContain('\\u001b[31m\\u202e乙论坛');
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });
});
