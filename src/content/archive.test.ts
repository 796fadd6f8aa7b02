import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleIssue, sampleItem } from '../../tests/lib/items.ts';
import { readArchive } from './archive.ts';
import { issueOf, itemOf } from './entry.ts';
import { formatIssue, formatItem } from './file/format.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'archive-'));
  write('issues/2023-w41.mdx', formatIssue(sampleIssue({})));
  write('projects/2023-w41-03.mdx', formatItem(sampleItem({})));
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
}
const item = (from: string | RegExp, to: string) => {
  const text = formatItem(sampleItem({}));
  expect(text.replace(from, to)).not.toBe(text);
  write('projects/2023-w41-03.mdx', text.replace(from, to));
};

describe('archive', () => {
  it('reads issues and items by the data contract', () => {
    const { issues, items, orphans } = readArchive(dir);
    const { sha256, supersedes, ...issue } = sampleIssue({});
    expect(issues.map(issueOf)).toEqual([issue]);
    expect(items.map(itemOf)).toEqual([sampleItem({})]);
    expect(items).toMatchObject([{ withdrawn: false, reason: null, settled: [], rich: false }]);
    expect(orphans).toEqual([]);
  });

  it.each(['content', 'tests/archive/content'])('finds every field of the schema in %s', (folder) => {
    expect(readArchive(folder).items.length).toBeGreaterThan(0);
  });

  it('is empty without a folder', () => {
    expect(readArchive(join(dir, 'none'))).toEqual({ issues: [], items: [], orphans: [] });
  });

  it('shows no doubt that a person settled', () => {
    const notes = [
      { code: 'typo', text: 'a' },
      { code: 'no-source', text: 'b' },
    ];
    write(
      'projects/2023-w41-03.mdx',
      formatItem(sampleItem({ notes })).replace('digests:', 'settled: [ typo ]\ndigests:'),
    );
    expect(readArchive(dir).items[0]?.notes).toEqual([{ code: 'no-source', text: 'b' }]);
  });

  it('shows what a person withdrew, formatted, or noted', () => {
    item('digests:', 'withdrawn: true\nreason: 应当事人要求\ndigests:');
    expect(readArchive(dir).items).toMatchObject([{ withdrawn: true, reason: '应当事人要求', rich: false }]);
    item('二期', '**二期**');
    expect(readArchive(dir).items).toMatchObject([{ rich: true, body: sampleItem({}).body }]);
    write('issues/2023-w41.mdx', `${formatIssue(sampleIssue({}))}\n<EditorNote>按</EditorNote>\n`);
    expect(readArchive(dir).issues).toMatchObject([{ noted: true }]);
  });

  it('omits items whose issue is not yet written', () => {
    write('news/2023-w42-01.mdx', '---\nhalf');
    expect(readArchive(dir)).toMatchObject({ items: [{ id: '2023-w41-03' }], orphans: ['2023-w42-01'] });
  });

  it.each([
    ['stage: started', 'stage: begun', ':14: stage is wrong: "begun"'],
    [
      'district: 爱辉区',
      'distric: 爱辉区',
      ':11: places.0: a place has no key “distric”: did you mean district?',
    ],
    ['batch: false', 'batch: maybe', ':15: batch is wrong: "maybe"; write true or false'],
    ['date: 2023-10-11', 'date: 2023-13-11', ':8: date is wrong: "2023-13-11"'],
    [/stage: started\n/, '', ':1: stage is missing'],
    ['issue: 2023-w41', 'issue: 2023-w42', ':2: issue is 2023-w42, but the file’s name says otherwise'],
    ['section: 招商引资', 'section: 综合资讯', ':4: section is 综合资讯, whose items are in news/'],
    ['companies: [', 'companies: [[', 'the frontmatter is not valid YAML'],
    ['二期明年动工', '二期{', ':29: “{” begins code in MDX: for the sign itself write \\{'],
    [/^---\n/, '', ':1: must start with frontmatter'],
  ])('names file and cause when %j becomes %j', (from, to, message) => {
    item(from, to);
    expect(() => readArchive(dir)).toThrow(`projects/2023-w41-03.mdx`);
    expect(() => readArchive(dir)).toThrow(message);
  });

  it('names every wrong file at once', () => {
    item('stage: started', 'stage: begun');
    write('issues/2023-w41.mdx', formatIssue(sampleIssue({})).replace('from: 2023', 'from: 23'));
    expect(() => readArchive(dir)).toThrow(
      /issues\/2023-w41.mdx:7: from .*\n.*projects\/2023-w41-03.mdx:14: stage/,
    );
  });

  it('refuses a name that is not an id, and an id in two folders', () => {
    write('projects/My item.mdx', formatItem(sampleItem({})));
    expect(() => readArchive(dir)).toThrow('My item.mdx: the name is no id (such as 2023-w41-03.mdx)');
    rmSync(join(dir, 'projects/My item.mdx'));
    write('news/2023-w41-03.mdx', formatItem(sampleItem({})));
    expect(() => readArchive(dir)).toThrow('news/2023-w41-03.mdx: the same id is in projects/ too');
  });

  it('reads a file with a byte order mark and Windows line ends', () => {
    write('projects/2023-w41-03.mdx', `\ufeff${formatItem(sampleItem({})).replaceAll('\n', '\r\n')}`);
    expect(readArchive(dir).items.map(itemOf)).toEqual([sampleItem({})]);
  });
});
