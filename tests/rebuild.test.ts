/** A site under a base path, and a site that is built over its previous build after a week's changes. */
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestsOf, filesIn } from '../scripts/lib/site/files.ts';
import { BASE_PATH, build, builtSite, FIXTURE } from './lib/build.ts';
import { brokenLinks } from './lib/links.ts';

it('a site under a base path has no broken link', async () => {
  expect(brokenLinks(await builtSite('based'), encodeURI(BASE_PATH))).toEqual([]);
});

/** A year later and half a world away. */
const LATER = {
  TZ: 'America/Los_Angeles',
  NODE_OPTIONS: `--import=${join(process.cwd(), 'tests/lib/later.js')}`,
};

describe('a site that is built over its previous build', () => {
  const content = join(process.cwd(), 'test-results', 'rebuild-content');
  const env = { ...FIXTURE, CONTENT_DIR: content };
  const item = (name: string): string => join(content, `${name}.mdx`);
  const folders = ['issues', 'projects', 'news', 'policies'];
  const ofIssue = (issue: string) =>
    folders.flatMap((folder) =>
      readdirSync(join(FIXTURE.CONTENT_DIR, folder))
        .filter((name) => name.startsWith(issue))
        .map((name) => join(folder, name)),
    );
  function edit(file: string, from: RegExp, to: string): void {
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(file, text.replace(from, to));
  }

  let over: string;
  let clean: string;
  beforeAll(async () => {
    rmSync(content, { recursive: true, force: true });
    cpSync(FIXTURE.CONTENT_DIR, content, { recursive: true });
    // Nothing is published yet, so no address has to answer.
    for (const name of ['published.txt', 'redirects.yaml']) writeFileSync(join(content, name), '');
    for (const path of ofIssue('2024-w10')) rmSync(join(content, path));
    // Two items whose only link is a doubt of the later one, which names the earlier.
    edit(
      item('news/2023-w20-10'),
      /^industry: .*\nindustries: .*/m,
      'industry: equipment\nindustries: [ equipment ]',
    );
    await build('rebuild', env);

    // Add an issue, in a year that had none …
    for (const path of ofIssue('2024-w10'))
      copyFileSync(join(FIXTURE.CONTENT_DIR, path), join(content, path));
    // … and correct old items: title, industry, company, sum, park; delete one.
    edit(item('projects/2023-w46-05'), /^title: .*/m, 'title: 另一个题目');
    edit(item('projects/2023-w20-02'), /^industry: auto/m, 'industry: materials');
    edit(item('projects/2023-w46-01'), /^companies: .*/m, 'companies: [ 云栖 ]');
    edit(item('projects/2023-w20-03'), /^investment: .*/m, 'investment: null');
    edit(item('projects/2023-w46-11'), /park: [^,]+,/, 'park: null,');
    rmSync(item('projects/2023-w46-07'));
    over = await build('rebuild', env, true);

    // Change files of the built site by hand.
    const page = (name: string): string => join(over, name, 'index.html');
    writeFileSync(page('about'), readFileSync(page('about'), 'utf8').replace('<h1', '<h2'));
    rmSync(page('projects/2023-w46-05'));
    mkdirSync(join(over, 'drafts/a'), { recursive: true });
    copyFileSync(page('about'), join(over, 'drafts/a/index.html'));
    copyFileSync(page('about'), page('issues'));
    const [index] = filesIn(over).filter((file) => file.endsWith('.pf_index'));
    appendFileSync(join(over, index!), 'more');

    // Withdraw an item that another one's doubt names, and change nothing else.
    edit(item('projects/2023-w20-06'), /^digests:/m, 'withdrawn: true\nreason: 应当事人要求撤下\ndigests:');
    over = await build('rebuild', env, true);
    clean = await build('rebuild-clean', { ...env, ...LATER });
  });

  it('is, byte for byte, that of a clean build on another day and in another time zone', () => {
    const [mine, wanted] = [digestsOf(over), digestsOf(clean)];
    const names = [...new Set([...Object.keys(mine), ...Object.keys(wanted)])];
    expect(names.filter((name) => mine[name] !== wanted[name])).toEqual([]);
  });

  it('renders only what has changed', () => {
    const [, rendered, unchanged] = /(\d+) files rendered, (\d+) unchanged/.exec(
      readFileSync(`${over}.log`, 'utf8'),
    )!;
    expect(Number(unchanged)).toBeGreaterThan(Number(rendered));
  });

  it('says in few lines what was built', () => {
    expect(readFileSync(`${over}.log`, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(12);
  });
});
