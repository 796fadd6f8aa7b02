/** Built again over a former build, after a week like any other: what stays the same stays, and nothing stale does. */
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from './lib/build.ts';
import { digestsOf } from './lib/files.ts';

const content = join(process.cwd(), 'test-results', 'rebuild-content');
const item = (name: string): string => join(content, 'projects', `${name}.mdx`);

function edit(file: string, from: RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

/** The newest issue and what is of it. */
function leaveOut(issue: string): void {
  for (const folder of ['issues', 'projects', 'news', 'policies'])
    for (const name of readdirSync(join(content, folder)))
      if (name.startsWith(issue)) rmSync(join(content, folder, name));
}

describe('a site that is built over its former build', () => {
  let over: string;
  let clean: string;

  beforeAll(async () => {
    rmSync(content, { recursive: true, force: true });
    cpSync('content', content, { recursive: true });
    // What was never published need not be missed.
    for (const name of ['published.txt', 'redirects.yaml']) writeFileSync(join(content, name), '');
    leaveOut('2023-w41');
    over = await build('rebuild', { CONTENT_DIR: content });

    // An issue comes, in a month that had none …
    for (const folder of ['issues', 'projects', 'news', 'policies'])
      for (const name of readdirSync(join('content', folder)))
        if (name.startsWith('2023-w41'))
          copyFileSync(join('content', folder, name), join(content, folder, name));
    // … and old items are corrected: words, sum, place, company; one goes, one is withdrawn.
    edit(item('2023-w08-31'), /^title: .*/m, 'title: 另一个题目');
    edit(item('2023-w08-30'), /^industry: auto/m, 'industry: materials');
    edit(item('2023-w01-02'), /^companies: .*/m, 'companies: [ 阿维塔科技 ]');
    edit(item('2023-w01-03'), /^investment: .*/m, 'investment: null');
    edit(item('2023-w21-04'), /park: [^,]+,/, 'park: null,');
    edit(item('2023-w21-03'), /^digests:/m, 'withdrawn: true\nreason: 应当事人要求撤下\ndigests:');
    rmSync(item('2023-w36-05'));
    over = await build('rebuild', { CONTENT_DIR: content }, true);
    clean = await build('rebuild-clean', { CONTENT_DIR: content });
  });

  it('is that of a clean build, byte for byte', () => {
    const [mine, wanted] = [digestsOf(over), digestsOf(clean)];
    const names = [...new Set([...Object.keys(mine), ...Object.keys(wanted)])];
    expect(names.filter((name) => mine[name] !== wanted[name])).toEqual([]);
  });

  it('renders only what has changed', async () => {
    await build('rebuild', { CONTENT_DIR: content }, true);
    const [, rendered, unchanged] = /(\d+) files rendered, (\d+) unchanged/.exec(
      readFileSync(`${over}.log`, 'utf8'),
    )!;
    expect(Number(unchanged)).toBeGreaterThan(Number(rendered) * 5);
  });

  it('says in few lines what was built', () => {
    expect(readFileSync(`${over}.log`, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(12);
  });
});
