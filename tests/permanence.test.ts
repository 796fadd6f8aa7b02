/** Published addresses stay, and withdrawn text is gone: a maintainer's week on a copy of the test archive. */
import { cpSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ingest } from '../scripts/lib/ingest.ts';
import { publish as publishSite } from '../scripts/lib/publish.ts';
import { filesIn } from '../scripts/lib/site/files.ts';
import type { ArchiveChange } from '../src/archive/history/changes.ts';
import { readLedger } from '../src/content/ledger.ts';
import { extractIssue } from '../src/facts/extract.ts';
import type { Item } from '../src/schema/dataset.ts';
import { build, FIXTURE } from './lib/build.ts';
import { inProcess } from './lib/command.ts';
import { brokenLinks } from './lib/links.ts';
import { dataOf, linksOf, pageOf, textOf } from './lib/site.ts';
import { edit } from './lib/typed.ts';
import { filesWith } from './lib/words.ts';

const dist = inject('dist');
const { items } = dataOf(dist);
const itemOf = (id: string): Item => items.find((item) => item.id === id)!;
const work = join(process.cwd(), 'test-results', 'permanence');

/** A copy of the content, with everything published. */
async function copyOfContent(name: string): Promise<string> {
  const content = join(work, name);
  rmSync(content, { recursive: true, force: true });
  cpSync(FIXTURE.CONTENT_DIR, content, { recursive: true });
  expect(await publish(content, dist)).toEqual({ code: 0, err: '' });
  return content;
}

async function publish(content: string, out: string): Promise<{ code: number; err: string }> {
  const env = { CONTENT_DIR: content, OUT_DIR: out };
  const { code, err } = await inProcess((world) => publishSite(['--no-build'], () => {}, world), { env });
  return { code, err };
}

const fileOf = (content: string, item: Item) => join(content, item.collection, `${item.id}.mdx`);
const removed = itemOf('2024-w10-10');
const renamed = itemOf('2023-w46-05');
const newName = '2023-w46-98';

it('publishing notes every page and download, and no file that only the site’s own pages use', async () => {
  const ledger = new Set(readLedger(await copyOfContent('as-it-is')).map(({ address }) => address));
  const wanted = filesIn(dist)
    .filter((file) => /(?:^|\/)index\.html$|\.(?:csv|geojson|parquet)$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  expect(wanted.filter((address) => !ledger.has(address))).toEqual([]);
  expect([...ledger].filter((address) => /^\/(?:assets|maps|pagefind)\/./.test(address))).toEqual([]);
});

describe('when a page is removed and another renamed', () => {
  let content: string;
  const out = join(work, 'broken-site');
  beforeAll(async () => {
    content = await copyOfContent('broken');
    rmSync(out, { recursive: true, force: true });
    cpSync(dist, out, { recursive: true });
    rmSync(join(out, removed.url), { recursive: true });
    renameSync(join(out, renamed.url), join(out, renamed.collection, newName));
  });

  it('publishing refuses, says which addresses would break and what to do, and notes nothing', async () => {
    const { code, err } = await publish(content, out);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(err).toContain(`${removed.url} was published and no longer answers`);
    expect(err).toContain(`${renamed.url} was published and no longer answers`);
    expect(err).toContain('content/redirects.yaml');
    expect(textOf(content, 'published.txt')).not.toContain(newName);
  });

  it('publishing is also refused if a redirect leads to a missing page', async () => {
    const to = '/news/2024-w10-99/';
    writeFileSync(join(content, 'redirects.yaml'), `${removed.url}: ${to}\n`);
    const { code, err } = await publish(content, out);
    expect(code).toBe(1);
    expect(err).toContain(`${removed.url} leads to ${to}, which does not exist`);
  });
});

describe('a withdrawn item of the test archive', () => {
  it('has a page that says so and why, and that search engines leave out', () => {
    const page = pageOf(dist, '/projects/2024-w10-05/');
    expect(page).toContain('应当事人要求撤下');
    expect(page).toContain('content="noindex"');
  });

  it('has its title, lead and paragraphs in no file of the site, though another item’s doubt names it', () => {
    const file = textOf(FIXTURE.CONTENT_DIR, 'projects/2024-w10-05.mdx');
    const [, title = ''] = /^title: (.*)$/m.exec(file)!;
    const texts = file.split('---\n')[2]!.replace('> ', '').split('\n').filter(Boolean);
    expect(texts).toHaveLength(2);
    expect(textOf(FIXTURE.CONTENT_DIR, 'projects/2024-w10-06.mdx')).toContain('2024-w10-05');
    return expect(filesWith(dist, [title, ...texts])).resolves.toEqual([]);
  });

  it('is named by no doubt that is shown or published', () => {
    expect(pageOf(dist, '/projects/2024-w10-06/')).not.toContain('待核');
    expect(itemOf('2024-w10-06').notes).toEqual([]);
  });
});

describe('when the maintainer settles it, withdraws an item and corrects places', () => {
  // Another item's doubt names it.
  const withdrawn = itemOf('2023-w20-06');
  const spoken = [withdrawn.title, withdrawn.lead!, ...withdrawn.body];
  // A park and a county that only one item names.
  const parked = itemOf('2023-w46-03');
  const county = itemOf('2023-w20-03');
  /** The page of the item's park or county: the deepest page that the item's page links to. */
  const ledgered = (item: Item, folder: string) =>
    linksOf(pageOf(dist, item.url))
      .filter((link) => link.startsWith(`/${folder}/`))
      .sort((a, b) => b.split('/').length - a.split('/').length)[0]!;
  const parkPage = ledgered(parked, 'parks');
  const countyPage = ledgered(county, 'regions');
  let content: string;
  let out: string;

  beforeAll(async () => {
    content = await copyOfContent('settled');
    rmSync(fileOf(content, removed));
    renameSync(fileOf(content, renamed), join(content, renamed.collection, `${newName}.mdx`));
    writeFileSync(
      join(content, 'redirects.yaml'),
      `${textOf(content, 'redirects.yaml')}${removed.url}: /issues/2024-w10/\n${renamed.url}: /${renamed.collection}/${newName}/\n`,
    );
    edit(fileOf(content, withdrawn), 'digests:', 'withdrawn: true\nreason: 基金已撤销\ndigests:');
    edit(fileOf(content, parked), /park: [^,]+,/, 'park: null,');
    edit(
      fileOf(content, county),
      /adcode: "(\d{4})\d\d"(.*)district: [^,]+,/,
      'adcode: "$100"$2district: null,',
    );
    const env = { ...FIXTURE, CONTENT_DIR: content };
    const now = () => new Date('2030-01-01');
    expect(await inProcess((world) => ingest([], extractIssue, world), { env, now })).toMatchObject({
      code: 0,
    });
    out = await build('permanence-settled', env);
  });

  it('every published address answers, and the new ones are added', async () => {
    expect(await publish(content, out)).toEqual({ code: 0, err: '' });
    expect(textOf(content, 'published.txt')).toContain(newName);
  });

  it('no link is broken', () => {
    expect(brokenLinks(out, '/')).toEqual([]);
  });

  it('moved addresses send their readers on, by page and by the host’s own file', () => {
    expect(pageOf(out, removed.url)).toContain(
      '<meta http-equiv="refresh" content="0; url=/issues/2024-w10/">',
    );
    expect(textOf(out, '_redirects')).toContain(`${removed.url} /issues/2024-w10/ 301\n`);
  });

  it('the withdrawn item’s words, which pages, data and search had, are in no file', async () => {
    const before = await filesWith(dist, spoken);
    for (const kind of [/^projects\//, /\.parquet$/, /\.pf_fragment$/, /\.csv$/, /feed\.xml$/])
      expect(
        before.filter((file) => kind.test(file)),
        `${kind}`,
      ).not.toEqual([]);
    expect(await filesWith(out, spoken)).toEqual([]);
    expect(pageOf(out, withdrawn.url)).toContain('基金已撤销');
  });

  it('a park that vanished leaves a tombstone with its name and a way to search for it', () => {
    const page = pageOf(out, parkPage);
    expect(page).toContain('不再单列');
    expect(page).toContain(`/search/?q=${encodeURIComponent(parked.places[0]!.park!)}`);
  });

  it('a county without items keeps its page and feed, and no list links to it', () => {
    expect(pageOf(out, countyPage)).toContain(county.places[0]!.district);
    expect(existsSync(join(out, countyPage, 'feed.xml'))).toBe(true);
    expect(pageOf(out, countyPage.replace(/[^/]+\/$/, ''))).not.toContain(`href="${countyPage}"`);
  });

  it('the changes say what was withdrawn and corrected, on the day of ingest, and no withdrawn word', () => {
    const { changes } = JSON.parse(textOf(out, 'data/changes.json')) as { changes: ArchiveChange[] };
    const date = '2030-01-01';
    const told = changes.filter((change) => change.date === date);
    const { id, url } = withdrawn;
    expect(told).toContainEqual({ date, kind: 'withdrawn', id, url, title: null });
    const { id: corrected, url: its, title } = parked;
    expect(told).toContainEqual({
      date,
      kind: 'corrected',
      id: corrected,
      url: its,
      title,
      fields: ['places'],
    });
    expect(pageOf(out, '/data/changes/')).toContain('撤下');
  });

  it('the feeds move forward: that of a correction, of its entry, and of what the withdrawn item was in', () => {
    const times = (site: string, feed: string) =>
      /<updated>(.*?)<\/updated>/.exec(textOf(site, feed))![1]!.slice(0, 10);
    const entry = textOf(out, 'feed.xml')
      .split('<entry>')
      .find((part) => part.includes(`${parked.url}<`))!;
    expect(entry).toContain('<updated>2030-01-01T00:00:01+08:00</updated>');
    for (const feed of [
      'feed.xml',
      `${withdrawn.collection}/feed.xml`,
      `industries/${withdrawn.industry}/feed.xml`,
    ]) {
      expect(times(dist, feed) < times(out, feed), feed).toBe(true);
      expect(textOf(out, feed)).not.toContain(withdrawn.url);
    }
    const dated = new RegExp(`${parked.url}</loc><lastmod>2030-01-01</lastmod>`);
    expect(textOf(out, 'sitemap-0.xml')).toMatch(dated);
    expect(textOf(out, 'sitemap-0.xml')).not.toContain(`${withdrawn.url}</loc>`);
  });

  it('the version of the data is another', () => {
    const { digest = '' } = dataOf(out);
    expect(digest).toMatch(/^[0-9a-f]{12}$/);
    expect(digest).not.toBe(dataOf(dist).digest);
    expect(pageOf(out, '/data/')).toContain(digest);
  });
});
