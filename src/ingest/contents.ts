import { MARKS } from '#edition/reading.ts';
import { endsSentence } from './assign/paragraphs.ts';
import { sectionHeading } from './text/headings.ts';
import type { Line } from './text/lines.ts';
import { BODY_MARK } from './text/marks.ts';

/** One line of the table of contents. */
export interface ContentsEntry {
  title: string;
  /** 1-based in the seed. */
  line: number;
}

/** The table of contents. */
export interface Contents {
  entries: ContentsEntry[];
  /** Numbers of the first and last line of cover and contents; null if there are none. */
  range: [number, number] | null;
}

const BULLET = new RegExp(`^[${MARKS.title}•·◆*-]\\s*`, 'u');

/** A page number directly after the title, without a blank. */
const GLUED = /(?<![\d.])\d{1,3}$/;

/** A page number on a separate line. */
const PAGE = /^\d{1,3}$/;

/**
 * Finds the table of contents: everything before the second occurrence of the first section's heading, or the
 * consecutive lines that end in page numbers. It is used only to check titles.
 */
export function readContents(lines: readonly Line[]): Contents {
  const firstBody = lines.find((line) => BODY_MARK.test(line.text))?.n ?? Number.POSITIVE_INFINITY;
  const front = lines.filter((line) => line.n < firstBody);
  const listed = front.filter(({ text }) => isListed(text) && (BULLET.test(text) || listedHeading(text)));
  const named = front.find((line) => /^目\s*录$|^contents$/iu.test(line.text.replace(/[*#]/g, '').trim()));
  if (listed.length < 3 && !named) return { entries: [], range: null };

  // Page numbers can be on separate lines, and a title can end in a number. Then the heading 目录 alone shows where
  // entries begin.
  const begin = Math.min(...[listed[0], named].flatMap((line) => (line ? [line.n] : [])));
  // The last bare heading before the first body is the heading of the first section itself.
  const opening = front.filter((line) => sectionHeading(line.text)).at(-1);
  const isOpened = opening !== undefined && begin < opening.n;
  const after = firstAfter(front, begin);
  const last = listed.findLast(({ n }) => n < after && !(isOpened && n > opening.n))?.n ?? named?.n ?? 0;
  // Entries without page numbers.
  const marked = front.findLast(({ n, text }) => isOpened && n < opening.n && n < after && BULLET.test(text));
  const entry = Math.max(last, marked?.n ?? 0);
  const end = pageBehind(lines, entry) ?? entry;
  return { entries: entries(lines, begin, end), range: [begin, end] };
}

/** Maximum number of lines of a wrapped entry. */
const MOST_LINES = 4;

/** Number of the line with the page number of the last entry, if it is not on the line of its mark; otherwise null. */
function pageBehind(lines: readonly Line[], entry: number): number | null {
  const isWhole = lines.some(({ n, text }) => n === entry && isListed(text));
  for (const { n, text } of lines.filter((line) => line.n > entry).slice(0, MOST_LINES)) {
    if (PAGE.test(text)) return n;
    if (BULLET.test(text) || BODY_MARK.test(text) || sectionHeading(text) || endsSentence(text)) return null;
    if (!isWhole && isListed(text) && !listedHeading(text)) return n;
  }
  return null;
}

/** Least number of characters of a first line that identifies a wrapped title. */
const KNOWN = 12;

/**
 * Number of the first line after the entries: a line that ends a sentence, or a title that was already listed, without
 * a page number. With a page number it is another item with the same title.
 */
function firstAfter(front: readonly Line[], from: number): number {
  const seen: string[] = [];
  const found = front.find(({ n, text }) => {
    if (n < from) return false;
    if (n > from && endsSentence(text)) return true;
    if (!BULLET.test(text)) return false;
    const key = titleKey(withoutPage(text));
    const isKnown = (one: string) =>
      seen.some((title) => title === one || (one.length >= KNOWN && title.startsWith(one)));
    // A title wrapped after a number seems to have a page number.
    const isItem = (isKnown(key) && !isListed(text)) || isKnown(titleKey(text));
    seen.push(key);
    return isItem;
  });
  return found?.n ?? Number.POSITIVE_INFINITY;
}

function listedHeading(text: string): boolean {
  return sectionHeading(withoutPage(text).replace(BULLET, '').replace(GLUED, '')) !== null;
}

/** Whether a line ends in a page number, after leaders or a blank. */
function isListed(text: string): boolean {
  return withoutPage(text) !== text && !/[。；]/.test(text);
}

/** A line without the page number at its end; unchanged if there is none. */
function withoutPage(text: string): string {
  const number = /(?<!\d)\d{1,3}[\s*]*$/.exec(text);
  if (!number) return text;
  // Not a regular expression, because one for leaders before digits would backtrack over long runs of them.
  let end = number.index;
  while (end > 0 && /[\s.．·…]/.test(text[end - 1] ?? '')) end--;
  const leaders = text.slice(end, number.index);
  return /\s/.test(leaders) || leaders.length > 1 ? text.slice(0, end) : text;
}

function entries(lines: readonly Line[], begin: number, end: number): ContentsEntry[] {
  const found: (ContentsEntry & { page: string })[] = [];
  let open: { text: string; line: number } | null = null;
  const close = () => {
    const title = open ? withoutPage(open.text).trim() : '';
    const page = open?.text.slice(title.length).match(/\d+/)?.[0] ?? '';
    if (open && title !== '' && !sectionHeading(title)) found.push({ title, line: open.line, page });
    open = null;
  };
  for (const { n, text } of lines) {
    if (n < begin || n > end) continue;
    // An entry may have no page number.
    if (BULLET.test(text) || listedHeading(text)) close();
    if (BULLET.test(text)) open = { text: text.replace(BULLET, ''), line: n };
    // In a PDF the page number can be on a separate line.
    else if (open) open.text += PAGE.test(text) ? ` ${text}` : text;
    else continue;
    if (isListed(open.text)) close();
  }
  close();
  // If every entry ends in a number, and the numbers never decrease, they are page numbers.
  const pages = found.map(({ title, page }) => Number(page || (GLUED.exec(title)?.[0] ?? 'none')));
  const areGlued = pages.every((page, i) => page >= (pages[i - 1] ?? 0));
  return found.map(({ title, line, page }) => ({
    title: page === '' && areGlued ? title.replace(GLUED, '') : title,
    line,
  }));
}

/** Key for comparing titles: blanks, punctuation, width and case do not matter. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}
