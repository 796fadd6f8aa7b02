/** Letters that a text does not have, although its print does. */

/** What stands for a letter that could not be read: a box, the replacement character, letters of private use. */
const LOST = /[□\uFFFD\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/gu;
/** So many letters are quoted on either side of a lost one. */
const AROUND = 8;

/** Says how many letters of some texts are lost, and where the first one is; null when none is. */
export function lostIn(texts: readonly string[]): string | null {
  const found = texts.flatMap((text) => [...text.matchAll(LOST)].map(({ index }) => ({ text, index })));
  const [first] = found;
  if (!first) return null;
  const quoted = first.text.slice(Math.max(0, first.index - AROUND), first.index + AROUND + 1).trim();
  return `有${found.length}个字未能识别（以□等代替），如“${quoted.toWellFormed()}”`;
}
