/** Atom feeds (RFC 4287). */
import { EDITION } from '#edition/edition.ts';
import type { Item } from '../schema/dataset.ts';
import { INDUSTRY_LABELS, RIGHTS } from '../schema/labels.ts';
import { absolute } from '../site.ts';
import { xml } from './xml.ts';

/** The largest number of entries: about two issues. */
export const FEED_ENTRIES = 100;

/** A feed of items. */
export interface Feed {
  title: string;
  /** Root-relative address of the feed's page. */
  path: string;
  /** Newest first; the feed has the first {@link FEED_ENTRIES}. */
  items: readonly Item[];
  /** The last day of an item's issue, ISO. */
  day(item: Item): string;
  /** The day of an item's last correction, ISO; undefined if it was never corrected. */
  corrected(item: Item): string | undefined;
}

const EPOCH = '1970-01-01';

/** The start of a day in China. */
function time(day: string): string {
  return `${day}T00:00:00+08:00`;
}

function changed(feed: Feed, item: Item): string {
  return feed.corrected(item) ?? feed.day(item);
}

function entry(feed: Feed, item: Item): string {
  const address = xml(absolute(item.url));
  const text = [item.lead, ...item.body, item.source && `（${item.source.name}）`].filter(Boolean).join('\n');
  return `<entry>
<id>${address}</id>
<title>${xml(item.title)}</title>
<link href="${address}"/>
<published>${time(feed.day(item))}</published>
<updated>${time(changed(feed, item))}</updated>
<category term="${xml(item.industry)}" label="${xml(INDUSTRY_LABELS[item.industry])}"/>
<content type="text">${xml(text)}</content>
</entry>`;
}

/** The feed as XML. */
export function atom(feed: Feed): string {
  const items = feed.items.slice(0, FEED_ENTRIES);
  const updated =
    items
      .map((item) => changed(feed, item))
      .sort()
      .at(-1) ?? EPOCH;
  const page = xml(absolute(feed.path));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${page}</id>
<title>${xml(feed.title)}</title>
<link href="${page}"/>
<link rel="self" href="${page}feed.xml" type="application/atom+xml"/>
<updated>${time(updated)}</updated>
<author><name>${xml(EDITION.name)}</name></author>
<rights>${xml(RIGHTS)}</rights>
${items.map((item) => `${entry(feed, item)}\n`).join('')}</feed>
`;
}
