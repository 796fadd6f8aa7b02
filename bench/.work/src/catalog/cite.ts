/** Citations of an item. */
import type { Issue, Item } from '../schema/dataset.ts';
import { issueName } from './text.ts';

export interface Citations {
  /** GB/T 7714—2015, electronic resource without access date. */
  gbt: string;
  bibtex: string;
}

/** Braces and the characters TeX reads as commands, made harmless. */
function tex(text: string): string {
  return text.replace(/\\/g, '\\textbackslash{}').replace(/[#$%&_{}]/g, '\\$&');
}

/**
 * @param address absolute address of the item's page
 * @param day the day it counts by, ISO
 */
export function cite(item: Item, issue: Issue, address: string, day: string): Citations {
  const [year, month] = day.split('-');
  return {
    gbt: `园区周报. ${item.title}[EB/OL]. 园区周报, ${issueName(issue)}第${item.position}条, (${day}). ${address}.`,
    bibtex: [
      `@misc{yuanqu-${item.id},`,
      '  author = {园区周报},',
      `  title = {${tex(item.title)}},`,
      `  howpublished = {${tex(issue.title)}, 第${item.position}条},`,
      `  year = {${year}},`,
      `  month = {${month}},`,
      `  url = {${address}}`,
      '}',
    ].join('\n'),
  };
}
