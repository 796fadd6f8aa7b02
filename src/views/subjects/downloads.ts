/** The files, the embeddable page and the citation of a region, industry or park. */
import { EDITION } from '#edition/edition.ts';
import type { Archive } from '../../archive/build.ts';
import { versionOfAll } from '../../archive/version.ts';
import type { Item } from '../../schema/dataset.ts';
import { absolute } from '../../site.ts';
import { cite } from '../cite/cite.ts';
import { FORMATS, type Format, PART_FORMATS } from '../formats.ts';
import type { Link } from '../frame.ts';
import type { Downloads } from './subject.ts';

interface Part {
  url: string;
  name: string;
  items: readonly Item[];
  /** Its kind: 地区, 行业. */
  within: string;
  /** The part whose files include its items, if it has no files, and a note for readers. */
  holder?: { url: string; note: string } | undefined;
  embed?: string | null;
  /** The formats of its files. */
  formats?: readonly Format[];
}

/** The downloads of a part of the archive. */
export function downloadsView(archive: Archive, part: Part): Downloads {
  const { url, name, items, within, holder, embed = null, formats = PART_FORMATS } = part;
  const day = items
    .map((item) => archive.dates.published(item))
    .sort()
    .at(-1);
  return {
    files: formats.map((format): Link => [`${holder?.url ?? url}items.${format}`, FORMATS[format].label]),
    embed,
    note: holder?.note ?? '',
    citations: day
      ? cite({
          key: url.split('/').slice(1, -1).join('-'),
          title: `${name}${EDITION.subjectShort}动态（${items.length} 条）`,
          kind: 'page',
          part: within,
          day,
          address: absolute(url),
          version: versionOfAll(items),
        })
      : null,
  };
}
