/** What machines read: feeds, sitemaps, JSON-LD, llms.txt. */
import { readFileSync, statSync } from 'node:fs';
import Validator from '@adobe/structured-data-validator';
import { describe, expect, inject, it } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { filesIn } from '../scripts/lib/site/files.ts';
import { dataOf, textOf } from './lib/site.ts';

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
    expect(listed.filter((path) => hidden.has(path) && path !== '/search/')).toEqual([]);
    expect(listed.filter((path) => !files.includes(`${path.slice(1)}index.html`))).toEqual([]);
    const all = new Set(listed);
    expect([...dataset.items, ...dataset.issues].filter(({ url }) => !all.has(url))).toEqual([]);
  });
});

describe('JSON-LD', () => {
  const dataOf = (file: string) =>
    [...text(file).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      (match) => JSON.parse(match[1]!) as Record<string, unknown> & { '@type': string },
    );
  const found = pages.filter(
    (file) => text(file).includes('rel="canonical"') && !text(file).includes('"noindex"'),
  );

  /** What search engines would find wrong with these; that all words are schema.org's, their types see to. */
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
    }
  });

  it('tells of the data where its files are and how large', () => {
    const [data] = dataOf('data/index.html').filter(({ '@type': type }) => type === 'Dataset');
    expect(data).toMatchObject({ version: dataset.digest });
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
