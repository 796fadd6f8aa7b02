/** The words selected in the text of the item, by mouse or by keys. */

/** The element that holds the text. */
const text = () => document.querySelector('#text');

/** A text of several lines as words: without the blanks and line breaks of Chinese, with those inside Latin names. */
export function joined(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '')
    .replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
    .trim();
}

/** What is selected; empty where nothing of the text is. */
export function selectedWords(): string {
  const selection = getSelection();
  const isOfText = selection?.anchorNode && text()?.contains(selection.anchorNode);
  return isOfText ? joined(selection.toString()) : '';
}

/** Forgets what is selected. */
export function unselect(): void {
  getSelection()?.removeAllRanges();
}

/**
 * Selects the next or the previous word.
 *
 * @param isLonger whether what is selected grows by the word instead
 */
export function selectWord(direction: 'forward' | 'backward', isLonger: boolean): void {
  const selection = getSelection();
  const root = text();
  if (!selection || !root) return;
  if (!selectedWords() && !(selection.anchorNode && root.contains(selection.anchorNode)))
    selection.collapse(root, 0);
  if (!isLonger) {
    if (direction === 'forward') selection.collapseToEnd();
    else selection.collapseToStart();
  }
  const before = selection.toString();
  selection.modify('extend', direction, 'word');
  // Blocks end in a line break, which is no word.
  if (selection.toString().trim() === before.trim()) selection.modify('extend', direction, 'word');
}
