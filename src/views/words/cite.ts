/**
 * Citations of an item, a region, an industry or all data. The day of access is left open: the browser fills it in.
 */
import { EDITION } from '#edition/edition.ts';
import type { Issue, Item } from '../../schema/dataset.ts';
import { issueName } from './text.ts';

/** A work to be cited. */
export interface Work {
  /** Unique among all works, of letters, digits and hyphens: `2023-w41-03`, `jiangsu`. */
  key: string;
  title: string;
  kind: 'article' | 'page' | 'dataset';
  /** What it is part of: `…周报, 2023年第41周第3条`. */
  within: string;
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

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
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
    within: `${issueName(issue)}第${item.position}条`,
    day,
    address,
    version,
  };
}

/** The citations of a work. */
export function cite({ key, title, kind, within, day, address, version }: Work): Citations {
  const [year, month, date] = day.split('-').map(Number);
  const csl = {
    id: `${EDITION.key}-${key}`,
    type: CSL_KINDS[kind],
    title,
    author: [{ literal: AUTHOR }],
    'container-title': `${AUTHOR}, ${within}`,
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
        `  title = {${tex(title)}},`,
        `  howpublished = {${AUTHOR}, ${tex(within)}},`,
        `  year = {${year}},`,
        `  month = {${month}},`,
        `  version = {${version}},`,
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
