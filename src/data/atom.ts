/** Atom feeds (RFC 4287). */
import { EDITION } from '#edition/edition.ts';
import type { Item } from '../schema/dataset.ts';
import { RIGHTS } from '../schema/labels.ts';
import { xml } from './xml.ts';

/** Entries a feed holds at most: about two issues. */
export const FEED_ENTRIES = 100;

export interface Feed {
  title: string;
  /** Absolute address of the page the feed follows: also its id. */
  page: string;
  /** Absolute address of the feed. */
  self: string;
  /** Newest first; only the first {@link FEED_ENTRIES} are taken. */
  items: readonly Item[];
  /** Absolute address of an item. */
  address(item: Item): string;
  /** Day on which an item was published, ISO: the last day of its issue. */
  day(item: Item): string;
  /** Day of its last correction, ISO; null where it was never corrected. */
  corrected(item: Item): string | null;
  industry(item: Item): string;
}

const EPOCH = '1970-01-01';

/** Midnight in China of a day. */
function time(day: string): string {
  return `${day}T00:00:00+08:00`;
}

function changed(feed: Feed, item: Item): string {
  return feed.corrected(item) ?? feed.day(item);
}

function entry(feed: Feed, item: Item): string {
  const address = xml(feed.address(item));
  const text = [item.lead, ...item.body, item.source && `（${item.source.name}）`].filter(Boolean).join('\n');
  return `<entry>
<id>${address}</id>
<title>${xml(item.title)}</title>
<link href="${address}"/>
<published>${time(feed.day(item))}</published>
<updated>${time(changed(feed, item))}</updated>
<category term="${xml(item.industry)}" label="${xml(feed.industry(item))}"/>
<content type="text">${xml(text)}</content>
</entry>`;
}

export function atom(feed: Feed): string {
  const items = feed.items.slice(0, FEED_ENTRIES);
  const updated =
    items
      .map((item) => changed(feed, item))
      .sort()
      .at(-1) ?? EPOCH;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${xml(feed.page)}</id>
<title>${xml(feed.title)}</title>
<link href="${xml(feed.page)}"/>
<link rel="self" href="${xml(feed.self)}" type="application/atom+xml"/>
<updated>${time(updated)}</updated>
<author><name>${xml(EDITION.name)}</name></author>
<rights>${xml(RIGHTS)}</rights>
${items.map((item) => `${entry(feed, item)}\n`).join('')}</feed>
`;
}
