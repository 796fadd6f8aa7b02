/** PDFs in `cases/` that were once read wrongly, grouped by fault. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labelledItems, outcome } from '../../../tests/lib/print/labelled-issue.ts';
import { readIssue } from '../index.ts';
import { pdfToText } from './index.ts';

const bytesOf = (name: string) => readFileSync(new URL(`cases/${name}.pdf`, import.meta.url));
async function itemsOf(bytes: Uint8Array) {
  const text = await pdfToText('issue.pdf', bytes);
  return readIssue('issue.txt', new TextEncoder().encode(text)).items.map((item) => ({
    ...item,
    seedLines: [],
  }));
}
/** A PDF with some bytes replaced. */
function changed(name: string, from: string, to: string): Uint8Array {
  const text = bytesOf(name).toString('latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replaceAll(from, to), 'latin1');
}
const LEADS = [
  '2023年10月9日，禾光新能源储能项目签约落户合肥，总投资12亿元。',
  '10月10日，远川半导体封测基地在无锡高新区开工。',
  '10月11日，启南生物医药产业园在南通启东市开园，首批8家企业入驻。',
];

describe('an issue reads the same', () => {
  it.each([
    ['as it is', 'a-control'],
    ['with letters drawn twice', 'b-glyph-twice'],
    ['with letters drawn twice a little apart', 'b2-glyph-twice-offset'],
    ['with lines drawn twice', 'c-run-twice'],
    ['in a font that is not embedded, with the character set UCS-2', 'd-ucs2'],
    ['in a font that is not embedded, with the character set GBK', 'e-gbk'],
    ['with titles in such a font', 'f-mixed-title-gbk'],
    ['with bodies in such a font', 'f2-mixed-body-gbk'],
    ['without ink', 'g-invisible'],
    ['with letters spaced out', 'h-spaced'],
    ['with bullets of a symbol font', 'i-wing'],
    ['with bullets that became letters', 'j-letters'],
  ])('%s', async (_, name) => {
    const items = await itemsOf(bytesOf(name));
    expect(items).toEqual(await itemsOf(bytesOf('a-control')));
    expect(items.map(({ lead }) => lead)).toEqual(LEADS);
    expect(items.flatMap(({ notes }) => notes)).toEqual([]);
  });
});

it.each([
  ['e-gbk', 'GBK-EUC-H', 'GBKp-EUC-H'],
  ['e-gbk', 'GBK-EUC-H', 'GBK2K-H'],
  ['e-gbk', 'GBK-EUC-H', 'GB-EUC-H'],
  ['e-gbk', 'GBK-EUC-H', 'GBpc-EUC-H'],
  ['d-ucs2', 'UniGB-UCS2-H', 'UniGB-UTF16-H'],
])('%s: the table of characters %s can also be %s', async (name, from, to) => {
  expect(await itemsOf(changed(name, `/${from}`, `/${to}`))).toEqual(await itemsOf(bytesOf('a-control')));
});

it('single words in a font that is not embedded are read', async () => {
  const [first, second] = await itemsOf(bytesOf('l-some-words-gbk'));
  expect(first?.body.join('')).toContain('企业集聚，预计2025年投产，税收贡献突出');
  expect(second?.lead).toBe('10月10日，远川半导体封测基地在无锡高新区开工，总投资58亿元。');
});

it('words in a font that cannot be read at all leave a box and a doubt', async () => {
  const items = await itemsOf(changed('l-some-words-gbk', '/GBK-EUC-H', '/GXX-EUC-H'));
  expect(items[1]?.lead).toContain('□');
  expect(items[1]?.notes.map(({ code }) => code)).toContain('text-lost');
});

describe('a text layer that is not what is printed', () => {
  it('keeps single lost letters visible, each with a doubt on its item', async () => {
    const items = await itemsOf(bytesOf('gs-lost-letters'));
    expect(items[0]?.body.join('')).toContain('航线每周执飞3 □，每个往□可载货150余吨');
    expect(items.map(({ notes }) => notes.some(({ code }) => code === 'text-lost'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(items[0]?.notes.find(({ code }) => code === 'text-lost')?.text).toContain('□');
  });

  it('is refused where many letters are lost, with the true cause', async () => {
    await expect(pdfToText('issue.pdf', bytesOf('gs-mojibake'))).rejects.toThrow(
      /^issue\.pdf: \d+ of \d+ letters cannot be read \(page 1–4\).*OCR[^\n]*$/,
    );
  });

  // The character code of ● in the font, and the codes of characters that OCR may read instead.
  it.each([
    ['@', '0040'],
    ['e', '0065'],
    ['O', '004F'],
    ['？', 'FF1F'],
    ['0', '0030'],
  ])('is told to be a scan where OCR took the marks for %s', async (sign, code) => {
    const scan = pdfToText('issue.pdf', changed('g-invisible', '25CF', code));
    await expect(scan).rejects.toThrow(/a scan, and OCR read no title mark ● in it/);
    await expect(scan).rejects.toThrow(`lines begin with “${sign}”`);
  });
});

it('two items side by side whose row goes on over the page are read each by itself', async () => {
  expect(await itemsOf(bytesOf('row-over-page'))).toMatchObject([
    {
      title: '甲公司项目落户苏州',
      lead: '3月9日，甲公司项目落户苏州工业园区。',
      source: { name: '苏州市政府网站' },
      notes: [],
    },
    {
      title: '乙公司项目落户杭州',
      lead: '3月10日，乙公司项目落户杭州高新区。',
      source: { name: '杭州市政府网站' },
      notes: [],
    },
  ]);
});

describe('a title', () => {
  it.each([
    ['that fills its cell takes no word of its lead', 'title-fills-cell', 4],
    ['with an open bracket at the end of a line goes on', 'title-with-open-bracket', 5],
    ['that wraps in a narrow column is whole', 'narrow-columns', 50],
  ])('%s', async (_, name, size) => {
    const { right, wrong } = outcome(await itemsOf(bytesOf(name)), labelledItems('practice-4'));
    expect(right).toBe(size);
    // The file of a case does not contain the pages before and after.
    expect(wrong.filter((title) => !/^(?:十部门支持上海|珠海就固态电池)/u.test(title))).toEqual([]);
  });
});
