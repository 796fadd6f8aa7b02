import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/archive.ts';
import { GONE_REASON } from '../../src/content/write/plan.ts';
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

describe('ingest of what was ingested before', () => {
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
    // The old text is still in seeds/, but superseded: nothing changes.
    const before = snapshot();
    expect(await runJson()).toMatchObject([{ status: 'superseded', title: 'b.txt' }, { status: 'ingested' }]);
    expect(snapshot()).toEqual(before);
  });

  it('lets a note refer to the other item by the id that it keeps', async () => {
    const doubled: Extract = (given) => {
      const reading = fake(given);
      const [, , other, last] = reading.items;
      if (other && last) last.notes.push({ code: 'duplicate', of: other.id });
      return reading;
    };
    seed('a.txt', WEEK);
    await run();
    seed('a.txt', WEEK.replace('\n', '\n招商引资 新条目签约:一家工厂\n'));
    await run(['--replace', 'a.txt'], doubled);
    expect(out).toContain('duplicate: 与第 3 条“乙论坛举办”可能是同一件事 — 2023-w41-03 丙办法印发');
    expect(readArchive(content()).items.map(({ notes }) => notes)).toEqual([
      [],
      [],
      [{ code: 'duplicate', of: '2023-w41-02' }],
      [],
    ]);
  });

  it('restores an item that is in the text again', async () => {
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

  it('updates what a better reader reads differently, and keeps what a person corrected', async () => {
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

  it('reports updates by field, not by file', async () => {
    seed('a.txt', `2023-w41\n${[1, 2, 3, 4, 5, 6].map((at) => `综合资讯 第${at}条:文`).join('\n')}\n`);
    await run();
    const better: Extract = (given) => {
      const reading = fake(given);
      return { ...reading, items: reading.items.map((item) => ({ ...item, stage: 'event' })) };
    };
    await run([], better);
    expect(out).toMatch(/updated stage: news\/2023-w41-01.mdx, .*news\/2023-w41-04.mdx and 2 more\n/);
  });

  it('leaves an item in its folder when its section changes, and reports it until it is moved', async () => {
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

  it('gives an item found later the next number, not its position', async () => {
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

  it('never reuses the number of a redirected address', async () => {
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
});
