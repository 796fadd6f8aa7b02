import { FRAME_WORDS, MARKS, NOTICE_WORDS } from '#edition/reading.ts';
import type { Line } from './lines.ts';

/** Issue labels and page counts. */
const NUMBERS =
  /\d{4}\s*年\s*\d{1,2}\s*月\s*第?\s*\d{1,3}\s*期|\d{4}\s*年\s*第?\s*\d{1,3}\s*[期周]|总\s*第?\s*\d+\s*期|第\s*\d+\s*期|第\s*\d+\s*页|共\s*\d+\s*页|page\s*\d+|目\s*录/;
const OWN = new RegExp(`${FRAME_WORDS.source}|${NUMBERS.source}`, 'iu');
const ALL_OWN = new RegExp(OWN.source, 'giu');
const ORNAMENT = new RegExp(
  `[${MARKS.title}\\s\\d()（）《》[\\]【】/／|·•●○◆*_~=\\-—–―─…．.、:：]|\\d{4}\\s*年(?:\\s*\\d{1,2}\\s*月)?`,
  'gu',
);
/** A horizontal rule, with or without a page number in it. */
const RULE =
  /^[\s\-—–―─=_*~·.…]*[-—–―─=_*~…][\s\-—–―─=_*~·.…]*\d{0,4}[\s\-—–―─=_*~·.…]*[-—–―─=_*~…][\s\-—–―─=_*~·.…]*$/u;

/**
 * Whether a line is part of the frame of every page (running header, footer, rule) by its words alone: it names
 * the newsletter, an issue or a page, and nothing else. A sentence that begins with a dash (`—陕投商州区 100MW …`)
 * is not, nor a part of a sentence that is only digits (`（2021—2025年）`, `12.5`).
 */
export function isFrame(text: string): boolean {
  if (text.length > 80) return false;
  if (RULE.test(text)) return true;
  return OWN.test(text) && text.replace(ALL_OWN, '').replace(ORNAMENT, '') === '';
}

/** Whether a line is only digits: a page number or part of a sentence, which its neighbours decide. */
export function isBareNumber(text: string): boolean {
  return /^\d{1,3}$/.test(text);
}

const NUMBER = '(?:\\d{1,3}|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,4})';
/** Page numbers with something around them: 4/12, ·4·, [4], P4, Page 4 of 12, IV, 第四页. */
const PAGE_NUMBER = new RegExp(
  `^(?:第|p(?:age|\\.)?)?\\s*[·•.~\\-—–<〈[［【(（〔]*\\s*(${NUMBER})\\s*[·•.~\\-—–>〉\\]］】)）〕]*(?:\\s*页)?(?:\\s*(?:[/／|]|of|共)\\s*${NUMBER}(?:\\s*页)?)?$`,
  'iu',
);

/** The page that a line may be the number of; null for any other line. */
export function pageOf(text: string): number | null {
  const number = text.length > 24 ? undefined : PAGE_NUMBER.exec(text)?.[1];
  if (number === undefined) return null;
  // A Chinese numeral alone is the number of a section.
  if (/\p{sc=Han}/u.test(number) && !text.includes('页')) return null;
  return /\d/.test(number) ? Number(number) : (readHan(number) ?? readRoman(number));
}

const HAN = '一二三四五六七八九';
function readHan(text: string): number | null {
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text) ?? [];
  if (tens === undefined && ten === undefined) return null;
  const digit = (sign: string | undefined) => (sign === undefined ? 0 : HAN.indexOf(sign) + 1);
  return ten === undefined ? digit(tens) : 10 * (digit(tens) || 1) + digit(ones);
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
function readRoman(text: string): number {
  const values = [...text.toLowerCase()].map((sign) => ROMAN[sign] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/**
 * Lines that count the pages, whatever their shape: three or more of one shape that rise from page to page. Mere digits do not
 * count, as a sentence can break at them.
 */
export function pageNumbers(lines: readonly Line[]): Set<Line> {
  const shaped = lines.filter(({ text }) => !isBareNumber(text) && pageOf(text) !== null);
  const byShape = Map.groupBy(shaped, ({ text }) =>
    text.replace(new RegExp(NUMBER, 'giu'), '#').replace(/\s/g, ''),
  );
  return new Set(
    [...byShape.values()].flatMap((own) => {
      const pages = own.map(({ text }) => pageOf(text) as number);
      const rises = pages.every((page, i) => i === 0 || page > (pages[i - 1] as number));
      return own.length >= 3 && rises ? own : [];
    }),
  );
}

const NOT_FRAME = new RegExp(`[。，；！？：、“”《》${MARKS.body}${MARKS.title}]|^\\d{1,2}\\s*月`, 'u');

/**
 * Keys of lines that recur like running headers or footers: three times or more, short, without punctuation.
 * Page numbers at their ends do not count.
 */
export function runningLines(lines: readonly Line[]): Set<string> {
  const count = new Map<string, number>();
  for (const { text, width } of lines) {
    if (width < 8 || width > 70 || NOT_FRAME.test(text) || /[（）()]/.test(text)) continue;
    const key = runningKey(text);
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return new Set([...count].filter(([, times]) => times >= 3).map(([key]) => key));
}

/** A line without blanks and page numbers, for finding repeated ones. */
export function runningKey(text: string): string {
  // Headers are shorter, and the pattern would backtrack over long runs of blanks.
  if (text.length > 200) return text;
  return text.replace(/^\d{1,3}\s+|\s+\d{1,3}$|(?<=第)\s*\d{1,3}\s*(?=[版页]$)/g, '').replace(/\s+/g, '');
}

const NOTICE_START = /^[*＊]?\s*[注註]\s*[：:]/u;

/** Whether a line opens the newsletter's closing notice (`注：…的内容，均根据公开信息…`). */
export function opensNotice(text: string): boolean {
  return NOTICE_START.test(text);
}

/** Whether a text beginning with `注：` is the notice and not a note of an item. */
export function isNotice(text: string): boolean {
  return NOTICE_WORDS.test(text);
}
