/** Properties of all pages, tested on generated ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../tests/lib/cases.ts';
import { readIssue, SeedError } from './index.ts';

interface Written {
  title: string;
  lead: string | null;
  body: string[];
}

const SITE = '铜仁市政府网站';
const read = (text: string) => readIssue('week.txt', new TextEncoder().encode(text));
const visible = (text: string) => text.replace(/\s/g, '');

/** A word of four rare characters, shared by title, lead and body of one item. */
const key = (i: number) => String.fromCodePoint(...[0, 1, 2, 3].map((k) => 0x7000 + 5 * i + k));
const words = (least: number) =>
  fc
    .array(
      fc.constantFrom(
        '项目',
        '建设',
        '企业',
        '年产',
        '预计',
        '日前',
        '举行',
        '“一企”',
        '12个',
        '3.5亿元',
        '6月8日',
        '，',
      ),
      { minLength: least, maxLength: least + 12 },
    )
    .map((parts) => parts.join(''));
const item = fc.record({
  title: words(2),
  lead: fc.option(words(3), { nil: null }),
  body: fc.array(words(4), { minLength: 1, maxLength: 3 }),
});
const withLead = item.filter((one) => one.lead !== null);

function keyed(items: readonly Written[], first = 0): Written[] {
  return items.map(({ title, lead, body }, i) => ({
    title: `${key(first + i)}${title}签约`,
    lead: lead === null ? null : `${lead}${key(first + i)}落户。`,
    body: body.map((text) => `${text}${key(first + i)}投产。`),
  }));
}

/** Lines of `width` characters. As in print, a line does not begin with a closing mark or break a word or number. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const part of text.match(/[A-Za-z0-9.]+|[“《（]?.[，。、”》）]*/gsu) ?? []) {
    const last = lines[lines.length - 1] as string;
    if (last.length + part.length > width && last !== '') lines.push(part);
    else lines[lines.length - 1] = last + part;
  }
  return lines;
}
const closed = (body: readonly string[]) =>
  body.map((text, i) => (i < body.length - 1 ? text : text.replace(/。$/, `（${SITE}）。`)));

const cleanText = (items: readonly Written[]) =>
  `一、招商引资\n\n${items
    .flatMap(({ title, lead, body }) => [
      `●${title}`,
      ...(lead ? [lead] : []),
      ...closed(body).map((text) => `■${text}`),
    ])
    .join('\n\n')}\n`;

function scrambledText(pages: readonly Written[][]): string {
  const paragraph = (text: string) => `${wrap(text, 22).join('\n\n')} \n\n`;
  const page = (items: readonly Written[]) => [
    ...items.map(({ title }, i) => (i === 0 ? ' ' : '') + paragraph(`●${title}`)),
    ...items.flatMap(({ lead, body }) =>
      [...closed(body).map((text) => `█${text}`), lead ?? ''].filter(Boolean).map(paragraph),
    ),
  ];
  return ` 一、招商引资 \n\n${pages.flatMap(page).join('')}`;
}

const found = (text: string) =>
  read(text).items.map(({ title, lead, body, source }) => ({
    title: visible(title),
    lead: lead === null ? null : visible(lead),
    body: body.map(visible),
    source: source?.name,
  }));
const written = (items: readonly Written[]) =>
  items.map(({ title, lead, body }) => ({
    title: visible(title),
    lead: lead === null ? null : visible(lead),
    body: body.map(visible),
    source: SITE,
  }));

describe('readIssue', () => {
  it('puts every character of a clean page into the field it belongs to', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), (drawn) => {
        const items = keyed(drawn);
        expect(found(cleanText(items))).toEqual(written(items));
      }),
      cases(1, 150),
    );
  });

  it('puts every character of a page-scrambled text into the field it belongs to', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(withLead, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 5 }),
        (drawn) => {
          const pages = drawn.map((page, i) => keyed(page, 2 * i));
          expect(found(scrambledText(pages))).toEqual(written(pages.flat()));
        },
      ),
      cases(2, 100),
    );
  });

  it('reads the same with any line separator', () => {
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\r\n', '\r'),
        (drawn, end) => {
          const text = cleanText(keyed(drawn));
          expect(read(text.replaceAll('\n', end)).items).toEqual(read(text).items);
        },
      ),
      cases(3, 50),
    );
  });

  it('names the lines of the seed that each item comes from', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (drawn) => {
        const text = cleanText(keyed(drawn));
        const lines = text.split('\n');
        for (const { seedLines, title, lead, body } of read(text).items) {
          const raw = visible(seedLines.map(([from, to]) => lines.slice(from - 1, to).join('')).join(''));
          const kept = visible([title, lead ?? '', ...body].join(''));
          expect(raw.replace(`（${SITE}）`, '').replace(/[●■]/g, '')).toBe(kept);
        }
      }),
      cases(4, 50),
    );
  });

  it('fails only with a SeedError, whatever its input', () => {
    const marks = ['●', '■', '█', '\n', ' \n', '\r', '\f', ' ', '\u202E', '\u2028', `（${SITE}）。`];
    const rest =
      '一、招商引资 三、政策法规 （ ” 。 注： 园区周报 目录 ....3 <script> {x} --- ⻓ 𠮷 铜仁项目签约'.split(
        ' ',
      );
    const scraps = fc.constantFrom(...marks, ...rest);
    const text = fc.array(scraps, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join('')));
    fc.assert(
      fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        try {
          const { items } = readIssue('week.txt', bytes);
          expect(items.length).toBeGreaterThan(0);
          expect(
            items.filter(({ title, lead, body }) => title === '' || lead === '' || body.includes('')),
          ).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(SeedError);
        }
      }),
      cases(5, 500),
    );
  });
});
