import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/archive.ts';
import { GONE_REASON } from '../../src/content/plan.ts';
import { sampleIssue, sampleItem } from '../../src/content/sample.ts';
import { SeedError } from '../../src/ingest/error.ts';
import { COLLECTION_OF, type Item, type Section } from '../../src/schema/dataset.ts';
import type { World } from './console.ts';
import { type Extract, ingest } from './ingest.ts';
import type { SeedReport } from './report.ts';

/**
 * A stand-in for the real reader. First line: the week; then one item a line, `section title: body`;
 * `?` at its end is a doubt.
 */
const fake: Extract = ({ name, bytes, overrides }) => {
  const [week = '', ...lines] = new TextDecoder().decode(bytes).trim().split('\n');
  if (!/^\d{4}-w\d{2}$/.test(week)) throw new SeedError(name, 'no issue in it', 1);
  const items = lines.map((line, index): Item => {
    const [section = '', title = '', body = ''] = line.split(/[ :]/);
    const position = index + 1;
    return sampleItem({
      id: `${week}-${String(position).padStart(2, '0')}`,
      issue: week,
      position,
      section: section as Section,
      collection: COLLECTION_OF[section as Section],
      title,
      lead: null,
      body: [`${body}。`],
      seedLines: [[index + 2, index + 2]],
      notes: line.endsWith('?') ? [{ code: 'no-source', text: 'no source' }] : [],
    });
  });
  const doubts = items.flatMap(({ notes: [note], seedLines: [[line] = [0]] }) =>
    note ? [{ ...note, file: name, line }] : [],
  );
  return { issue: sampleIssue({ id: week, seed: name, label: overrides?.label ?? null }), items, doubts };
};

const WEEK =
  '2023-w41\n招商引资 甲项目开工:建一座轴承厂\n综合资讯 乙论坛举办:百人与会\n政策法规 丙办法印发:七条措施\n';

let dir: string;
let out: string;
let err: string;
/** What the clock says: the evening before, in Greenwich. */
const clock = '2024-03-09T16:00:00Z';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ingest-'));
  mkdirSync(join(dir, 'seeds'));
});
afterEach(() => rmSync(dir, { recursive: true }));

async function run(args: string[] = [], extract: Extract = fake, env: World['env'] = {}): Promise<number> {
  out = '';
  err = '';
  const stdout = { write: (text: string) => (out += text) };
  const stderr = { write: (text: string) => (err += text) };
  return ingest(args, extract, { env, cwd: dir, stdout, stderr, now: () => new Date(clock) });
}
async function runJson(args: string[] = [], extract: Extract = fake): Promise<SeedReport[]> {
  await run([...args, '--json'], extract);
  return (JSON.parse(out) as { issues: SeedReport[] }).issues;
}
const seed = (name: string, text: string) => writeFileSync(join(dir, 'seeds', name), text);
const content = () => join(dir, 'content');
const titles = () => Object.fromEntries(readArchive(content()).items.map(({ id, title }) => [id, title]));
/** Every file under the folder with its bytes. */
function snapshot(): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  );
}
function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(content(), file);
  const text = readFileSync(path, 'utf8');
  expect(text.replace(from, to)).not.toBe(text);
  writeFileSync(path, text.replace(from, to));
}

describe('ingest', () => {
  it('writes one file per item and issue, and explains redirects', async () => {
    seed('a.txt', WEEK);
    expect(await run()).toBe(0);
    expect(readdirSync(content(), { recursive: true }).map(String).sort()).toEqual([
      'issues',
      'issues/2023-w41.mdx',
      'news',
      'news/2023-w41-02.mdx',
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

  it('copies a text from elsewhere into seeds, byte for byte, with what is said beside it', async () => {
    writeFileSync(join(dir, 'new.txt'), `${WEEK} \r\n`);
    writeFileSync(join(dir, 'new.yaml'), 'label: 2023年10月2期\n');
    expect(await run(['new.txt'])).toBe(0);
    expect(readFileSync(join(dir, 'seeds/new.txt'), 'utf8')).toBe(`${WEEK} \r\n`);
    expect(readArchive(content()).issues).toMatchObject([{ seed: 'new.txt', label: '2023年10月2期' }]);
    expect(await runJson()).toMatchObject([{ created: [], updated: [] }]);
  });

  it('does not copy a text that it could not understand', async () => {
    writeFileSync(join(dir, 'bad.txt'), 'nonsense');
    expect(await run(['bad.txt'])).toBe(1);
    expect(err).toBe('bad.txt:1: no issue in it\n');
    expect(out).toBe('');
    expect(readdirSync(join(dir, 'seeds'))).toEqual([]);
    expect(existsSync(join(content(), 'issues'))).toBe(false);
  });

  it('gives no address by a year that the text does not state', async () => {
    seed('a.txt', WEEK);
    const unsure: Extract = (input) => {
      const read = fake(input);
      return {
        ...read,
        doubts: [{ code: 'year-uncertain', text: 'no year is stated', file: 'a.txt', line: null }],
      };
    };
    expect(await run([], unsure)).toBe(1);
    expect(err).toBe('seeds/a.txt: no year is stated\n');
    expect(existsSync(join(content(), 'issues'))).toBe(false);
  });

  it('does not let one bad text keep the others out', async () => {
    seed('a.txt', 'nonsense');
    seed('b.txt', WEEK);
    expect(await run()).toBe(1);
    expect(err).toBe('seeds/a.txt:1: no issue in it\n');
    expect(Object.keys(titles())).toHaveLength(3);
  });

  it('says “already ingested” of the same bytes under another name, and copies nothing', async () => {
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

  it('refuses another text for a week that is taken, and overwrites nothing', async () => {
    seed('a.txt', WEEK);
    await run();
    const before = snapshot();
    writeFileSync(join(dir, 'b.txt'), WEEK.replace('甲', '丁'));
    expect(await run(['b.txt'])).toBe(1);
    expect(err).toBe(
      'b.txt: its week, 2023-w41, is taken by a.txt; if this is a better text of the same issue: npm run ingest -- --replace b.txt\n',
    );
    delete before[join(dir, 'b.txt')];
    expect(snapshot()).toEqual({ ...before, [join(dir, 'b.txt')]: WEEK.replace('甲', '丁') });
  });

  it('refuses another text under a name that is taken', async () => {
    seed('a.txt', WEEK);
    await run();
    mkdirSync(join(dir, 'in'));
    writeFileSync(join(dir, 'in/a.txt'), WEEK.replace('2023-w41', '2023-w42'));
    expect(await run(['in/a.txt'])).toBe(1);
    expect(err).toContain('a.txt: has changed since it was ingested as 2023-w41');
    expect(readFileSync(join(dir, 'seeds/a.txt'), 'utf8')).toBe(WEEK);
  });

  it('refuses a text that was edited in seeds until it is told to replace it', async () => {
    seed('a.txt', WEEK);
    await run();
    seed('a.txt', WEEK.replace('百人', '千人'));
    expect(await run()).toBe(1);
    expect(err).toContain(
      'seeds/a.txt: has changed since it was ingested as 2023-w41; to take the changes over: npm run ingest -- --replace a.txt',
    );
    expect(await run(['--replace', 'a.txt'])).toBe(0);
    expect(readFileSync(join(content(), 'news/2023-w41-02.mdx'), 'utf8')).toContain('千人与会');
    expect(await run()).toBe(0);
  });

  it.each([
    ['the new text', ['--replace', 'b.txt']],
    ['the old text', ['b.txt', '--replace', 'a.txt']],
    ['the issue', ['b.txt', '--replace', '2023-w41']],
  ])('replaces a week’s text when told so by %s, and keeps the ids', async (_, args) => {
    seed('a.txt', WEEK);
    await run();
    const better =
      '2023-w41\n招商引资 新条目签约:一家工厂\n招商引资 甲项目开工:建一座轴承厂，投资十亿元\n综合资讯 乙论坛举办:百人与会\n';
    writeFileSync(join(dir, 'b.txt'), better);
    expect(await run(args)).toBe(0);
    expect(titles()).toEqual({
      '2023-w41-01': '甲项目开工',
      '2023-w41-02': '乙论坛举办',
      '2023-w41-03': '丙办法印发',
      '2023-w41-04': '新条目签约',
    });
    const { issues, items } = readArchive(content());
    expect(issues).toMatchObject([{ seed: 'b.txt', supersedes: [{ seed: 'a.txt' }] }]);
    expect(items.map(({ position, withdrawn, reason }) => [position, withdrawn, reason])).toEqual([
      [2, false, null],
      [3, false, null],
      [3, true, GONE_REASON],
      [1, false, null],
    ]);
    // The old text still lies in seeds/: it is known as superseded, and nothing changes any more.
    const before = snapshot();
    expect(await runJson()).toMatchObject([{ status: 'superseded', title: 'b.txt' }, { status: 'ingested' }]);
    expect(snapshot()).toEqual(before);
  });

  it('brings back what it had withdrawn when the text holds it again', async () => {
    seed('a.txt', WEEK);
    await run();
    const shorter = WEEK.replace(/政策.*\n/, '');
    seed('a.txt', shorter);
    await run(['--replace', 'a.txt']);
    expect(out).toContain('no longer in the text, marked withdrawn: 2023-w41-03');
    seed('a.txt', WEEK);
    await run(['--replace', 'a.txt']);
    expect(readArchive(content()).items.map(({ withdrawn }) => withdrawn)).toEqual([false, false, false]);
  });

  it('keeps an issue’s id when a better reader would put it into another week', async () => {
    seed('a.txt', WEEK);
    await run();
    const later: Extract = (given) => {
      const reading = fake(given);
      return {
        ...reading,
        issue: { ...reading.issue, id: '2023-w42' },
        items: reading.items.map((item) => ({ ...item, issue: '2023-w42' })),
      };
    };
    expect(await runJson([], later)).toMatchObject([{ issue: '2023-w41', created: [], updated: [] }]);
  });

  it('updates what a better reader reads otherwise, and keeps what a person corrected', async () => {
    seed('a.txt', WEEK);
    await run();
    edit('projects/2023-w41-01.mdx', 'industry: equipment', 'industry: auto');
    const better: Extract = (given) => {
      const reading = fake(given);
      return {
        ...reading,
        items: reading.items.map((item) => ({ ...item, stage: 'built', industry: 'materials' })),
      };
    };
    const [report] = await runJson([], better);
    expect(report?.updated.map(({ fields }) => fields)).toEqual([
      ['stage'],
      ['industry', 'stage'],
      ['industry', 'stage'],
    ]);
    expect(report?.conflicts).toMatchObject([{ field: 'industry', kept: 'auto', machine: 'materials' }]);
    expect(readArchive(content()).items.map(({ industry, stage }) => `${industry} ${stage}`)).toEqual([
      'auto built',
      'materials built',
      'materials built',
    ]);
  });

  it('tells updates by what changed, not file by file', async () => {
    seed('a.txt', `2023-w41\n${[1, 2, 3, 4, 5, 6].map((at) => `综合资讯 第${at}条:文`).join('\n')}\n`);
    await run();
    const better: Extract = (given) => {
      const reading = fake(given);
      return { ...reading, items: reading.items.map((item) => ({ ...item, stage: 'event' })) };
    };
    await run([], better);
    expect(out).toMatch(/updated stage: news\/2023-w41-01.mdx, .*news\/2023-w41-04.mdx and 2 more\n/);
  });

  it('leaves an item in its folder when it is read into another section, and says so until it is moved', async () => {
    seed('a.txt', WEEK);
    await run();
    const other: Extract = (given) =>
      fake({ ...given, bytes: new TextEncoder().encode(WEEK.replace('综合资讯', '政策法规')) });
    for (let again = 0; again < 2; again++) {
      expect(await runJson([], other)).toMatchObject([
        {
          created: [],
          updated: [],
          conflicts: [{ field: 'section', kept: '综合资讯', machine: '政策法规' }],
        },
      ]);
    }
  });

  it('gives a later found item the next number, not its place', async () => {
    seed('a.txt', '2023-w41\n招商引资 甲:一\n招商引资 乙:二\n');
    await run();
    const more: Extract = (given) =>
      fake({
        ...given,
        bytes: new TextEncoder().encode('2023-w41\n招商引资 新:三\n招商引资 甲:一\n招商引资 乙:二\n'),
      });
    expect(await runJson([], more)).toMatchObject([{ created: ['projects/2023-w41-03.mdx'] }]);
    expect(readArchive(content()).items.map(({ title, position }) => `${title}${position}`)).toEqual([
      '甲2',
      '乙3',
      '新1',
    ]);
  });

  it('never gives a number again whose address redirects', async () => {
    seed('a.txt', WEEK);
    await run();
    rmSync(join(content(), 'policies/2023-w41-03.mdx'));
    edit('redirects.yaml', /$/, '/policies/2023-w41-03/: /policies/\n');
    expect(await runJson()).toMatchObject([{ created: ['policies/2023-w41-04.mdx'] }]);
  });

  it('refuses an issue of a thousand items', async () => {
    seed('a.txt', `2023-w41\n${'综合资讯 条:文\n'.repeat(1000)}`);
    expect(await run()).toBe(1);
    expect(err).toContain('more than 999 items');
    expect(existsSync(join(content(), 'news'))).toBe(false);
  });

  it('numbers past 99 with three digits', async () => {
    seed(
      'a.txt',
      `2023-w41\n${Array.from({ length: 101 }, (_, at) => `综合资讯 第${at + 1}条:文`).join('\n')}\n`,
    );
    expect(await run()).toBe(0);
    expect(titles()['2023-w41-101']).toBe('第101条');
  });

  it('writes nothing on a dry run, but says what it would write', async () => {
    seed('a.txt', WEEK);
    const before = snapshot();
    expect(await run(['--dry-run'])).toBe(0);
    expect(out).toContain('4 files would be new');
    expect(snapshot()).toEqual(before);
    expect(existsSync(content())).toBe(false);
  });

  it('foresees on a dry run that two texts claim one week', async () => {
    seed('a.txt', WEEK);
    seed('b.txt', WEEK.replace('甲', '丁'));
    expect(await run(['--dry-run'])).toBe(1);
    expect(err).toContain('seeds/b.txt: its week, 2023-w41, is taken by a.txt');
  });

  it('waits for nobody: says in one line that another ingest is at work', async () => {
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
    expect(err).toContain('an ingest was broken off');
    expect(await run()).toBe(0);
    expect(err).toContain('completed an ingest that was broken off');
    expect(snapshot()).toEqual(whole);
  });

  it('tells each doubt once, with file, line and item, and minds it only when strict', async () => {
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
    [['seeds'], 'seeds: no issue in it (a .pdf, .txt or .md file)'],
    [[], 'seeds: no issue in it (a .pdf, .txt or .md file)'],
    [['a.docx'], 'a.docx: only .pdf, .txt and .md files are read'],
    [['a.pdf'], 'a.pdf: this is no PDF, whatever its name says'],
    [['--replase', 'x'], "Unknown option '--replase'; --help tells what there is"],
  ])('answers %j with one line and 1', async (args, message) => {
    writeFileSync(join(dir, 'a.pdf'), 'once upon a time');
    writeFileSync(join(dir, 'a.docx'), 'PK');
    expect(await run(args)).toBe(1);
    expect(err).toBe(`${message}\n`);
  });

  it('names file and line of a wrong file beside a text', async () => {
    seed('a.txt', WEEK);
    seed('a.yaml', 'label: x\nwek: 3\n');
    expect(await run()).toBe(1);
    expect(err).toMatch(/^seeds\/a.yaml:\d: .*wek.*\n$/);
  });

  it('names a content file that a person broke, and leaves it as it is', async () => {
    seed('a.txt', WEEK);
    await run();
    edit('projects/2023-w41-01.mdx', 'stage: started', 'stage: [');
    const before = snapshot();
    expect(await run()).toBe(1);
    expect(err).toMatch(/content\/projects\/2023-w41-01.mdx:\d+: the frontmatter is no YAML: [^\n]+\n$/);
    expect(snapshot()).toEqual(before);
  });

  it('does not let a text’s characters steer the terminal', async () => {
    seed('a.txt', WEEK.replace('乙论坛', '\u001b[31m\u202e乙论坛').replace('百人与会', '百人与会?'));
    await run();
    expect(out).toContain('\\u001b[31m\\u202e乙论坛');
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });
});
