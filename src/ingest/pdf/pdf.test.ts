/** PDFs like those of the newsletter: printed here by the test browser, then read in the usual way. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../../scripts/lib/ingest.ts';
import { inProcess } from '../../../tests/lib/command.ts';
import { type InventedIssue, inventIssue } from '../../../tests/lib/invented-issue.ts';
import { issueHtml, openFont, type Setting } from '../../../tests/lib/print/print-issue.ts';
import { usePrinter } from '../../../tests/lib/print/printer.ts';
import { scrambled, unscrambled } from '../../../tests/lib/scramble.ts';
import { readArchive } from '../../content/archive.ts';
import { extractIssue } from '../../facts/extract.ts';
import { pdfToText } from './index.ts';

const { dir, printed } = usePrinter();

const textOf = async (pdf: Uint8Array) => new TextEncoder().encode(await pdfToText('issue.pdf', pdf));
/** Items without their line numbers, which differ. */
const itemsOf = (bytes: Uint8Array) =>
  extractIssue({ name: 'issue.txt', bytes }).items.map((item) => ({ ...item, seedLines: [] }));
/** The items of the issue’s text, which is the same in either dialect. */
function twin(issue: InventedIssue) {
  const [items, others] = [scrambled, unscrambled].map((write) =>
    itemsOf(new TextEncoder().encode(write(issue))),
  );
  expect(others).toEqual(items);
  return items;
}

describe('a printed issue', () => {
  const settings: [Setting, number][] = [
    ['side', 42],
    ['float', 47],
    ['columns', 51],
  ];

  it.each(settings)('set in “%s” gives the %i items of its texts', async (setting, size) => {
    const issue = inventIssue(size % 7, size);
    const items = itemsOf(await textOf(await printed(issueHtml(issue, setting, openFont()))));
    expect(items).toHaveLength(size);
    expect(items).toEqual(twin(issue));
    expect(items.map(({ title }) => title)).toEqual(issue.items.map(({ title }) => title));
  });

  const noto = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
  it.skipIf(!existsSync(noto)).each(settings)(
    'in a font whose text layer holds radicals for characters, set in “%s”, gives the same',
    async (setting, size) => {
      const issue = inventIssue(1 + (size % 7), size);
      const font = { css: `@font-face { font-family: Dirty; src: url(file://${noto}); }`, family: 'Dirty' };
      const text = await textOf(await printed(issueHtml(issue, setting, font)));
      expect(new TextDecoder().decode(text)).not.toMatch(/[\u2E80-\u2FD5]/);
      expect(itemsOf(text)).toEqual(twin(issue));
    },
  );

  it('is taken in as a text that is kept, and known when it comes again', async () => {
    const pdf = join(dir, 'friday.pdf');
    writeFileSync(pdf, await printed(issueHtml(inventIssue(2, 12), 'side', openFont())));
    const run = () => inProcess((world) => ingest([pdf], extractIssue, world), { cwd: dir });
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toContain('12 items');
    expect(out).toContain('kept as seeds/friday.txt');
    expect(existsSync(join(dir, 'seeds/friday.pdf'))).toBe(false);
    const { issues, items } = readArchive(join(dir, 'content'));
    expect(issues).toMatchObject([{ seed: 'friday.txt', label: '2024年5月2期', number: 152 }]);
    const lines = readFileSync(join(dir, 'seeds/friday.txt'), 'utf8').split('\n');
    for (const { title, seedLines } of items) {
      const raw = seedLines.map(([from, to]) => lines.slice(from - 1, to).join('')).join('');
      expect(raw.replace(/\s/g, '')).toContain(title.replace(/\s/g, ''));
    }
    expect((await run()).out).toContain('0 files new, 0 updated');
  });
});

describe('a PDF that cannot be read', () => {
  const fails = async (bytes: Uint8Array, cause: string) => {
    await expect(pdfToText('issue.pdf', bytes)).rejects.toThrow(`issue.pdf: ${cause}`);
    await expect(pdfToText('issue.pdf', bytes)).rejects.toThrow(/^[^\n]+$/);
  };

  it('is told by what is wrong: empty, no PDF, damaged, cut off', async () => {
    const whole = await printed('<p>园区</p>');
    await fails(new Uint8Array(), 'the file is empty');
    await fails(
      new TextEncoder().encode('一、招商引资'),
      'this is no PDF, although its name says so: if it is a text',
    );
    await fails(new TextEncoder().encode('<html>'), 'this is a web page (.html), not a PDF: save it as');
    await fails(whole.slice(0, 40), 'the PDF is damaged');
    await fails(new TextEncoder().encode('%PDF-1.7\nnothing'), 'the PDF is damaged');
  });

  it('is told to be a scan when it holds pictures and no text', async () => {
    await fails(await printed('<div style="background:#123;height:300px"></div>'), 'the PDF holds no text');
  });

  it('is told to be locked when it asks for a password', async () => {
    await fails(readFileSync(new URL('locked.pdf', import.meta.url)), 'the PDF is locked with a password');
  });
});
