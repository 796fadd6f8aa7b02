/** The words selected in the text of the item, by mouse or by keys. */

/** The element that holds the text. */
const text = () => document.querySelector('#text');

/** Selected text on one line: without line breaks and blanks beside Chinese characters, with blanks in Latin names. */
export function joined(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '')
    .replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
    .trim();
}

/** The selected words; empty if the selection is not in the text. */
export function selectedWords(): string {
  const selection = getSelection();
  const isOfText = selection?.anchorNode && text()?.contains(selection.anchorNode);
  return isOfText ? joined(selection.toString()) : '';
}

/** Clears the selection. */
export function unselect(): void {
  getSelection()?.removeAllRanges();
}

/**
 * Selects the next or the previous word.
 *
 * @param isLonger whether to extend the selection by the word instead
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
  // Blocks end in a line break, which is not a word.
  if (selection.toString().trim() === before.trim()) selection.modify('extend', direction, 'word');
}
