import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { content, dir, err, run, seed, snapshot, useFolder, WEEK } from '../../tests/lib/ingest-harness.ts';

useFolder();

describe('ingest of a text whose week or name is taken', () => {
  it('refuses a second text for a week, and overwrites nothing', async () => {
    seed('a.txt', WEEK);
    await run();
    const before = snapshot();
    writeFileSync(join(dir, 'b.txt'), WEEK.replace('甲', '丁'));
    expect(await run(['b.txt'])).toBe(1);
    expect(err).toBe(
      'b.txt: its week, 2023-w41, is taken by a.txt; if this is a better text of the same issue: npm run ingest -- --replace b.txt\n',
    );
    delete before[join(dir, 'b.txt')];
    expect(snapshot()).toEqual({ ...before, 'b.txt': WEEK.replace('甲', '丁') });
  });

  it.each([
    ['another week’s', '招商引资 丁厂投产:日产万套\n'],
    ['one with words of its titles', '招商引资 丁县新园开工:占地百亩\n综合资讯 戊市年会举办:百人与会\n'],
    ['one of a single item', '政策法规 己规划发布:十年\n'],
    ['one of other items alone', '综合资讯 城市运河通航:首航\n政策法规 戊规划发布:十年\n'],
  ])(
    'asks for the week of a text that has no title in common with that of its week: %s',
    async (_, items) => {
      seed('a.txt', WEEK);
      await run();
      writeFileSync(join(dir, 'b.txt'), `2023-w41\n${items}`);
      expect(await run(['b.txt'])).toBe(1);
      expect(err).toBe(
        'b.txt: its week, 2023-w41, is taken by a.txt, and no title of one is in the other; if this is another week’s, put its “year:” and “week:” into seeds/b.yaml\n',
      );
      expect(existsSync(join(dir, 'seeds/b.txt'))).toBe(false);
    },
  );

  it('refuses another text with the same name', async () => {
    seed('a.txt', WEEK);
    await run();
    mkdirSync(join(dir, 'in'));
    writeFileSync(join(dir, 'in/a.txt'), WEEK.replace('2023-w41', '2023-w42'));
    expect(await run(['in/a.txt'])).toBe(1);
    expect(err).toContain('a.txt: has changed since it was ingested as 2023-w41');
    expect(readFileSync(join(dir, 'seeds/a.txt'), 'utf8')).toBe(WEEK);
  });

  it('refuses a text that was edited in seeds without --replace', async () => {
    seed('a.txt', WEEK);
    await run();
    seed('a.txt', WEEK.replace('百人', '千人'));
    expect(await run()).toBe(1);
    expect(err).toContain(
      'seeds/a.txt: has changed since it was ingested as 2023-w41; to ingest the changes: npm run ingest -- --replace a.txt',
    );
    expect(await run(['--replace', 'a.txt'])).toBe(0);
    expect(readFileSync(join(content(), 'news/2023-w41-02.mdx'), 'utf8')).toContain('千人与会');
    expect(await run()).toBe(0);
  });
});
