/**
 * Citations of an item, a region, an industry or all data. The day of access is left open: the browser fills it in.
 */
import { EDITION } from '#edition/edition.ts';
import type { Issue, Item } from '../../schema/dataset.ts';
import { issueName } from '../words/text.ts';

/** A work to be cited. */
export interface Work {
  /** Unique among all works, of letters, digits and hyphens: `2023-w41-03`, `jiangsu`. */
  key: string;
  title: string;
  kind: 'article' | 'page' | 'dataset';
  /** The part of the archive that it belongs to: `2023年第41周`, `地区`. */
  part: string;
  /** Its number in that part. */
  number?: number | undefined;
  /** Day of publication, ISO. */
  day: string;
  /** Absolute. */
  address: string;
  /** See version.ts. */
  version: string;
}

/** A citation, split where the day of access goes. In `accessed`, `@` is a placeholder for the day (ISO). */
export interface Citation {
  before: string;
  accessed: string;
  after: string;
}

/** The citation of a work in each form. */
export interface Citations {
  /** GB/T 7714—2015, electronic resource. */
  gbt: Citation;
  bibtex: Citation;
  /** CSL-JSON, for Zotero and citation processors: a list of one work. */
  csl: Citation;
}

const AUTHOR = EDITION.name;
const GBT_KINDS = { article: 'EB/OL', page: 'EB/OL', dataset: 'DS/OL' };
const CSL_KINDS = { article: 'article-newspaper', page: 'webpage', dataset: 'dataset' };

/** A brace stays a command: BibTeX counts braces, escaped or not, and a title may have an odd one. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Escapes the characters that have a meaning in TeX. */
function tex(text: string): string {
  return text.replace(/[\\#$%&_{}~^]/g, (char) => TEX[char] ?? `\\${char}`);
}

/**
 * An item as a work.
 * @param details absolute address, day (ISO) and version of the item
 */
export function itemWork(
  item: Item,
  issue: Issue,
  { address, day, version }: { address: string; day: string; version: string },
): Work {
  return {
    key: item.id,
    title: item.title,
    kind: 'article',
    part: issueName(issue),
    number: item.position,
    day,
    address,
    version,
  };
}

/** The citations of a work. */
export function cite({ key, title, kind, part, number, day, address, version }: Work): Citations {
  const [year, month, date] = day.split('-').map(Number);
  const within = number === undefined ? part : `${part}第${number}条`;
  const csl = {
    id: `${EDITION.key}-${key}`,
    type: CSL_KINDS[kind],
    title,
    author: [{ literal: AUTHOR }],
    'container-title': AUTHOR,
    ...(number === undefined ? { section: part } : { issue: part, number: `${number}` }),
    issued: { 'date-parts': [[year, month, date]] },
    version,
    language: 'zh-CN',
    URL: address,
  };
  return {
    gbt: {
      before: `${AUTHOR}. ${title}[${GBT_KINDS[kind]}]. ${AUTHOR}, ${within}, 版本 ${version}. (${day})`,
      accessed: '[@]',
      after: `. ${address}.`,
    },
    bibtex: {
      before: [
        `@misc{${EDITION.key}-${key},`,
        `  author = {{${AUTHOR}}},`,
        // Within two braces no style changes the case of 42GWh or SAP.
        `  title = {{${tex(title)}}},`,
        `  date = {${day}},`,
        `  year = {${year}},`,
        `  month = {${month}},`,
        `  note = {${tex(`${AUTHOR}, ${within}`)}},`,
        `  version = {${version}},`,
        // Plain styles ignore date and url.
        `  howpublished = {\\url{${address}}},`,
        `  url = {${address}}`,
      ].join('\n'),
      accessed: ',\n  urldate = {@}',
      after: '\n}',
    },
    csl: {
      before: JSON.stringify([csl]).slice(0, -2),
      accessed: ',"accessed":{"raw":"@"}',
      after: '}]',
    },
  };
}
