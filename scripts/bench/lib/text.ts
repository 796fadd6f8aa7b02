/** An invented issue as a text, clean or page-scrambled. */
import { SECTIONS } from '../../../src/schema/codes.ts';
import { EDITION } from '../../../src/schema/labels.ts';
import { numberedSection } from '../../../src/schema/sections.ts';
import type { InventedIssue, InventedItem } from './invent.ts';

const heading = (n: number): string => numberedSection(SECTIONS[n]!);
const said = ({ body, source }: InventedItem): string => `${body}（${source}）。`;

/** Cover, contents, then items top-down. */
export function cleanText({ items, number, year }: InventedIssue): string {
  const parts = SECTIONS.map(
    (section, n) => [heading(n), items.filter((item) => item.section === section)] as const,
  );
  const contents = parts.flatMap(([name, own]) => [name, ...own.map(({ title }) => `●${title}.....\t1`)]);
  const text = parts.flatMap(([name, own]) => [
    name,
    ...own.flatMap((item) => [`●${item.title}`, ...(item.lead ? [item.lead] : []), `■${said(item)}`]),
  ]);
  return [
    EDITION.name,
    `${year}年 (总${number}期)`,
    '汇总一周“园区”资讯 ● 把握最新行业动态',
    '园区世界 www.parkworld.net',
    '目录',
    ...contents,
    '',
    ...text,
    '',
  ].join('\n\n');
}

/** Wraps a paragraph; its last line ends in a blank, as in texts from PDFs. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines.map((line, n) => (n === lines.length - 1 ? `${line} ` : line.trimEnd()));
}

/** Pages of two columns read across: both titles, then bodies and leads interleaved. */
export function scrambledText({ items }: InventedIssue): string {
  const lines: string[] = [];
  for (const [n, section] of SECTIONS.entries()) {
    const own = items.filter((item) => item.section === section);
    for (let at = 0; at < own.length; at += 2) {
      const [first, second] = [own[at], own[at + 1]] as [InventedItem, InventedItem | undefined];
      const gap = Array.from({ length: 8 }, () => ' ');
      lines.push(...(at === 0 ? [` ${heading(n)} `, `●${first.title} `] : [` ●${first.title} `]), ...gap);
      if (second) lines.push(`●${second.title} `, ...gap);
      lines.push(...wrapped(`█${said(first)}`, 42));
      if (first.lead) lines.push(...wrapped(first.lead, 20));
      if (second?.lead) lines.push(...wrapped(second.lead, 18));
      if (second) lines.push(...wrapped(`█${said(second)}`, 20));
    }
  }
  return `${lines.join('\n\n')}\n`;
}
