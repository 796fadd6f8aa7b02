/** What a maintainer can do about each doubt, in one line. */
const HINTS: Record<string, string> = {
  'body-title-mismatch':
    'title and body name different places or firms: compare with the print; facts follow the title',
  'no-source': 'the text names no site at its end: add `source: { name: … }` if the print does',
  'sum-mismatch': 'title and text give different sums: check `investment`',
  'number-unread': 'a number before 亿, 万, 元 or a currency was not understood: check `investment`',
  'sum-of-other': 'the sum is that of several projects: correct `investment`, or set `batch: true`',
  'contents-title-differs': 'the table of contents spells the title differently: check `title`',
  duplicate: 'another item may report the same event: keep both, or withdraw one (`withdrawn: true`)',
  'date-outside-week': 'the day is far from the issue’s week: check `date`',
  'date-unread': 'what looks like a day is none: check `date`',
  'unknown-place': 'no place, or one of several of that name: fill in `places`',
  typo: 'a slip in the text (an unpaired quotation mark, a doubled character): correct it in the file',
  'assignment-uncertain':
    'the order of the page does not show which title this text belongs to: compare with the print',
  'text-incomplete': 'the text stops in the middle: get the whole text and `--replace` this one',
  structure: 'the layout looks unlikely: compare title, lead, body and source with the print',
  'contents-missing':
    'the table of contents lists an item that is nowhere in the text: get the whole text and `--replace` this one',
  'text-lost': 'the file holds no text for some letters: fill in each □ from the print',
  encoding: 'the file was not plain UTF-8: compare a few names with the print',
  uncertain:
    'the reading is less than sure: correct it, or settle it as right; `npm run learn` learns from both',
  'no-section': 'no section heading before the first title: check the first items’ section',
};

/** The hint for the key of a note; null for an unknown one. */
export function hintFor(key: string): string | null {
  return HINTS[key.replace(/^(uncertain)-.*/, '$1')] ?? null;
}
