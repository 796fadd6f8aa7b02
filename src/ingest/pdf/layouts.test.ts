/**
 * Reads labelled issues that were laid out and printed by several programs. By default each layout prints part of an
 * issue; `CASES=1` reads two whole issues in every layout and prints a table.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type LabelledItem, labelledItems, outcome } from '../../../tests/lib/print/labelled-issue.ts';
import { LAYOUTS, type Layout, layoutHtml } from '../../../tests/lib/print/layouts.ts';
import { openFont } from '../../../tests/lib/print/print-issue.ts';
import { usePrinter } from '../../../tests/lib/print/printer.ts';
import { readIssue } from '../index.ts';
import { pdfToText } from './index.ts';

const { dir, printed: print } = usePrinter();

/** Least number of correct items out of 50. */
const LEAST: Record<Layout, number> = {
  table: 48,
  three: 50,
  beside: 48,
  columns: 50,
  boxes: 50,
  narrow: 45,
  watermarks: 48,
  sheets: 48,
};

const printed = (items: readonly LabelledItem[], layout: Layout, change = (html: string) => html) =>
  print(change(layoutHtml(items, layout, openFont())));
async function read(pdf: Uint8Array, labels: readonly LabelledItem[]) {
  const text = await pdfToText('issue.pdf', pdf);
  return outcome(readIssue('issue.txt', new TextEncoder().encode(text)).items, labels);
}
/** Items of all sections. */
const some = labelledItems('practice-1').filter((_, i) => i < 8 || i % 8 < 2);

describe('an issue', () => {
  it.each(LAYOUTS)('laid out as “%s” gives its items', async (layout) => {
    expect(await read(await printed(some, layout), some)).toMatchObject({ right: some.length, wrong: [] });
  });

  it.each<[string, Layout, string]>([
    ['in three columns 4 points apart', 'narrow', '.narrow { column-gap: 4pt; }'],
    ['in two columns 4 points apart', 'columns', '.columns { column-gap: 4pt; }'],
    [
      'in three columns in which items begin at one height by chance',
      'columns',
      '.columns { columns: 3; font-size: 10pt; }',
    ],
    ['in four columns', 'narrow', '.narrow { columns: 4; font-size: 8pt; } .narrow h2 { font-size: 9pt; }'],
    ['whose letters are spaced out by a half', 'watermarks', 'h2, p { letter-spacing: 0.5em; }'],
    ['in a table whose cells set their text in the middle', 'table', 'td { vertical-align: middle; }'],
    ['whose titles are no larger than the text', 'watermarks', 'h2 { font-size: 11pt; font-weight: 400; }'],
    ['on pages of half the size', 'watermarks', '@page { size: A5; margin: 15mm; }'],
  ])('%s gives its items', async (_, layout, style) => {
    const pdf = await printed(some, layout, (html) => html.replace('</style>', `${style}</style>`));
    expect(await read(pdf, some)).toMatchObject({ right: some.length, wrong: [] });
  });

  it('with small notes printed over its text is read with a doubt on each item that has one', async () => {
    let n = 0;
    const note = () =>
      `<div style="position:relative;height:0"><span style="position:absolute;top:${20 + n}pt;font-size:8pt">${++n}. 数据来自园区管委会的公开材料，以公告为准。</span></div><p>█`;
    const pdf = await printed(some, 'columns', (html) =>
      html.replace('columns: 2;', '').replace(/<p>█/g, (body, at: number) => (at % 2 === 0 ? note() : body)),
    );
    const { right, wrong, silent } = await read(pdf, some);
    expect(wrong.length).toBeGreaterThan(3);
    expect(right + wrong.length).toBe(some.length);
    expect(silent).toEqual([]);
  });

  it('without a table of contents gives its items too', async () => {
    const pdf = await printed(some, 'table', (html) => html.replace('class="contents"', 'hidden'));
    expect((await read(pdf, some)).right).toBeGreaterThan(some.length - 2);
  });

  it.each([90, 180, 270])('on pages that are shown turned by %i degrees gives its items', async (turn) => {
    const pdf = Buffer.from(await printed(some, 'beside')).toString('latin1');
    const turned = Buffer.from(pdf.replaceAll('/Type /Page\n', `/Type /Page\n/Rotate ${turn}\n`), 'latin1');
    expect(turned.includes(`/Rotate ${turn}`)).toBe(true);
    expect(await read(turned, some)).toMatchObject({ right: some.length, wrong: [] });
  });

  it('drawn sideways gives its items', async () => {
    const sideways = `body { writing-mode: sideways-lr; }`;
    const pdf = await printed(some.slice(0, 4), 'watermarks', (html) =>
      html.replace(/<div class="mark".*?<\/div>/g, '').replace('</style>', `${sideways}</style>`),
    );
    expect((await read(pdf, some.slice(0, 4))).right).toBe(4);
  });

  it('whose blanks justification stretches keeps its numbers', async () => {
    const [item] = some as [LabelledItem];
    const lead =
      '12     日，项目在铜仁碧江区开工建设，这一行文字还要再长一些才能换到下一行继续往下排，总投资 12 亿元，计划明年投产。';
    const odd = { ...item, lead: `${'本周一上午十点，来自各地的客商齐聚碧江区，'.repeat(2)}${lead}` };
    const pdf = await printed([odd, ...some.slice(1, 3)], 'watermarks', (html) =>
      html
        .replace('12     日', '<span style="word-spacing:26pt">12 日</span>')
        .replace(/<div class="mark".*?<\/div>/g, ''),
    );
    const text = await pdfToText('issue.pdf', pdf);
    expect(text.replace(/\s/g, '')).toContain('12日，项目在铜仁碧江区开工建设');
  });
});

describe.skipIf(!process.env.CASES)('two whole issues', () => {
  const rows: string[] = [];
  afterAll(() => console.log(['layout      issue       right wrong without doubt', ...rows].join('\n')));

  it.each(LAYOUTS.flatMap((layout) => ['practice-1', 'practice-2'].map((name) => [layout, name] as const)))(
    'laid out as “%s”: %s',
    async (layout, name) => {
      const labels = labelledItems(name);
      const { right, wrong, silent } = await read(await printed(labels, layout), labels);
      rows.push(
        [
          layout.padEnd(11),
          name,
          `${right}/${labels.length}`.padStart(6),
          `${wrong.length}`.padStart(5),
          `${silent.length}`.padStart(5),
        ].join(' '),
      );
      expect(right).toBeGreaterThanOrEqual(LEAST[layout]);
      expect(silent).toEqual([]);
    },
  );
});

/** Whether a program is installed. */
function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

// The title of a skipped test names what is missing.
it.skipIf(!has('gs'))('an issue that Ghostscript wrote again gives its items (needs gs)', async () => {
  const [from, to] = [join(dir, 'from.pdf'), join(dir, 'to.pdf')];
  writeFileSync(from, await printed(some, 'columns'));
  execFileSync('gs', ['-q', '-sDEVICE=pdfwrite', '-o', to, from]);
  const { wrong, silent } = await read(readFileSync(to), some);
  expect(wrong.filter((title) => silent.includes(title))).toEqual([]);
});

describe.skipIf(!has('soffice'))('an issue that LibreOffice printed (needs soffice)', () => {
  // It centres the text of cells. It reads two whole issues with `CASES`.
  const names = process.env.CASES ? ['practice-1', 'practice-2'] : ['practice-1'];
  it.each((['table', 'beside'] as const).flatMap((layout) => names.map((name) => [layout, name] as const)))(
    'laid out as “%s” gives the items of %s',
    async (layout, name) => {
      const labels = process.env.CASES ? labelledItems(name) : some;
      const file = join(dir, 'office.html');
      writeFileSync(file, layoutHtml(labels, layout, { css: '', family: 'serif' }));
      execFileSync(
        'soffice',
        ['--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', dir, file],
        { stdio: 'ignore' },
      );
      const { right, silent } = await read(readFileSync(join(dir, 'office.pdf')), labels);
      expect(right).toBeGreaterThanOrEqual(labels.length - 2);
      expect(silent).toEqual([]);
    },
  );
});
