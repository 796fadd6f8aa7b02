import { sectionHeading } from './headings.ts';
import type { Line } from './lines.ts';
import { BODY_MARK } from './marks.ts';

/** One line of the table of contents. */
export interface Entry {
  title: string;
  line: number;
}

export interface Contents {
  entries: Entry[];
  /** Numbers of the first and last line of cover and contents; null when the text has neither. */
  range: [number, number] | null;
}

const PAGE_TAIL = /(?:[.．·…]{2,}[\s.．·…]*|[\s\u3000]+|[.．·…]+\s+)(\d{1,3})\s*\**\s*$/u;
const BULLET = /^[●•·◆*-]\s*/u;

/**
 * Finds the table of contents: what stands before the second occurrence of the first section's
 * heading, or the run of lines that end in page numbers. It is read only to check titles.
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
  return sectionHeading(text.replace(PAGE_TAIL, '').replace(BULLET, '')) !== null;
}

function isListed(text: string): boolean {
  return PAGE_TAIL.test(text) && !/[。；]/.test(text);
}

function entries(lines: readonly Line[], begin: number, end: number): Entry[] {
  const found: Entry[] = [];
  let open: { text: string; line: number } | null = null;
  for (const { n, text } of lines) {
    if (n < begin || n > end) continue;
    if (BULLET.test(text)) open = { text: text.replace(BULLET, ''), line: n };
    else if (open) open.text += text;
    else continue;
    if (!isListed(open.text)) continue;
    const title = open.text.replace(PAGE_TAIL, '').trim();
    if (!sectionHeading(title)) found.push({ title, line: open.line });
    open = null;
  }
  return found;
}

/** What two titles are compared by: blanks, width and kind of punctuation don't make them differ. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}

/**
 * Titles that the contents spell otherwise: pairs each title with the entry at its place,
 * allowing for entries that are missing on either side.
 *
 * @returns for each title, the entry's differing title, or null
 */
export function differingTitles(titles: readonly string[], contents: readonly Entry[]): (string | null)[] {
  const keys = new Set(contents.map((entry) => titleKey(entry.title)));
  const spare = contents.filter(
    (entry) => !titles.some((title) => titleKey(title) === titleKey(entry.title)),
  );
  return titles.map((title) => {
    if (contents.length === 0 || keys.has(titleKey(title))) return null;
    const near = spare
      .map((entry) => ({ entry, alike: alike(titleKey(entry.title), titleKey(title)) }))
      .sort((a, b) => b.alike - a.alike)[0];
    return near && near.alike > 0.5 ? near.entry.title : null;
  });
}

/** Share of common character pairs (Dice), 0 to 1. */
export function alike(a: string, b: string): number {
  const pairs = (text: string) => new Set([...text].slice(1).map((char, i) => `${[...text][i]}${char}`));
  const [left, right] = [pairs(a), pairs(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / Math.max(1, left.size + right.size);
}
