/**
 * Normalizes texts and queries before they are compared: width, case and accents are folded, similar punctuation is
 * unified, spaces are removed. The build and the browser share it. It works character by character, so that a position
 * in the folded text can be traced to the text as written.
 */

/**
 * Punctuation that looks alike. Each group is folded to its first character. Characters that NFKC folds are not listed.
 * No group begins with the straight quotation mark, which encloses a phrase in a query to Pagefind.
 */
const ALIKE = [
  '“”"„‟「」『』〝〞',
  "'‘’‚‛",
  '[【】〔〕]',
  '<《〈',
  '>》〉',
  '-—―–‐‑‒−─－',
  '·•・‧∙●',
  '~～〜',
];

const FORMS = new Map(ALIKE.flatMap((group) => Array.from(group, (c) => [c, group[0]!] as const)));

/** Spaces and invisible characters. */
const UNSEEN = /[\s\p{Cf}\p{Cc}]/gu;

const known = new Map<string, string>();

/** One character (code point) folded: mostly one character, none for a space, several for `㎡`. */
export function foldChar(char: string): string {
  const found = known.get(char);
  if (found !== undefined) return found;
  let folded = char.normalize('NFKC').toLowerCase();
  // é → e. In other scripts such marks make another letter.
  if (/\p{Script=Latin}|\p{M}/u.test(folded)) folded = folded.normalize('NFKD').replace(/\p{M}/gu, '');
  folded = Array.from(folded, (c) => FORMS.get(c) ?? c)
    .join('')
    .replace(UNSEEN, '');
  known.set(char, folded);
  return folded;
}

/** A text folded for comparison. */
export function fold(text: string): string {
  let folded = '';
  for (const char of text) folded += foldChar(char);
  return folded;
}

export interface Traced {
  /** The folded text. */
  folded: string;
  /** For each UTF-16 unit of it, where its character begins in the text as written. */
  from: number[];
  /** … and where it ends. */
  to: number[];
}

/** A text folded, with the positions in the text as written. */
export function trace(text: string): Traced {
  const traced: Traced = { folded: '', from: [], to: [] };
  let at = 0;
  for (const char of text) {
    const folded = foldChar(char);
    for (let unit = 0; unit < folded.length; unit++) {
      traced.from.push(at);
      traced.to.push(at + char.length);
    }
    traced.folded += folded;
    at += char.length;
  }
  return traced;
}

/** Whether a folded text contains anything but punctuation. */
export function hasWords(folded: string): boolean {
  return /[\p{L}\p{N}]/u.test(folded);
}

/** The parts of a folded text between punctuation. */
export function partsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
