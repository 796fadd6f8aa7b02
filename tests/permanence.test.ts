import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { ArchiveChange } from '../src/archive/changes.ts';
import { redirectFaults } from '../src/build/redirect-faults.ts';
import { missingAddresses } from '../src/build/site-addresses.ts';
import { readLedger } from '../src/content/ledger.ts';
import { readRedirects } from '../src/content/redirects.ts';
import type { Dataset, Item } from '../src/schema/dataset.ts';
import { build } from './lib/build.ts';
import { filesIn } from './lib/files.ts';
import { brokenLinks } from './lib/links.ts';

const dist = inject('dist');
const { items } = JSON.parse(readFileSync(join(dist, 'data/items.json'), 'utf8')) as Dataset;
const work = join(process.cwd(), 'test-results', 'permanence');

/** A copy of the content that a maintainer works on, everything in it published. */
function copyOfContent(name: string): string {
  const content = join(work, name);
  rmSync(content, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  publish(content, dist);
  return content;
}

function publish(content: string, out: string, ...args: string[]): { code: number; err: string } {
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: out };
  try {
    execFileSync(process.execPath, ['scripts/publish.ts', '--no-build', ...args], { env, stdio: 'pipe' });
    return { code: 0, err: '' };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { code: status, err: stderr.toString() };
  }
}

const fileOf = (content: string, item: Item) => join(content, item.collection, `${item.id}.mdx`);
function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(file, edited);
}
const read = (folder: string, address: string) => readFileSync(join(folder, address, 'index.html'), 'utf8');

/** Items whose region, park and such nothing in these tests depends on, in different issues. */
const [removed, renamed] = ['2023-w41-07', '2023-w36-09'].map((id) => items.find((item) => item.id === id)!);

it('every address that was ever published answers in the site as it is, and every redirect leads somewhere', () => {
  expect(missingAddresses(dist, readLedger('content'))).toEqual([]);
  expect(redirectFaults(dist, readRedirects('content'))).toEqual([]);
});

it('publishing notes every page and download, and no file that only the site’s own pages use', () => {
  const ledger = new Set(readLedger(copyOfContent('as-it-is')).map(({ address }) => address));
  const wanted = filesIn(dist)
    .filter((file) => /(?:^|\/)index\.html$|\.(?:csv|geojson|parquet)$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  expect(wanted.filter((address) => !ledger.has(address))).toEqual([]);
  expect([...ledger].filter((address) => /^\/(?:assets|maps|search)\/./.test(address))).toEqual([]);
});

describe('when a file is removed and another renamed', () => {
  let content: string;
  let out: string;
  beforeAll(async () => {
    content = copyOfContent('broken');
    rmSync(fileOf(content, removed!));
    renameSync(fileOf(content, renamed!), join(content, renamed!.collection, '2023-w36-98.mdx'));
    out = await build('permanence-broken', { CONTENT_DIR: content });
  });

  it('publishing refuses, and says which addresses would break and what to do', () => {
    const { code, err } = publish(content, out);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(err).toContain(`${removed!.url} was published and no longer answers`);
    expect(err).toContain(`${renamed!.url} was published and no longer answers`);
    expect(err).toContain('content/redirects.yaml');
  });

  it('refuses likewise when a redirect leads to what is not there', () => {
    const to = '/news/2023-w41-99/';
    writeFileSync(join(content, 'redirects.yaml'), `${removed!.url}: ${to}\n`);
    const { code, err } = publish(content, out);
    expect(code).toBe(1);
    expect(err).toContain(`${removed!.url} leads to ${to}, where nothing is`);
  });

  it('nothing is added to the ledger', () => {
    expect(readFileSync(join(content, 'published.txt'), 'utf8')).not.toContain('2023-w36-98');
  });
});

describe('when the maintainer settles it, withdraws an item and corrects places', () => {
  // Words that stand in one item only.
  const withdrawn = items.find((item) => item.id === '2023-w41-03')!;
  const secret = '海德鲁';
  // A park, and a county, that are named by one item only.
  const parked = items.find((item) => {
    const { park } = item.places[0] ?? {};
    return (
      park &&
      item !== withdrawn &&
      items.filter((other) => other.places.some((at) => at.park === park)).length === 1
    );
  })!;
  const county = items.find((item) => {
    const [at, ...rest] = item.places;
    return (
      at?.district &&
      rest.length === 0 &&
      !at.park &&
      ![removed, renamed, withdrawn].includes(item) &&
      items.filter((other) => other.places.some((place) => place.district === at.district)).length === 1
    );
  })!;
  const ledgered = (item: Item, folder: string) => {
    // The page that bears the item's park or county, by what its own page links to.
    const links = [...read(dist, item.url).matchAll(/href="(\/[^"]+)"/g)].map((match) => match[1]!);
    return links
      .filter((link) => link.startsWith(`/${folder}/`))
      .sort((a, b) => b.split('/').length - a.split('/').length)[0]!;
  };
  let content: string;
  let out: string;
  let parkPage: string;
  let countyPage: string;

  beforeAll(async () => {
    expect(items.filter((item) => JSON.stringify(item).includes(secret))).toEqual([withdrawn]);
    content = copyOfContent('settled');
    parkPage = ledgered(parked, 'parks');
    countyPage = ledgered(county, 'regions');
    rmSync(fileOf(content, removed!));
    renameSync(fileOf(content, renamed!), join(content, renamed!.collection, '2023-w36-98.mdx'));
    const collection = renamed!.collection;
    writeFileSync(
      join(content, 'redirects.yaml'),
      `${removed!.url}: /issues/2023-w41/\n${renamed!.url}: /${collection}/2023-w36-98/\n`,
    );
    edit(fileOf(content, withdrawn), 'digests:', 'withdrawn: true\nreason: 应当事人要求撤下\ndigests:');
    edit(fileOf(content, parked), /park: [^,]+,/, 'park: null,');
    edit(
      fileOf(content, county),
      /adcode: "(\d{4})\d\d"(.*)district: [^,]+,/,
      'adcode: "$100"$2district: null,',
    );
    execFileSync(process.execPath, ['scripts/ingest.ts'], {
      env: { ...process.env, CONTENT_DIR: content, SOURCE_DATE_EPOCH: '1893456000' },
      stdio: 'pipe',
    });
    out = await build('permanence-settled', { CONTENT_DIR: content });
  });

  it('every published address answers, and the new ones are added', () => {
    expect(publish(content, out)).toEqual({ code: 0, err: '' });
    expect(readFileSync(join(content, 'published.txt'), 'utf8')).toContain('2023-w36-98');
  });

  it('no link is broken', () => {
    expect(brokenLinks(out, '/')).toEqual([]);
  });

  it('moved addresses send their readers on, by page and by the host’s own file', () => {
    expect(read(out, removed!.url)).toContain(
      '<meta http-equiv="refresh" content="0;url=/issues/2023-w41/">',
    );
    expect(readFileSync(join(out, '_redirects'), 'utf8')).toContain(
      `${removed!.url} /issues/2023-w41/ 301\n`,
    );
  });

  it('a withdrawn item’s page says so, and its words are nowhere in the site', () => {
    const page = read(out, withdrawn.url);
    expect(page).toContain('应当事人要求撤下');
    expect(page).toContain('content="noindex"');
    const texts = (folder: string) =>
      filesIn(folder).map((file) => {
        const bytes = readFileSync(join(folder, file));
        const text = (file.endsWith('.z') ? inflateSync(bytes) : bytes).toString();
        return [file, text.replaceAll(/[\s‖]/g, '')] as const;
      });
    const holding = (folder: string) => texts(folder).filter(([, text]) => text.includes(secret));
    expect(holding(dist).some(([file]) => file.startsWith('search/'))).toBe(true);
    expect(holding(out).map(([file]) => file)).toEqual([]);
  });

  it('a park that vanished leaves a tombstone with its name and a way to search for it', () => {
    const page = read(out, parkPage);
    expect(page).toContain('不再单列');
    expect(page).toContain(`/search/?q=${encodeURIComponent(parked.places[0]!.park!)}`);
  });

  it('a county without items keeps its page and feed, and no list links to it', () => {
    expect(read(out, countyPage)).toContain(county.places[0]!.district);
    expect(existsSync(join(out, countyPage, 'feed.xml'))).toBe(true);
    const parent = read(out, countyPage.replace(/[^/]+\/$/, ''));
    expect(parent).not.toContain(`href="${countyPage}"`);
  });

  it('the changes tell what was withdrawn and corrected, on the day of ingest, and no withdrawn word', () => {
    const { changes } = JSON.parse(readFileSync(join(out, 'data/changes.json'), 'utf8')) as {
      changes: ArchiveChange[];
    };
    const { id, url } = withdrawn;
    const told = changes.filter(({ date }) => date === '2030-01-01');
    expect(told).toContainEqual({ date: '2030-01-01', kind: 'withdrawn', id, url, title: null });
    expect(told).toContainEqual({
      date: '2030-01-01',
      kind: 'corrected',
      id: parked.id,
      url: parked.url,
      title: parked.title,
      fields: ['places'],
    });
    expect(read(out, '/data/changes/')).toContain('撤下');
  });

  it('the version of the data is another', () => {
    const version = (folder: string) =>
      (JSON.parse(readFileSync(join(folder, 'data/items.json'), 'utf8')) as Dataset).digest;
    expect(version(out)).toMatch(/^[0-9a-f]{12}$/);
    expect(version(out)).not.toBe(version(dist));
    expect(read(out, '/data/')).toContain(version(out));
  });
});
