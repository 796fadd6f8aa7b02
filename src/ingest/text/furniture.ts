import { FRAME_WORDS, MARKS, NOTICE_WORDS } from '#edition/reading.ts';
import { printedWidth } from '../../text/characters.ts';
import type { Line } from './lines.ts';

/** Issue labels and page counts. */
const NUMBERS =
  /\d{4}\s*年\s*\d{1,2}\s*月\s*第?\s*\d{1,3}\s*期|\d{4}\s*年\s*第?\s*\d{1,3}\s*[期周]|总\s*第?\s*\d+\s*期|第\s*\d+\s*期|第\s*[\d一二三四五六七八九十百]+\s*页|共\s*[\d一二三四五六七八九十百]+\s*页|页\s*码\s*[:：]?\s*\d+|page\s*[:|.]?\s*(?:\d+|[ivxlc]+\b)(?:\s*of\s*\d+)?|目\s*录/;
const OWN = new RegExp(`${FRAME_WORDS.source}|${NUMBERS.source}`, 'iu');
const ALL_OWN = new RegExp(OWN.source, 'giu');
const ORNAMENT = new RegExp(
  `[${MARKS.title}\\s\\d()（）《》[\\]【】/／|·•●○◆*_~=\\-—–―─…．.、,，:：]|\\d{4}\\s*年(?:\\s*\\d{1,2}\\s*月)?`,
  'gu',
);
/** A horizontal rule, with or without a page number in it. */
const RULE =
  /^[\s\-—–―─=_*~·.…]*[-—–―─=_*~…][\s\-—–―─=_*~·.…]*\d{0,4}[\s\-—–―─=_*~·.…]*[-—–―─=_*~…][\s\-—–―─=_*~·.…]*$/u;

/**
 * Whether a line belongs to the frame of every page (running header, footer, rule) by its words alone: it names the
 * newsletter, an issue or a page, and nothing else. A sentence that begins with a dash (`—陕投商州区 100MW …`) does not, nor
 * does a part of a sentence that is only digits (`（2021—2025年）`, `12.5`).
 */
export function isFrame(text: string): boolean {
  if (text.length > 80) return false;
  const plain = text.normalize('NFKC');
  if (RULE.test(text) || RULE.test(plain)) return true;
  return OWN.test(plain) && plain.replace(ALL_OWN, '').replace(ORNAMENT, '') === '';
}

const NOT_FRAME = new RegExp(`[。，；！？：、“”《》${MARKS.body}${MARKS.title}]|^\\d{1,2}\\s*月`, 'u');

/**
 * Keys of lines that recur like running headers or footers: at least three times, short, without punctuation. Page
 * numbers at their ends are ignored.
 */
export function runningLines(lines: readonly Line[]): Set<string> {
  const count = new Map<string, number>();
  for (const { text, width } of lines) {
    if (width < 8 || width > 70 || NOT_FRAME.test(text) || /[（）()]/.test(text)) continue;
    const key = runningKey(text);
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  // A shorter key is the end of several titles: 亿元, without its number.
  return new Set(
    [...count].filter(([key, times]) => times >= 3 && printedWidth(key) >= 8).map(([key]) => key),
  );
}

/** A line without blanks and page numbers, as a key for repeated lines. */
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

/** Whether a text that begins with `注：` is the notice and not a note of an item. */
export function isNotice(text: string): boolean {
  return NOTICE_WORDS.test(text);
}
