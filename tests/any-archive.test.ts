/** Tests that hold for any archive. They run on the test archive and on the live one, which changes every week. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../scripts/lib/site/files.ts';
import { headersFor, readHeaders } from '../scripts/lib/site/headers.ts';
import { redirectFaults } from '../src/build/redirect-faults.ts';
import { missingAddresses } from '../src/build/site-addresses.ts';
import { readLedger } from '../src/content/ledger.ts';
import { readRedirects } from '../src/content/redirects.ts';
import { datasetSchema } from '../src/schema/dataset.ts';
import { builtSite, FIXTURE } from './lib/build.ts';
import { brokenLinks } from './lib/links.ts';
import { addressesOf, dataOf, linksOf, mainOf, pageOf, plain, textOf, wordsOf } from './lib/site.ts';

const archives = [
  ['the test archive', await builtSite('fixture'), FIXTURE.CONTENT_DIR, FIXTURE.SEEDS_DIR],
  ['the live archive', await builtSite('live'), 'content', 'seeds'],
] as const;

describe.each(archives)('the site of %s', (_, site, content, seeds) => {
  const { items, issues } = dataOf(site);
  const pages = filesIn(site).filter((file) => file.endsWith('.html'));
  /** Pages that match a pattern, with the match. */
  const guilty = (pattern: RegExp) =>
    pages.flatMap((file) => {
      const found = pattern.exec(textOf(site, file));
      return found ? [`${file}: ${found[0].slice(0, 80)}`] : [];
    });

  it('has no broken link and no broken anchor', () => {
    expect(brokenLinks(site, '/')).toEqual([]);
  });

  it('loads nothing from another site', () => {
    const loads =
      /<(?:script|img|link rel="(?:stylesheet|preload|icon)"|iframe)[^>]+(?:src|href)="(?:https?:)?\/\//;
    expect(guilty(loads)).toEqual([]);
  });

  it('has nothing inline: no script, no handler, no style', () => {
    const inline =
      /<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>|<style|<[^>]+\s(?:style|on[a-z]+)=/;
    expect(guilty(inline)).toEqual([]);
  });

  it('has a content policy in every page, in front of all that it could forbid', () => {
    const late = pages.filter((file) => {
      const html = textOf(site, file);
      const policy = html.indexOf('<meta http-equiv="Content-Security-Policy" content="default-src');
      const loads = html.search(/<(?:script|link|style|img|iframe|object|embed|svg)\b/);
      return policy < 0 || (loads >= 0 && loads < policy) || policy > 200;
    });
    expect(late).toEqual([]);
  });

  it('may be framed only by what is made for it, and evaluates no script', () => {
    const rules = readHeaders(site);
    const wrong = addressesOf(site).filter((address) => {
      const policy = headersFor(rules, address).get('Content-Security-Policy') ?? '';
      return (
        policy.includes("frame-ancestors 'none'") === address.startsWith('/embed/') ||
        /unsafe-| \*|https?:|,/.test(policy.replace(/frame-ancestors \*|'wasm-unsafe-eval'/g, ''))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('publishes a dataset that keeps the contract, with a page for every item and issue', () => {
    const dataset = datasetSchema.parse(dataOf(site));
    const files = new Set(pages);
    const missing = [...dataset.items, ...dataset.issues].filter(
      ({ url }) => !files.has(`${url.slice(1)}index.html`),
    );
    expect(missing).toEqual([]);
  });

  it('shows every character of every lead and body on the item’s page', () => {
    const lost = items.filter((item) => {
      const page = wordsOf(pageOf(site, item.url));
      return ![item.title, item.lead ?? '', ...item.body].every((text) =>
        page.includes(text.replace(/\s/g, '')),
      );
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('shows on an item’s page its lines of the seed, under their numbers', () => {
    const lines = new Map(
      issues.map(({ id, seed }) => [id, readFileSync(join(seeds, seed), 'utf8').split(/\r\n|\r|\n/)]),
    );
    const wrong = items.filter((item) => {
      const shown = [...pageOf(site, item.url).matchAll(/<i>(\d+)<\/i>\s*<span>([^<]*)<\/span>/g)];
      const own = lines.get(item.issue)!;
      const wanted = item.seedLines
        .flatMap(([from, to]) => own.slice(from - 1, to))
        .filter((line) => line.trim());
      const same = shown.every(([, n, text]) => plain(text!) === own[Number(n) - 1]!.trim());
      return !same || shown.length !== wanted.length;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('says each doubt of an item in words', () => {
    const doubtful = items.filter(({ notes }) => notes.length > 0);
    expect(doubtful.length).toBeGreaterThan(0);
    for (const item of doubtful) {
      const words = wordsOf(mainOf(site, item.url));
      expect(words, item.id).toContain('待核');
      for (const note of item.notes) expect(words, item.id).toContain(note.text!.replace(/\s|。$/g, ''));
    }
  });

  it('answers at every address that was ever published, and every redirect leads somewhere', () => {
    expect(missingAddresses(site, readLedger(content))).toEqual([]);
    expect(redirectFaults(site, readRedirects(content))).toEqual([]);
  });

  it('describes each page in words of its own, with a picture that exists', () => {
    const pictures = filesIn(join(site, 'og'));
    const descriptions = new Map<string, string>();
    for (const file of pages) {
      const html = textOf(site, file);
      if (/http-equiv="refresh"|name="robots"/.test(html)) continue;
      const content = (name: string) => new RegExp(`="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
      expect(pictures, file).toContain(content('og:image').replace(/^https:\/\/[^/]+\/og\//, ''));
      expect(content('description').length, file).toBeGreaterThan(9);
      expect(content('og:title'), file).not.toBe('');
      // Two items can have the same description, and later pages of a list repeat that of the first.
      if (/^(?:projects|news|policies|companies)\/|\/(?:page-)?\d+\/index\.html$/.test(file)) continue;
      expect(descriptions.get(content('description')), file).toBeUndefined();
      descriptions.set(content('description'), file);
    }
  });

  describe('the pages of regions, industries, parks and companies', () => {
    /** Addresses of the pages below a folder, without continuation pages. */
    const pagesIn = (folder: string) =>
      addressesOf(site).filter(
        (address) =>
          address.startsWith(`/${folder}/`) &&
          !/\/(?:page-\d+|by-sum)\/$/.test(address) &&
          !pageOf(site, address).includes('content="noindex"'),
      );

    it('are no dead ends: each leads to other pages of its kind and to what contains it', () => {
      const dead = ['regions', 'industries', 'parks', 'companies'].flatMap(pagesIn).filter((path) => {
        const to = new Set(
          linksOf(mainOf(site, path)).filter((link) => link !== path && !link.endsWith('.xml')),
        );
        return to.size < 2;
      });
      expect(dead).toEqual([]);
    });

    it('list by sum exactly what is added', () => {
      const views = addressesOf(site).filter(
        (address) => address.endsWith('/by-sum/') && !pageOf(site, address).includes('http-equiv="refresh"'),
      );
      expect(views.length).toBeGreaterThan(0);
      for (const path of views) {
        expect(linksOf(mainOf(site, path.replace('by-sum/', '')))).toContain(path);
        const [single] = /单个项目(?: |\s)*<small>[\s\S]*?<ol[\s\S]*?<\/ol>/.exec(mainOf(site, path)) ?? [''];
        const sums = linksOf(single).map((url) => items.find((item) => item.url === url)!.investment!.cny!);
        expect(sums, path).toEqual(sums.toSorted((a, b) => b - a));
        const shown =
          /<dt>单个项目投资额<\/dt>\s*<dd>\s*<data value="([\d.]+)"/.exec(mainOf(site, path))?.[1] ?? 0;
        expect(sums.reduce((total, sum) => total + sum, 0)).toBeCloseTo(Number(shown), 0);
      }
    });

    it('are all listed: every park under its province, every company in the index', () => {
      const index = new Set(linksOf(mainOf(site, '/parks/')));
      const provinces = readdirSync(join(site, 'parks'))
        .filter((name) => /^[a-z]+$/.test(name))
        .filter((name) => !pageOf(site, `/parks/${name}/`).includes('content="noindex"'));
      const listed = new Set(provinces.flatMap((name) => linksOf(mainOf(site, `/parks/${name}/`))));
      expect(provinces.filter((name) => !index.has(`/parks/${name}/`))).toEqual([]);
      const parks = pagesIn('parks').filter((path) => path.includes('-'));
      expect(parks.length).toBeGreaterThan(10);
      expect(parks.filter((path) => !listed.has(path))).toEqual([]);
      const companies = new Set(linksOf(mainOf(site, '/companies/')));
      expect(pagesIn('companies').filter((path) => path !== '/companies/' && !companies.has(path))).toEqual(
        [],
      );
    });
  });
});
