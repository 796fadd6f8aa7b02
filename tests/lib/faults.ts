/** Issues composed of labelled items, with one fault in each, as extraction and editing cause them. */

import type { GoldItem } from '../../src/facts/gold.ts';
import { type Layout, type Part, printParts, SHAPES } from './print/lines-of-print.ts';

/** The texts of a labelled item. */
export type Written = Pick<GoldItem, 'section' | 'title' | 'lead' | 'body' | 'source'>;

/** Faults, and their effects. */
export const FAULTS = {
  none: 'nothing',
  'title cut': 'the last third of a title is lost',
  'title mark lost': 'a title has no mark',
  'body mark lost': 'a body has no mark',
  'page turned': 'the lines of a page come bottom up',
  'pages exchanged': 'a page stands behind the next one',
  'columns exchanged': 'lead and body of two items change places',
  'read across': 'two items side by side are read line by line across',
  'contents item lost': 'the contents lack an item',
  'item lost': 'an item is in the contents only',
  'source lost': 'a body names no source',
  'body lost': 'a title has no text',
  'title and lead glued': 'a title and the paragraph below it are one line',
  'lead and body glued': 'a lead and its body are one paragraph, without the mark',
  'items glued': 'the end of a body and the next title are one line',
  'items glued without mark': 'the same, and the title has lost its mark',
  'letters lost': 'letters of a paragraph have no text',
  'page number in mid-lead': 'a lead goes on over the page',
  'page twice': 'a page comes twice',
} as const;
export type Fault = keyof typeof FAULTS;

/** The random choices of a case. */
export interface Drawn {
  items: readonly Written[];
  layout: Layout;
  hasContents: boolean;
  fault: Fault;
  /** Where the fault is: a share 0…1 of the places that can have it. */
  at: number;
  /** Width of a printed line, in characters. */
  width: number;
  /** Number of lines of a page, in layouts with pages. */
  page: number;
}

/** The text of an issue, and the letters that it must not lose. */
export interface Faulty {
  text: string;
  letters: string;
}

function closedBody({ body, source }: Written): string[] {
  return body.map((text, i) => {
    if (i < body.length - 1 || source === null) return text;
    return `${text.replace(/。$/, '')}（${source}）。`;
  });
}

function partsOf(items: readonly Written[], layout: Layout): Part[] {
  const mark = layout === 'clean' ? '■' : '█';
  const title = (item: number): Part => ({ item, kind: 'title', text: items[item]?.title ?? '', mark: '●' });
  const lead = (item: number): Part[] => {
    const text = items[item]?.lead ?? null;
    return text === null ? [] : [{ item, kind: 'lead', text, mark: '' }];
  };
  const body = (item: number): Part[] =>
    closedBody(items[item] as Written).map((text, i) => ({
      item,
      kind: 'body',
      text,
      mark: i === 0 ? mark : '',
    }));
  const parts: Part[] = [];
  let section = '';
  for (let i = 0; i < items.length; i++) {
    const own = items[i] as Written;
    if (own.section !== section) {
      section = own.section;
      parts.push({ item: -1, kind: 'heading', text: `一、${section}`, mark: '' });
    }
    const next = items[i + 1];
    if (layout === 'scrambled' && next?.section === section && own.lead !== null && next.lead !== null) {
      parts.push(title(i), title(i + 1), ...body(i), ...lead(i), ...lead(i + 1), ...body(i + 1));
      i++;
    } else parts.push(title(i), ...lead(i), ...body(i));
  }
  return parts;
}

const nth = <T>(list: readonly T[], at: number): T =>
  list[Math.min(list.length - 1, Math.floor(at * list.length))] as T;

/** Prints an issue with its fault. */
export function print({ items: given, layout, hasContents, fault, at, width, page }: Drawn): Faulty {
  const hit = Math.min(given.length - 2, Math.floor(at * (given.length - 1)));
  let items = [...given];
  if (fault === 'columns exchanged') {
    const [a, b] = [items[hit] as Written, items[hit + 1] as Written];
    items[hit] = { ...b, title: a.title, section: a.section };
    items[hit + 1] = { ...a, title: b.title, section: b.section };
  }
  if (fault === 'item lost') items = items.filter((_, i) => i !== hit);
  let parts = partsOf(items, layout);
  const isHit = (part: Part, kind: Part['kind']) => part.item === hit && part.kind === kind;
  const change = (kind: Part['kind'], to: (part: Part) => Part, every = false) => {
    let done = false;
    parts = parts.map((part) => {
      if (!isHit(part, kind) || (done && !every)) return part;
      done = true;
      return to(part);
    });
  };
  const glue = (from: number, mark?: string) => {
    parts = parts.map((part, i) => {
      if (i === from) return { ...part, glued: true };
      return i === from + 1 && mark !== undefined ? { ...part, mark } : part;
    });
  };
  if (fault === 'title cut')
    change('title', (part) => ({ ...part, text: part.text.slice(0, Math.ceil(part.text.length * 0.66)) }));
  if (fault === 'title mark lost') change('title', (part) => ({ ...part, mark: '' }));
  if (fault === 'body mark lost') change('body', (part) => ({ ...part, mark: '' }));
  if (fault === 'source lost')
    change(
      'body',
      (part) => ({ ...part, text: part.text.replace(/（[^（）]*(?:（[^（）]*）)?[^（）]*）。$/u, '。') }),
      true,
    );
  if (fault === 'body lost') parts = parts.filter((part) => !isHit(part, 'body') && !isHit(part, 'lead'));
  if (fault === 'letters lost')
    change('body', (part) => ({
      ...part,
      text: part.text.replace(/^(.{6}).(.{4})../su, '$1\u0003$2\u0011\u007F'),
    }));
  if (fault === 'title and lead glued')
    glue(
      parts.findIndex((part) => isHit(part, 'title')),
      '',
    );
  if (fault === 'lead and body glued') {
    const body = parts.findIndex((part) => isHit(part, 'body'));
    if (isHit(parts[body - 1] as Part, 'lead')) glue(body - 1, '');
  }
  if (fault.startsWith('items glued')) {
    const title = parts.findIndex(
      (part, i) => i > 0 && part.kind === 'title' && parts[i - 1]?.kind === 'body' && part.item > hit - 2,
    );
    if (title > 0) glue(title - 1, fault === 'items glued' ? undefined : '');
  }

  const shape = nth(SHAPES, (at * 7) % 1);
  // Some extractions keep the blank at which a line was wrapped.
  let lines = printParts(parts, layout, width, (at * 13) % 1 < 0.2, (part) =>
    fault === 'page number in mid-lead' && part.kind === 'lead' && part.text.length > 30 ? shape : null,
  );
  if (
    fault === 'page turned' ||
    fault === 'pages exchanged' ||
    fault === 'page twice' ||
    fault === 'read across'
  ) {
    const first = Math.floor(at * Math.max(1, lines.length - 2 * page));
    const [before, one, two, after] = [
      lines.slice(0, first),
      lines.slice(first, first + page),
      lines.slice(first + page, first + 2 * page),
      lines.slice(first + 2 * page),
    ];
    if (fault === 'page turned') lines = [...before, ...one.reverse(), ...two, ...after];
    else if (fault === 'page twice') lines = [...before, ...one, ...one, ...two, ...after];
    else if (fault === 'pages exchanged') lines = [...before, ...two, ...one, ...after];
    else
      lines = [
        ...before,
        ...one.flatMap((line, i) => [line, ...two.slice(i, i + 1)]),
        ...two.slice(one.length),
        ...after,
      ];
  }
  const listed = given.filter((_, i) => !(fault === 'contents item lost' && i === hit));
  const contents = hasContents
    ? `园区周报\n目录\n${listed.map(({ title }, i) => `●${title}......${1 + Math.floor(i / 2)}\n`).join('')}\n`
    : '';
  return {
    text: `2024年5月2期（总150期）\n${contents}${lines.join('')}`,
    letters: parts
      .filter(({ kind }) => kind !== 'heading')
      .map(({ text }) => text)
      .join(''),
  };
}
