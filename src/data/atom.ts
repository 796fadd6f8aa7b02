/** Atom feeds (RFC 4287). */
import { EDITION } from '#edition/edition.ts';
import { type Dates, later } from '../archive/history/dates.ts';
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
  dates: Dates;
}

const EPOCH = '1970-01-01';

/**
 * The start of a day in China. Only days are known: each revision is a second later than the one before, so that a
 * second correction on one day is newer, too.
 */
function time(day: string, revisions = 0): string {
  const second = new Date(revisions * 1000).toISOString().slice(11, 19);
  return `${day}T${second}+08:00`;
}

/** The time of an item's last change, or of its publication if it was never revised. */
function changed({ dates }: Feed, item: Item): string {
  const revisions = dates.revisions(item);
  const published = dates.published(item);
  return time(revisions > 0 ? later(dates.changed(item), published) : published, revisions);
}

/** An item as HTML: paragraphs, and the source. */
function html({ lead, body, source }: Item): string {
  const paragraphs = [lead, ...body, source && `（${source.name}）`].filter((text) => text !== null);
  return paragraphs.map((text) => `<p>${xml(text)}</p>`).join('');
}

function entry(feed: Feed, item: Item): string {
  const address = xml(absolute(item.url));
  return `<entry>
<id>${address}</id>
<title>${xml(item.title)}</title>
<link href="${address}"/>
<published>${time(feed.dates.published(item))}</published>
<updated>${changed(feed, item)}</updated>
<category term="${xml(item.industry)}" label="${xml(INDUSTRY_LABELS[item.industry])}"/>
<content type="html">${xml(html(item))}</content>
</entry>`;
}

/**
 * The time of the feed: of the last addition or change of any of its items, including those too old to be entries, or
 * of the last time that an item may have left it. So it never goes backwards.
 */
function updated(feed: Feed): string {
  const times = feed.items.map((item) => later(changed(feed, item), time(feed.dates.changed(item))));
  return [time(feed.dates.left ?? EPOCH), ...times].sort().at(-1)!;
}

/** The feed as XML. */
export function atom(feed: Feed): string {
  const items = feed.items.slice(0, FEED_ENTRIES);
  const page = xml(absolute(feed.path));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${page}</id>
<title>${xml(feed.title)}</title>
<link href="${page}"/>
<link rel="self" href="${page}feed.xml" type="application/atom+xml"/>
<updated>${updated(feed)}</updated>
<author><name>${xml(EDITION.name)}</name></author>
<rights>${xml(RIGHTS)}</rights>
${items.map((item) => `${entry(feed, item)}\n`).join('')}</feed>
`;
}
