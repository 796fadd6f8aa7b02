/** Labelled issues laid out as programs lay them out, for printing as PDF. */
import type { LabelledItem } from './labelled-issue.ts';

/**
 * How items are set:
 * - `table`: two items side by side in the rows of a table, which the pages’ ends cut;
 * - `three`: the same with three items, across a large sheet;
 * - `beside`: the title across, below it lead and body side by side in a table;
 * - `columns`: newspaper columns, all items below each other;
 * - `boxes`: text boxes at fixed places, drawn in another order than they are read;
 * - `narrow`: three narrow columns with hardly a gap;
 * - `watermarks`: one column, twelve light words across each page;
 * - `sheets`: two pages on each sheet.
 */
export const LAYOUTS = [
  'table',
  'three',
  'beside',
  'columns',
  'boxes',
  'narrow',
  'watermarks',
  'sheets',
] as const;
export type Layout = (typeof LAYOUTS)[number];

const SECTIONS = ['招商引资', '综合资讯', '政策法规'] as const;
const LABEL = '2026年3月2期 (总255期)';
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const titleOf = (item: LabelledItem) => `<h2>●${escaped(item.title)}</h2>`;
const leadOf = ({ lead }: LabelledItem) => (lead === null ? '' : `<p class="lead">${escaped(lead)}</p>`);
const bodyOf = ({ body, source }: LabelledItem) =>
  body
    .map((text, i) => {
      if (i < body.length - 1) return `<p>█${escaped(text)}</p>`;
      // The labels leave out the last full stop.
      return `<p>█${escaped(text.replace(/。$/u, ''))}${source === null ? '' : `（${source}）`}。</p>`;
    })
    .join('');
const whole = (item: LabelledItem) => titleOf(item) + leadOf(item) + bodyOf(item);

/** The items in groups of `size`. */
function groups<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}

function sectionHtml(heading: string, items: readonly LabelledItem[], layout: Layout): string {
  const head = `<h3>${heading}</h3>`;
  if (layout === 'table' || layout === 'three') {
    const rows = groups(items, layout === 'three' ? 3 : 2).map(
      (row) => `<tr>${row.map((item) => `<td>${whole(item)}</td>`).join('')}</tr>`,
    );
    return `${head}<table>${rows.join('')}</table>`;
  }
  if (layout === 'beside') {
    const parts = items.map((item, i) => {
      if (item.lead === null) return whole(item);
      const cells = [`<td>${leadOf(item)}</td>`, `<td class="wide">${bodyOf(item)}</td>`];
      if (i % 3 === 2) cells.reverse();
      return `${titleOf(item)}<table><tr>${cells.join('')}</tr></table>`;
    });
    return head + parts.join('');
  }
  if (layout === 'boxes') {
    const pages = groups(items, 4).map((page) => {
      const boxes = page.map(
        (item, i) =>
          `<div class="box" style="left:${(i % 2) * 88}mm;top:${Math.floor(i / 2) * 118}mm">${whole(item)}</div>`,
      );
      return `<div class="boxes">${boxes.toReversed().join('')}</div>`;
    });
    return `<div class="first">${head}</div>${pages.join('')}`;
  }
  const text = head + items.map(whole).join('');
  return layout === 'columns' || layout === 'narrow' ? `<div class="${layout}">${text}</div>` : text;
}

function contents(items: readonly LabelledItem[]): string {
  const rows = SECTIONS.flatMap((section, at) => [
    `${'一二三'[at]}、${section}`,
    ...items.filter((item) => item.section === section).map(({ title }) => `●${title}`),
  ]);
  const entry = (text: string, i: number) =>
    `<div class="entry"><span>${escaped(text)}</span><i></i><span>${1 + Math.floor(i / 4)}</span></div>`;
  return `<div class="cover"><h1>园区周报</h1><p>${LABEL}</p></div><div class="contents"><h3>目录</h3>${rows.map(entry).join('')}</div>`;
}

/** Styles that differ between the layouts. */
const STYLES: Record<Layout, string> = {
  table: 'td { width: 50%; padding: 2pt 6pt; border: 1px solid #999; }',
  three: 'td { width: 33.3%; padding: 2pt 6pt; border: 1px solid #999; }',
  beside: 'td { width: 34%; padding: 0 6pt; } td.wide { width: 66%; }',
  columns: '.columns { columns: 2; column-gap: 18pt; text-align: justify; }',
  boxes: `.boxes { position: relative; height: 238mm; break-before: page; }
    .box { position: absolute; width: 80mm; height: 114mm; overflow: hidden; font-size: 10pt; border: 1px solid #999; }`,
  narrow:
    '.narrow { columns: 3; column-gap: 8pt; text-align: justify; font-size: 10pt; } .narrow h2 { font-size: 11pt; }',
  watermarks: '.mark { position: fixed; color: #ccc; font-size: 18pt; }',
  sheets: `.sheet { columns: 2; column-gap: 36mm; column-fill: auto; font-size: 10pt; }
    .cover, .contents { break-after: column; } .cover { padding-top: 40mm; } .entry { font-size: 7pt; }`,
};

/** An issue as HTML for printing. */
export function layoutHtml(
  items: readonly LabelledItem[],
  layout: Layout,
  font: { css: string; family: string },
): string {
  const sections = SECTIONS.map((section, at) =>
    sectionHtml(
      `${'一二三'[at]}、${section}`,
      items.filter((item) => item.section === section),
      layout,
    ),
  );
  // A fixed box is printed on each page.
  const marks =
    layout === 'watermarks'
      ? Array.from({ length: 12 }, (_, i) => {
          const turn = i % 2 === 0 ? '' : ';transform:rotate(-30deg)';
          return `<div class="mark" style="left:${(i % 3) * 60}mm;top:${Math.floor(i / 3) * 62 + 7}mm${turn}">内部资料 园区世界</div>`;
        }).join('')
      : '';
  const isSheets = layout === 'sheets';
  const header = `content: "园区周报 ${LABEL}"; font: 9pt ${font.family};`;
  const number = `content: counter(page); font: 9pt ${font.family};`;
  // Both pages of a sheet have a header and a number.
  const frame = isSheets
    ? `size: A4 landscape; margin: 25mm 18mm; @top-left { ${header} } @top-right { ${header} }
      @bottom-left { ${number} } @bottom-right { ${number} }`
    : `size: ${layout === 'three' ? 'A3 landscape' : 'A4'}; margin: 25mm 18mm 22mm; @top-left { ${header} } @bottom-center { ${number} }`;
  const text = contents(items) + sections.join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${font.css}
    @page { ${frame} }
    body { font: 11pt/1.6 ${font.family}; margin: 0; } p { margin: 0 0 4pt; }
    h1 { font-size: 40pt; text-align: center; } h2 { font-size: 13pt; line-height: 1.4; margin: 8pt 0 4pt; } h3 { font-size: 16pt; margin: 0 0 8pt; }
    table { width: 100%; border-collapse: collapse; } td { vertical-align: top; }
    .cover, .contents { break-after: page; } .cover { padding-top: 60mm; text-align: center; }
    .entry { display: flex; gap: 4pt; font-size: 10pt; } .entry i { flex: 1; border-bottom: 1px dotted; }
    ${STYLES[layout]}</style>${marks}${isSheets ? `<div class="sheet">${text}</div>` : text}</html>`;
}
