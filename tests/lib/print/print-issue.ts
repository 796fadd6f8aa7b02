/** An issue printed as the newsletter is: A4, running header, page numbers, pictures, text in floats and columns. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { InventedIssue, InventedItem } from '../invented-issue.ts';
import { closedBody } from '../scramble.ts';

/**
 * How items are set:
 * - `side`: lead and body side by side in two columns, their sides changing;
 * - `float`: the lead floats, the body runs beside it and on below; or picture and lead, the body below;
 * - `columns`: cover and contents, then bodies in two newspaper columns that flow over the pages' ends.
 */
export type Setting = 'side' | 'float' | 'columns';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function itemHtml(item: InventedItem, at: number, setting: Setting): string {
  const title = `<h2>●${escaped(item.title)}</h2>`;
  const lead = `<div class="lead">${escaped(item.lead)}</div>`;
  const body = closedBody(item)
    .map((text, i) => `<p>${i === 0 ? '█' : ''}${escaped(text)}</p>`)
    .join('');
  const picture = '<div class="picture"></div>';
  if (setting === 'side') {
    const parts =
      at % 2 === 0 ? [lead, `<div class="body">${body}</div>`] : [`<div class="body">${body}</div>`, lead];
    return `<article>${title}<div class="pair">${parts.join('')}</div></article>`;
  }
  if (setting === 'float') {
    const inner =
      at % 2 === 0
        ? `<div class="pair">${picture}${lead}</div><div class="body">${body}</div>`
        : `<div class="lead float ${at % 4 === 1 ? 'right' : 'left'}">${escaped(item.lead)}</div><div class="body">${body}</div>`;
    return `<article>${title}${inner}</article>`;
  }
  return `<article>${title}${lead}<div class="body two">${body}</div></article>`;
}

function cover({ label, items }: InventedIssue): string {
  const sections = ['招商引资', '综合资讯', '政策法规'] as const;
  const rows = sections.map((section, at) => {
    const lines = items.filter((item) => item.section === section);
    const entry = (text: string, n: number) =>
      `<div class="entry"><span>${text}</span><i></i><span>${n}</span></div>`;
    return `${entry(`${'一二三'[at]}、${section}`, 1 + at)}${lines.map(({ title }, i) => entry(`●${escaped(title)}`, 1 + Math.floor(i / 2))).join('')}`;
  });
  return `<div class="cover"><h1>园区周报</h1><p>${label}</p><p>园区世界 www.parkworld.net</p></div>
    <div class="contents"><h3>目录</h3>${rows.join('')}</div>`;
}

/** The issue as HTML for printing; `font` is the stylesheet that names the font, or nothing for the system's. */
export function issueHtml(
  issue: InventedIssue,
  setting: Setting,
  font: { css: string; family: string },
): string {
  const sections = (['招商引资', '综合资讯', '政策法规'] as const).map((section, at) => {
    const own = issue.items.filter((item) => item.section === section);
    return `<h3>${'一二三'[at]}、${section}</h3>${own.map((item, i) => itemHtml(item, i, setting)).join('')}`;
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${font.css}
    @page { size: A4; margin: 25mm 20mm 22mm;
      @top-left { content: "园区周报 ${issue.label}"; font: 9pt ${font.family}; }
      @top-right { content: "汇总一周“园区”资讯 ● 把握最新行业动态"; font: 9pt ${font.family}; }
      @bottom-center { content: counter(page); font: 9pt ${font.family}; } }
    body { font: 11pt/1.7 ${font.family}; margin: 0; }
    h1 { font-size: 40pt; text-align: center; } h2 { font-size: 14pt; margin: 14pt 0 6pt; line-height: 1.4; break-after: avoid; } h3 { font-size: 16pt; margin: 0 0 8pt; break-after: avoid; }
    p { margin: 0; } p + p { margin-top: 4pt; } .picture { background: #9bb; height: 44mm; width: 47%; }
    ${setting === 'columns' ? '' : 'article { break-inside: avoid; }'}
    .pair { display: flex; justify-content: space-between; } .pair > * { width: 47%; }
    article::after { content: ""; display: block; clear: both; }
    .float { width: 45%; } .left { float: left; margin: 0 16pt 0 0; } .right { float: right; margin: 0 0 0 16pt; }
    .two { columns: 2; column-gap: 20pt; text-indent: ${setting === 'columns' ? '2em' : 0}; text-align: justify; }
    .cover { break-after: page; text-align: center; padding-top: 60mm; } .contents { break-after: page; }
    .entry { display: flex; gap: 4pt; line-height: 1.5; font-size: 10pt; } .entry i { flex: 1; border-bottom: 1px dotted; }
    </style>${setting === 'columns' ? cover(issue) : ''}${sections.join('')}</html>`;
}

/** The open font that the tests print with, from npm: the same on every machine. */
export function openFont(): { css: string; family: string } {
  const css = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css');
  const folder = pathToFileURL(join(dirname(css), 'files/')).href;
  return {
    css: readFileSync(css, 'utf8').replaceAll('./files/', folder),
    family: "'Noto Sans SC Variable'",
  };
}

/** Prints an HTML file. It is a file so that it may load the font's files. */
export async function printPdf(browser: Browser, file: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.goto(pathToFileURL(file).href);
    await page.evaluate('document.fonts.ready');
    return await page.pdf({ preferCSSPageSize: true, printBackground: true });
  } finally {
    await page.close();
  }
}
