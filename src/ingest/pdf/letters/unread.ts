/** Handles letters without text in a PDF: they are shown as □, or the PDF is rejected. */
import { SeedError } from '../../error.ts';
import { foldCharacters, LOST } from '../../text/characters.ts';
import { isCommon } from '../../text/common-han.ts';
import type { Letter } from './letters.ts';
import type { Sheet } from './read.ts';

/** Maximum share of unreadable letters. With more, most items would be wrong. */
const MOST_UNREAD = 0.02;
/** Least share of Chinese letters in a Chinese text, and least share of common characters among them. */
const LEAST_HAN = 0.25;
const LEAST_COMMON = 0.75;
/** Fewer letters than this are not enough to judge a text or font. */
const FEW = 40;

/** Control characters, private use, replacement character, noncharacters: they do not occur in texts. */
const NO_LETTER =
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFD-\uFFFF\u{F0000}-\u{10FFFF}]/u;
const CONTROL = /^[\u0000-\u001F\u007F-\u009F]$/u;

/**
 * Replaces unreadable letters by □ and folds all others.
 *
 * @param name file name, for messages
 * @throws {SeedError} if there is no text, too much of it is unreadable, or it is not Chinese
 */
export function showUnread(name: string, sheets: readonly Sheet[]): Sheet[] {
  const mute = muteFonts(sheets.flatMap(({ letters }) => letters));
  const read = sheets.map((sheet) => ({
    ...sheet,
    letters: sheet.letters.flatMap((letter) => {
      const text = mute.has(letter.font) ? LOST : readable(letter);
      return text === '' ? [] : [{ ...letter, text }];
    }),
  }));
  refuse(name, read);
  return read;
}

/** The text of a letter; empty if it is invisible. */
function readable({ text, width }: Letter): string {
  // Some fonts map their blank to a tab or a line break.
  if (/^\s+$/u.test(text)) return ' ';
  const plain = foldCharacters(
    text.replace(NO_LETTER, (sign) => (foldCharacters(sign) === sign || CONTROL.test(sign) ? LOST : sign)),
  );
  return plain.includes(LOST) && width === 0 ? '' : plain;
}

/**
 * Fonts without a mapping to characters, for which pdf.js uses each letter’s code as the character. They are recognised
 * by codes of control characters, or by many rare characters.
 */
function muteFonts(letters: readonly Letter[]): Set<string> {
  const mute = new Set<string>();
  for (const [font, own] of Map.groupBy(letters, (letter) => letter.font)) {
    if (!own.every(({ text, code }) => text.codePointAt(0) === code)) continue;
    const seen = own.filter(({ width, text }) => width > 0 && text !== ' ');
    const hasControls = seen.some(({ text }) => CONTROL.test(text));
    const known = seen.filter(({ text }) => isCommon(text) || /[\p{P}\p{S}\p{N}\p{sc=Latin}\s]/u.test(text));
    if (hasControls || (seen.length >= FEW && known.length < LEAST_COMMON * seen.length)) mute.add(font);
  }
  return mute;
}

/** @throws {SeedError} if the text layer cannot be what is printed; the message names the cause */
function refuse(name: string, sheets: readonly Sheet[]): void {
  const letters = sheets.flatMap((sheet) => sheet.letters).filter(({ text }) => text.trim() !== '');
  if (letters.length === 0) {
    throw new SeedError(
      name,
      'the PDF holds no text, only pictures (a scan?): run OCR on it and give the text, or get the issue as text',
    );
  }
  const remedy = 'print the original to PDF again, or run OCR on the pages and give the text';
  const unread = letters.filter(({ text }) => text === LOST).length;
  if (unread > MOST_UNREAD * letters.length) {
    const pages = sheets.flatMap((sheet, i) =>
      sheet.letters.some(({ text }) => text === LOST) ? [i + 1] : [],
    );
    throw new SeedError(
      name,
      `${unread} of ${letters.length} letters cannot be read (page ${listed(pages)}): their fonts do not say which characters they are, so the text layer does not match the print; ${remedy}`,
    );
  }
  const words = letters.filter(({ text }) => /\p{L}/u.test(text));
  const han = words.filter(({ text }) => /\p{sc=Han}/u.test(text));
  const common = han.filter(({ text }) => isCommon(text));
  const isChinese = han.length > LEAST_HAN * words.length && common.length > LEAST_COMMON * han.length;
  if (words.length >= FEW && !isChinese) {
    const sample = letters.slice(0, 20).map(({ text }) => text);
    const layer = letters.some(({ hidden }) => hidden) ? ' (a layer over a scan?)' : '';
    throw new SeedError(
      name,
      `the PDF’s text${layer} is no Chinese text (“${sample.join('')}”): the text layer does not match the print; ${remedy}`,
    );
  }
}

/** Page numbers with runs joined: `1–4, 7`. */
function listed(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
}
