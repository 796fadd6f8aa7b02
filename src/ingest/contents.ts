import { MARKS } from '#edition/reading.ts';
import { likeness, pairsOf } from '../text/likeness.ts';
import { sectionHeading } from './text/headings.ts';
import type { Line } from './text/lines.ts';
import { BODY_MARK } from './text/marks.ts';

/** One line of the table of contents. */
export interface ContentsEntry {
  title: string;
  /** 1-based in the seed. */
  line: number;
}

/** The table of contents, as far as there is one. */
export interface Contents {
  entries: ContentsEntry[];
  /** Numbers of the first and last line of cover and contents; null without them. */
  range: [number, number] | null;
}

const BULLET = new RegExp(`^[${MARKS.title}•·◆*-]\\s*`, 'u');

/**
 * Finds the table of contents: everything before the second occurrence of the first section's heading, or the
 * run of lines that end in page numbers. It is used only to check titles.
 */
export function readContents(lines: readonly Line[]): Contents {
  const firstBody = lines.find((line) => BODY_MARK.test(line.text))?.n ?? Number.POSITIVE_INFINITY;
  const front = lines.filter((line) => line.n < firstBody);
  const listed = front.filter(({ text }) => isListed(text) && (BULLET.test(text) || listedHeading(text)));
  const named = front.find((line) => /^目\s*录$|^contents$/iu.test(line.text.replace(/[*#]/g, '').trim()));
  if (listed.length < 3 && !named) return { entries: [], range: null };

  // The last bare heading before the first body opens the first section itself.
  const opening = front.filter((line) => sectionHeading(line.text)).at(-1);
  const last = listed.at(-1)?.n ?? named?.n ?? 0;
  const end = opening && (listed[0]?.n ?? 0) < opening.n ? opening.n - 1 : last;
  const begin = Math.min(listed[0]?.n ?? end, named?.n ?? end);
  return { entries: entries(lines, begin, end), range: [begin, end] };
}

function listedHeading(text: string): boolean {
  return sectionHeading(withoutPage(text).replace(BULLET, '')) !== null;
}

/** Whether a line ends in a page number, after leaders or a blank. */
function isListed(text: string): boolean {
  return withoutPage(text) !== text && !/[。；]/.test(text);
}

/** A line without the page number at its end; unchanged when there is none. */
function withoutPage(text: string): string {
  const number = /(?<!\d)\d{1,3}[\s*]*$/.exec(text);
  if (!number) return text;
  // Not a regular expression: one for leaders before digits would backtrack over long runs of them.
  let end = number.index;
  while (end > 0 && /[\s.．·…]/.test(text[end - 1] ?? '')) end--;
  const leaders = text.slice(end, number.index);
  return /\s/.test(leaders) || leaders.length > 1 ? text.slice(0, end) : text;
}

function entries(lines: readonly Line[], begin: number, end: number): ContentsEntry[] {
  const found: ContentsEntry[] = [];
  let open: { text: string; line: number } | null = null;
  const close = () => {
    const title = open ? withoutPage(open.text).trim() : '';
    if (open && title !== '' && !sectionHeading(title)) found.push({ title, line: open.line });
    open = null;
  };
  for (const { n, text } of lines) {
    if (n < begin || n > end) continue;
    // An entry can lack its page number.
    if (BULLET.test(text) || listedHeading(text)) close();
    if (BULLET.test(text)) open = { text: text.replace(BULLET, ''), line: n };
    // In a PDF the page number may be a line of its own.
    else if (open) open.text += /^\d{1,3}$/.test(text) ? ` ${text}` : text;
    else continue;
    if (isListed(open.text)) close();
  }
  return found;
}

/** Key for comparing titles: blanks, punctuation, width and case do not matter. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}

/** How many places a title and its entry may be apart. */
const NEAR = 6;

/**
 * Titles that the contents spell differently. Each title is compared with the entries near its place, as entries
 * can be missing on either side.
 *
 * @param titles in the order of the text
 * @param contents entries of the table of contents
 * @returns for each title the differing title of its entry, or null
 */
export function differingTitles(
  titles: readonly string[],
  contents: readonly ContentsEntry[],
): (string | null)[] {
  const entryKeys = contents.map((entry) => titleKey(entry.title));
  const titleKeys = titles.map(titleKey);
  const [listed, written] = [new Set(entryKeys), new Set(titleKeys)];
  const entryPairs = entryKeys.map(pairsOf);
  return titleKeys.map((key, i) => {
    if (listed.has(key)) return null;
    const pairs = pairsOf(key);
    let best: { title: string; score: number } | null = null;
    for (let j = Math.max(0, i - NEAR); j <= Math.min(contents.length - 1, i + NEAR); j++) {
      const entryKey = entryKeys[j] as string;
      if (written.has(entryKey)) continue;
      const score = likeness(entryPairs[j]!, pairs);
      if (score > 0.5 && score > (best?.score ?? 0)) best = { title: contents[j]?.title ?? '', score };
    }
    return best?.title ?? null;
  });
}
