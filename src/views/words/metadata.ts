/** The metadata in the head of an item's page, for Zotero, Google Scholar and programs that read Open Graph. */
import { EDITION } from '#edition/edition.ts';
import type { Archive } from '../../archive/build.ts';
import type { Item } from '../../schema/dataset.ts';
import { absolute } from '../../site.ts';
import { issueName } from './text.ts';

/** An element `<meta>`: the attribute that names it, its name, its content. */
export type Meta = readonly [key: 'name' | 'property', name: string, content: string];

/** The day on which an item's text is cited: its own, or that of its publication if it states none. ISO. */
export function citedDay(item: Item, { dates }: Archive): string {
  return item.date ?? dates.published(item);
}

/** The days of an item's page: of its publication, and of its last change if that was later. ISO. */
export function pageDays(item: Item, { dates }: Archive): { published: string; modified: string | null } {
  const published = dates.published(item);
  return { published, modified: dates.revisions(item) > 0 ? dates.changed(item) : null };
}

/** The metadata of an item's page. */
export function itemMeta(item: Item, archive: Archive): Meta[] {
  const { published, modified } = pageDays(item, archive);
  return [
    ['name', 'citation_title', item.title],
    ['name', 'citation_author', EDITION.name],
    ['name', 'citation_publication_date', citedDay(item, archive).replaceAll('-', '/')],
    ['name', 'citation_journal_title', EDITION.name],
    ['name', 'citation_issue', issueName(archive.issueOf(item))],
    ['name', 'citation_language', 'zh-CN'],
    ['name', 'citation_public_url', absolute(item.url)],
    ['property', 'article:published_time', published],
    ...(modified ? [['property', 'article:modified_time', modified] as const] : []),
    ['property', 'article:section', item.section],
  ];
}
