/** Checks a document without its styles. These functions run in a page, so each must be self-contained. */

/**
 * Pieces of a document's text that run into each other where its styles are not applied, as in copied text and in text
 * browsers: two inline elements, or one and the text beside it, with neither a blank nor a punctuation mark between.
 * Links, code and emphasis in running text are allowed.
 */
export function gluedPieces(document: Document): string[] {
  const INLINE = new Set('a b button code data em i input label q small span strong time'.split(' '));
  const RUNNING = new Set('a code em strong'.split(' '));
  const NO_TEXT = new Set('script style noscript template svg select option title'.split(' '));
  const MARK = /[\s\p{P}\p{S}]/u;
  const glued: string[] = [];
  let before: Text | null = null;

  /** The outermost inline element around a text that does not contain the other text; null for a bare text. */
  const pieceOf = (text: Text, other: Text): Element | null => {
    let piece: Element | null = null;
    for (let at = text.parentElement; at && !at.contains(other); at = at.parentElement) piece = at;
    return piece;
  };
  const compare = (a: Text, b: Text): void => {
    const [left, right] = [a.data.slice(-1), b.data.slice(0, 1)];
    if (MARK.test(left) || MARK.test(right)) return;
    const pieces = [pieceOf(a, b), pieceOf(b, a)].filter((piece) => piece !== null);
    if (pieces.length === 1 && RUNNING.has(pieces[0]!.localName)) return;
    // Words that a fact was read from are a part of running text.
    if (pieces.every(({ localName, id }) => localName === 'span' && id.startsWith('at-'))) return;
    if (pieces.length > 0) glued.push(`${a.data.slice(-12)}|${b.data.slice(0, 12)}`);
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node as Text;
      if (text.data === '') return;
      if (before) compare(before, text);
      before = text;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const { localName } = node as Element;
    // A drawing between two pieces does not separate them.
    if (NO_TEXT.has(localName)) return;
    const isBlock = !INLINE.has(localName);
    if (isBlock) before = null;
    for (const child of node.childNodes) walk(child);
    if (isBlock) before = null;
  };
  walk(document.body);
  return glued;
}

/** Faults: a heading that skips a level, not exactly one `h1`, a form without a button that sends it. */
export function outlineFaults(document: Document): string[] {
  const faults: string[] = [];
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = headings.map(({ localName }) => Number(localName[1]));
  if (levels.filter((level) => level === 1).length !== 1) faults.push('not one h1');
  for (const [at, level] of levels.entries())
    if (level > (levels[at - 1] ?? 0) + 1)
      faults.push(`h${level} “${headings[at]!.textContent}” skips a level`);
  for (const form of document.querySelectorAll('form[action]'))
    if (!form.querySelector('button:not([type]), button[type=submit], input[type=submit]'))
      faults.push(`a form without a button that sends it: ${form.outerHTML.slice(0, 80)}`);
  return faults;
}
