/**
 * The tokens that search is made of: every Han character, every run of letters, every run of digits is one.
 * Index and query are cut the same way, so that a phrase of tokens finds what a substring search would.
 * Punctuation is a gap that no phrase crosses; blanks are nothing. Runs in the browser too: no imports.
 */

/**
 * Places at the beginning of a record that belong to its title: shorter titles are filled up, so that the place of
 * a match tells whether it is in the title before the record is loaded.
 */
export const TITLE_PLACES = 64;

/** Stands for punctuation in the index: takes a place and is in no query. */
export const GAP = '‖';

// The point of a decimal is left out: 10.5亿 is then also found by 5亿, as in a substring search.
const TOKEN =
  /\p{Script=Han}|\p{Nd}+|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|(?<gap>(?!(?<=\p{Nd})\.\p{Nd})[^\s\p{L}\p{M}\p{Nd}]+)/gu;

/** Folds width and case: ＡＢＣ → abc. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The tokens of a text, in order, with a {@link GAP} for punctuation between them. */
export function tokens(text: string): string[] {
  return Array.from(fold(text).matchAll(TOKEN), (match) =>
    match.groups?.gap === undefined ? match[0] : GAP,
  );
}

/** The phrases of a query: what blanks and punctuation part, each as its tokens. */
export function phrases(query: string): string[][] {
  const found: string[][] = [];
  for (const term of query.split(/\s+/)) {
    found.push([]);
    for (const token of tokens(term)) {
      if (token === GAP) found.push([]);
      else found.at(-1)!.push(token);
    }
  }
  return found.filter((phrase) => phrase.length > 0);
}
