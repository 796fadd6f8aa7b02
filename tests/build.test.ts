import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { datasetSchema } from '../src/schema/dataset.ts';
import { digestsOf, filesIn } from './lib/files.ts';
import { brokenLinks } from './lib/links.ts';

const dist = inject('dist');

describe('the built site', () => {
  it('is the same, byte for byte, when built on another day and in another time zone', () => {
    expect(digestsOf(inject('again'))).toEqual(digestsOf(dist));
  });

  it('has no broken link and no broken anchor', () => {
    expect(brokenLinks(dist, '/')).toEqual([]);
  });

  it('has none under a base path either', () => {
    expect(brokenLinks(inject('based'), '/weekly/')).toEqual([]);
  });

  it('loads nothing from elsewhere, and bears no style attribute', () => {
    const guilty = filesIn(dist)
      .filter((file) => file.endsWith('.html'))
      .filter((file) => {
        const html = readFileSync(join(dist, file), 'utf8');
        return (
          /<(?:script|img|link rel="(?:stylesheet|preload|icon)"|iframe)[^>]+(?:src|href)="(?:https?:)?\/\//.test(
            html,
          ) || /<[^>]+\sstyle=/.test(html)
        );
      });
    expect(guilty).toEqual([]);
  });

  it('publishes a dataset that keeps the contract, with a page for every item and issue', () => {
    const dataset = datasetSchema.parse(JSON.parse(readFileSync(join(dist, 'data/items.json'), 'utf8')));
    const files = new Set(filesIn(dist));
    const missing = [...dataset.items, ...dataset.issues]
      .map(({ url }) => `${url.slice(1)}index.html`)
      .filter((file) => !files.has(file));
    expect(missing).toEqual([]);
    expect(dataset.items).toHaveLength(256);
    expect(dataset.issues.map(({ id }) => id)).toEqual([
      '2023-w01',
      '2023-w08',
      '2023-w21',
      '2023-w36',
      '2023-w41',
    ]);
  });

  it('shows every character of every lead and body on the item’s page', () => {
    const { items } = datasetSchema.parse(JSON.parse(readFileSync(join(dist, 'data/items.json'), 'utf8')));
    const lost = items.filter((item) => {
      const page = plain(readFileSync(join(dist, item.url, 'index.html'), 'utf8'));
      return ![item.title, item.lead ?? '', ...item.body].every((text) =>
        page.includes(text.replace(/\s/g, '')),
      );
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});

/** A page's words without tags and blanks. */
function plain(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s/g, '');
}
