/** Rejects texts that are not an issue, so that nothing of them gets an address. */
import { ISSUE_LABEL } from '#edition/reading.ts';
import { SeedError } from './error.ts';
import { countLost } from './text/characters.ts';
import { commonShare } from './text/common-han.ts';
import { isFrame } from './text/furniture.ts';
import { sectionHeading } from './text/headings.ts';
import type { Line } from './text/lines.ts';
import { BODY_MARK } from './text/marks.ts';

/**
 * Maximum length of a line or paragraph. An issue has about fifty thousand characters, and regular expressions overflow
 * on lines of several million.
 */
const MOST_CHARACTERS = 1_000_000;

/** @throws {SeedError} if a line or paragraph is longer than any whole issue */
export function refuseEndless(name: string, lengths: readonly [line: number, length: number][]): void {
  const endless = lengths.find(([, length]) => length > MOST_CHARACTERS);
  if (!endless) return;
  const [line, length] = endless;
  throw new SeedError(
    name,
    `a paragraph of ${length} characters: no issue holds one; is this the right file?`,
    line,
  );
}

/**
 * Rejects two issues in one text, because the items of one would get the week of the other. A header with another label
 * is not enough, because it may be left over from the previous issue: the sections must also begin again after it.
 *
 * @throws {SeedError} that names both
 */
export function refuseTwo(name: string, lines: readonly Line[]): void {
  const labels = lines.flatMap(({ text, n }) => {
    const label = isFrame(text) ? ISSUE_LABEL.exec(text)?.slice(1).map(Number).join(' ') : undefined;
    return label === undefined ? [] : [{ label, text, n }];
  });
  const [first] = labels;
  const other = labels.find(({ label }) => label !== first?.label);
  if (!first || !other) return;
  const before = lines.filter(({ n }) => n < other.n);
  const body = before.findLast(({ text }) => BODY_MARK.test(text))?.n ?? 0;
  const opened = new Set(before.filter(({ n }) => n < body).map(({ text }) => sectionHeading(text)));
  const again = lines.some(
    ({ text, n }) => n > other.n && sectionHeading(text) && opened.has(sectionHeading(text)),
  );
  if (!again) return;
  throw new SeedError(
    name,
    `the text holds two issues, “${first.text.trim()}” (line ${first.n}) and “${other.text.trim()}”: give each in a file of its own, or correct the label`,
    other.n,
  );
}

/** Texts with fewer letters are checked item by item. */
const LEAST_LETTERS = 200;
/**
 * Least shares of Chinese letters, and of common characters among them. In issues they are about three quarters and
 * nearly all.
 */
const LEAST_HAN = 0.25;
const LEAST_COMMON = 0.6;
/** Maximum share of letters without text. With more, readers cannot guess the missing letters. */
const MOST_LOST = 0.02;

/**
 * Rejects texts that are not Chinese prose: a text layer that does not match the print, or a text in a wrong encoding.
 *
 * @throws {SeedError} that names the cause, and what to do
 */
export function refuseNoProse(name: string, lines: readonly Line[]): void {
  const text = lines.map((line) => line.text).join('');
  const letters = text.match(/\p{L}/gu) ?? [];
  const lost = countLost(text);
  if (letters.length < LEAST_LETTERS) return;
  const han = letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length / letters.length;
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const todo = 'read the print with OCR, or get the issue as PDF, .docx or text from its editors';
  if (han < LEAST_HAN) {
    throw new SeedError(
      name,
      `this is no Chinese prose (${percent(han)} of its letters are Chinese): the text does not match the print; ${todo}`,
    );
  }
  const common = commonShare(text);
  if (common < LEAST_COMMON) {
    throw new SeedError(
      name,
      `this is no Chinese prose (only ${percent(common)} of its characters are everyday ones): it was saved or copied in a wrong encoding; ${todo}`,
    );
  }
  if (lost > MOST_LOST * letters.length) {
    throw new SeedError(
      name,
      `${lost} letters have no text (${percent(lost / letters.length)}): the text does not match the print; ${todo}`,
    );
  }
}
