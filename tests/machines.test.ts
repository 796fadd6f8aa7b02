/** Files for programs: feeds, sitemaps, JSON-LD, llms.txt. */
import { readFileSync, statSync } from 'node:fs';
import Validator from '@adobe/structured-data-validator';
import { describe, expect, inject, it } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { filesIn } from '../scripts/lib/site/files.ts';
import type { ArchiveChange } from '../src/archive/history/changes.ts';
import { dataOf, plain, textOf } from './lib/site.ts';

const dist = inject('dist');
const files = filesIn(dist);
const text = (file: string) => textOf(dist, file);
const dataset = dataOf(dist);
const feeds = files.filter((file) => file.endsWith('feed.xml'));
const sitemaps = files.filter((file) => /^sitemap.*\.xml$/.test(file));
const pages = files.filter((file) => file.endsWith('.html'));

/** Messages of libxml2 on these files. */
async function faults(
  names: readonly string[],
  schema: string,
  change = (xml: string) => xml,
): Promise<string[]> {
  const { errors, valid } = await validateXML({
    xml: names.map((name) => ({ fileName: name.replaceAll('/', '_'), contents: change(text(name)) })),
    schema: readFileSync(`tests/schemas/${schema}.rng`, 'utf8'),
    extension: 'relaxng',
    maxMemoryPages: memoryPages.GiB,
  });
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}

describe('feeds', () => {
  it('are valid Atom, all of them', async () => {
    expect(feeds.length).toBeGreaterThan(50);
    expect(await faults(feeds, 'atom')).toEqual([]);
  });

  it('would not pass with a time that is none, or an entry without id', async () => {
    expect(await faults(['feed.xml'], 'atom', (xml) => xml.replace('+08:00', ''))).not.toEqual([]);
    expect(
      await faults(['feed.xml'], 'atom', (xml) => xml.replace(/<entry>\n<id>.*<\/id>/, '<entry>')),
    ).not.toEqual([]);
  });

  it('have the address of their page as id, and of its items as ids of entries, each once', () => {
    for (const feed of feeds) {
      const ids = [...text(feed).matchAll(/<id>(.*?)<\/id>/g)].map((match) => match[1]!);
      expect(new Set(ids).size).toBe(ids.length);
      const [page, ...entries] = ids;
      expect(new URL(page!).pathname).toBe(`/${feed.replace('feed.xml', '')}`);
      const known = new Set(dataset.items.map(({ url }) => dataset.site + url.slice(1)));
      expect(entries.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it('date no entry later than the day its issue was added, which may be before the issue’s last day', () => {
    const { changes } = JSON.parse(text('data/changes.json')) as { changes: ArchiveChange[] };
    const added = new Map(changes.flatMap(({ kind, id, date }) => (kind === 'added' ? [[id, date]] : [])));
    const early = dataset.issues.filter(({ id, to }) => added.get(id)! < to);
    expect(early).not.toEqual([]);
    for (const entry of text('feed.xml').split('<entry>').slice(1)) {
      const [, id = ''] = /<id>(.*?)<\/id>/.exec(entry)!;
      const { issue } = dataset.items.find(({ url }) => id.endsWith(url))!;
      const [published, updated] = ['published', 'updated'].map(
        (name) => new RegExp(`<${name}>(.{10})T`).exec(entry)![1]!,
      );
      expect(published! <= added.get(issue)!, id).toBe(true);
      expect(published! <= updated!, id).toBe(true);
    }
  });

  it('have the text of their entries as paragraphs of HTML', () => {
    for (const entry of text('feed.xml').split('<entry>').slice(1)) {
      const [, id = ''] = /<id>(.*?)<\/id>/.exec(entry)!;
      const { lead, body, source } = dataset.items.find(({ url }) => id.endsWith(url))!;
      const [, content = ''] = /<content type="html">(.*?)<\/content>/s.exec(entry)!;
      const paragraphs = [...plain(content).matchAll(/<p>(.*?)<\/p>/gs)].map((match) => plain(match[1]!));
      expect(paragraphs, id).toEqual([
        ...(lead ? [lead] : []),
        ...body,
        ...(source ? [`（${source.name}）`] : []),
      ]);
    }
  });

  it('exist for everything, each collection, each industry, each region with items', () => {
    const wanted = [
      '',
      'projects/',
      'news/',
      'policies/',
      'industries/bio/',
      'regions/jiangsu/',
      'regions/jiangsu/suzhou/',
    ];
    expect(wanted.filter((folder) => !feeds.includes(`${folder}feed.xml`))).toEqual([]);
  });
});

describe('the sitemap', () => {
  it('is valid, and lists every item and issue, and nothing that is not there or not meant to be found', async () => {
    expect(await faults(sitemaps, 'sitemap')).toEqual([]);
    const listed = sitemaps.flatMap((file) =>
      [...text(file).matchAll(/<url><loc>(.*?)<\/loc>/g)].map((match) => new URL(match[1]!).pathname),
    );
    expect(new Set(listed).size).toBe(listed.length);
    const hidden = new Set(
      pages
        .filter((file) => /name="robots" content="noindex"/.test(text(file)))
        .map((file) => `/${file.replace(/index\.html$/, '')}`),
    );
    expect(hidden).toContain('/search/');
    expect(listed.filter((path) => hidden.has(path))).toEqual([]);
    expect(listed.filter((path) => !files.includes(`${path.slice(1)}index.html`))).toEqual([]);
    const all = new Set(listed);
    expect([...dataset.items, ...dataset.issues].filter(({ url }) => !all.has(url))).toEqual([]);
  });
});

it('the sitemap dates every page by the last change of what it shows, and its files by that of their pages', () => {
  const { changes } = JSON.parse(text('data/changes.json')) as { changes: ArchiveChange[] };
  const dates = (file: string) =>
    [...text(file).matchAll(/<loc>(.*?)<\/loc><lastmod>(.*?)<\/lastmod>/g)].map(
      ([, at, day]) => [new URL(at!).pathname, day!] as const,
    );
  const dated = new Map(dates('sitemap-0.xml'));
  expect(dated.size).toBe(text('sitemap-0.xml').match(/<url>/g)!.length);
  const days = [...dated.values()].sort();
  expect(days.at(-1)).toBe(changes[0]!.date);
  expect(dates('sitemap-index.xml')).toEqual([['/sitemap-0.xml', changes[0]!.date]]);
  const corrected = changes.find(({ kind }) => kind === 'corrected')!;
  expect(dated.get(corrected.url)).toBe(corrected.date);
  const untouched = dataset.items.find(({ id }) => changes.every((change) => change.id !== id))!;
  const added = changes.find(({ kind, id }) => kind === 'added' && id === untouched.issue)!;
  expect(dated.get(untouched.url)).toBe(added.date);
  expect(dated.get('/')).toBe(changes[0]!.date);
});

describe('JSON-LD', () => {
  const dataOf = (file: string) =>
    [...text(file).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      (match) => JSON.parse(match[1]!) as Record<string, unknown> & { '@type': string },
    );
  const found = pages.filter(
    (file) => text(file).includes('rel="canonical"') && !text(file).includes('"noindex"'),
  );

  /** What search engines would reject. TypeScript types ensure that all terms are schema.org's. */
  async function complaints(data: readonly (object & { '@type': string })[]): Promise<string[]> {
    const issues = await new Validator().validate({
      jsonld: Object.groupBy(data, (value) => value['@type']),
    });
    return issues.map(({ rootType, issueMessage }) => `${rootType}: ${issueMessage}`);
  }

  it('is what search engines ask for, on every page', async () => {
    for (const file of pages) expect(await complaints(dataOf(file)), file).toEqual([]);
  });

  it('would not be, with a trail of one step, or a step without a name', async () => {
    const [trail] = dataOf('data/index.html').filter((data) => data['@type'] === 'BreadcrumbList');
    const steps = trail!.itemListElement as { name: string }[];
    const withSteps = (itemListElement: unknown[]) => {
      const changed = { ...trail!, itemListElement };
      return complaints([changed]);
    };
    expect(await withSteps(steps)).toEqual([]);
    expect(await withSteps([steps[0]])).not.toEqual([]);
    expect(await withSteps([{ ...steps[0], name: '' }, steps[1]])).not.toEqual([]);
  });

  it('tells every page’s trail, from address to address that exists, but the home page’s', () => {
    const without = found.filter(
      (file) =>
        file !== 'index.html' &&
        dataOf(file).filter((data) => data['@type'] === 'BreadcrumbList').length !== 1,
    );
    expect(without).toEqual([]);
    const steps = found.flatMap((file) =>
      dataOf(file)
        .filter((data) => data['@type'] === 'BreadcrumbList')
        .flatMap((data) => data.itemListElement as { item: string; name: string; position: number }[]),
    );
    const lost = steps.filter(
      ({ item, name }) => !name || !files.includes(`${new URL(item).pathname.slice(1)}index.html`),
    );
    expect(lost).toEqual([]);
  });

  it('tells of every item what its page shows', () => {
    for (const item of dataset.items) {
      const [article] = dataOf(`${item.url.slice(1)}index.html`).filter(
        (data) => data['@type'] === 'NewsArticle',
      );
      expect(article).toMatchObject({ headline: item.title, url: dataset.site + item.url.slice(1) });
      expect(article?.datePublished).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(files).toContain(new URL(String(article?.image)).pathname.slice(1));
      expect(article?.author).toMatchObject({ '@type': 'Organization', name: '园区周报' });
    }
  });

  it('tells of the data where its files are and how large', () => {
    const [data] = dataOf('data/index.html').filter(({ '@type': type }) => type === 'Dataset');
    expect(data).toMatchObject({ version: dataset.digest });
    const { name, url } = data!.license as { name: string; url: string };
    expect(name).toContain('严禁用于商业用途');
    const { pathname, hash } = new URL(url);
    expect(text(`${pathname.slice(1)}index.html`)).toContain(`id="${hash.slice(1)}"`);
    const distribution = data?.distribution as { contentUrl: string; contentSize: string }[];
    expect(distribution).toHaveLength(4);
    for (const { contentUrl, contentSize } of distribution) {
      const size = statSync(`${dist}${new URL(contentUrl).pathname}`).size;
      expect(contentSize).toBe(`${size} B`);
    }
  });
});

describe('llms.txt', () => {
  it('begins with the name, says what it is, and links to what exists', () => {
    const [head, , quote] = text('llms.txt').split('\n');
    expect(head).toBe('# 园区周报');
    expect(quote).toMatch(/^> ./);
    const links = [...text('llms.txt').matchAll(/\]\((.*?)\)/g)].map((match) =>
      new URL(match[1]!).pathname.slice(1),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(
      links.filter((path) => !files.includes(path === '' || path.endsWith('/') ? `${path}index.html` : path)),
    ).toEqual([]);
  });
});
