import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/archive.ts';
import { formatIssue, formatItem } from '../../src/content/file/format.ts';
import { inProcess } from '../../tests/lib/command.ts';
import { sampleIssue, sampleItem } from '../../tests/lib/items.ts';
import { type Ask, type OpenDoubt, review } from './review.ts';

const NOTES = [
  { code: 'no-source', text: '正文末尾没有注明来源网站' },
  { code: 'typo', text: '引号不成对' },
];

let dir: string;
let out: string;
let err: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'review-'));
  for (const folder of ['seeds', 'content/issues', 'content/projects'])
    mkdirSync(join(dir, folder), { recursive: true });
  writeFileSync(join(dir, 'content/issues/2023-w41.mdx'), formatIssue(sampleIssue({})));
  writeFileSync(join(dir, 'seeds/week-41.txt'), `${'\n'.repeat(11)}●云杉精密\u001b[31m项目\n导语\n`);
  writeFileSync(file('03'), formatItem(sampleItem({ notes: NOTES })));
  const other = { id: '2023-w41-04', url: '/projects/2023-w41-04/', position: 4, title: '另一条' };
  writeFileSync(file('04'), formatItem(sampleItem({ ...other, notes: NOTES.slice(0, 1) })));
});
afterEach(() => rmSync(dir, { recursive: true }));

const file = (number: string) => join(dir, `content/projects/2023-w41-${number}.mdx`);
async function run(args: string[], ask: Ask | null = null): Promise<number> {
  const said = await inProcess((world) => review(args, world, ask), { cwd: dir });
  ({ out, err } = said);
  return said.code;
}
const codes = () => readArchive(join(dir, 'content')).items.map(({ notes }) => notes.map(({ code }) => code));

describe('review', () => {
  it('lists each open doubt with its file, its line and a hint', async () => {
    expect(await run([])).toBe(0);
    expect(out).toContain('2023-w41-03 云杉精密轴承项目');
    expect(out).toContain('  typo: 引号不成对\n  content/projects/2023-w41-03.mdx  seeds/week-41.txt:12\n');
    expect(out).toContain('3 open: 2 no-source, 1 typo');
    expect(out).toContain('npm run review -- settle 2023-w41-03 no-source');
  });

  it('lists those of one issue, one item or one code', async () => {
    const listed = async (...args: string[]) => {
      await run([...args, '--json']);
      return (JSON.parse(out) as OpenDoubt[]).map(({ id, code }) => `${id.slice(-2)} ${code}`);
    };
    expect(await listed('2023-w41')).toEqual(['03 no-source', '03 typo', '04 no-source']);
    expect(await listed('2023-w41-04')).toEqual(['04 no-source']);
    expect(await listed('--code', 'typo')).toEqual(['03 typo']);
    expect(await listed('2022-w01')).toEqual([]);
  });

  it('does not ask about a duplicate of an item that was withdrawn', async () => {
    const notes = [{ code: 'duplicate', of: '2023-w41-04' }];
    writeFileSync(file('03'), formatItem(sampleItem({ notes })));
    await run(['2023-w41-03']);
    expect(out).toContain('duplicate: 与第 4 条“另一条”可能是同一件事');
    const text = readFileSync(file('04'), 'utf8');
    writeFileSync(file('04'), text.replace('digests:', 'withdrawn: true\ndigests:'));
    await run(['2023-w41-03']);
    expect(out).toContain('no doubt is open');
  });

  it('settles a doubt in the file’s frontmatter and leaves the rest of the file unchanged', async () => {
    const before = readFileSync(file('03'), 'utf8');
    expect(await run(['settle', '2023-w41-03', 'typo'])).toBe(0);
    expect(out).toBe('content/projects/2023-w41-03.mdx: settled typo\n');
    expect(readFileSync(file('03'), 'utf8')).toBe(
      before.replace('\ndigests:', '\nsettled: [ typo ]\ndigests:'),
    );
    expect(codes()).toEqual([['no-source'], ['no-source']]);
    expect(await run(['settle', '2023-w41-03', 'no-source'])).toBe(0);
    expect(codes()).toEqual([[], ['no-source']]);
  });

  it('settles all doubts of an item at once', async () => {
    expect(await run(['settle', '2023-w41-03', '--all'])).toBe(0);
    expect(codes()).toEqual([[], ['no-source']]);
  });

  it('asks a person about each doubt, shows its text, and stops on request', async () => {
    const answers = ['s', '', 'q'];
    expect(await run(['--ask'], async () => answers.shift() ?? null)).toBe(0);
    expect(out).toContain('    | ●云杉精密\\u001b[31m项目');
    expect(out).toContain('1 settled, 2 left');
    expect(codes()).toEqual([['typo'], ['no-source']]);
  });

  it.each([
    [['settle'], 'name a doubt'],
    [['settle', '2023-w41-03'], 'name a doubt'],
    [['settle', '2023-w41-99', 'typo'], '2023-w41-99: there is no such item'],
    [['settle', '../../etc/passwd', 'typo'], 'there is no such item'],
    [['settle', '2023-w41-04', 'typo'], '2023-w41-04 has no open doubt “typo” (open: no-source)'],
    [['--ask'], '--ask needs a terminal'],
  ])('answers %j with one line and changes nothing', async (args, message) => {
    expect(await run(args)).toBe(1);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(codes()).toEqual([['no-source', 'typo'], ['no-source']]);
  });
});
