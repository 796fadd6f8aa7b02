/** Characters of everyday Chinese: a text in the wrong encoding hardly has any. */

/** The characters of a block of a code page: rows of two bytes. */
function charactersOf(encoding: string, rows: [number, number], cells: readonly [number, number][]): string {
  const bytes: number[] = [];
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (const [from, to] of cells) for (let cell = from; cell <= to; cell++) bytes.push(row, cell);
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

/** Level 1 of GB 2312, and of Big5 for texts in traditional characters: nearly all of any modern text. */
const COMMON = new Set([
  ...charactersOf('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]),
  ...charactersOf(
    'big5',
    [0xa4, 0xc6],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  ),
]);

const HAN = /\p{Script=Han}/gu;

/** Whether a character is one of everyday Chinese. */
export const isCommon = (char: string): boolean => COMMON.has(char);

/** Share of a text's Chinese characters that are everyday ones; 1 when it has none. In prose it is about 0.98. */
export function commonShare(text: string): number {
  const han = text.match(HAN) ?? [];
  return han.length === 0 ? 1 : han.filter((char) => COMMON.has(char)).length / han.length;
}

/** Share of a text's visible characters that are Chinese. */
export function hanShare(text: string): number {
  return (text.match(HAN)?.length ?? 0) / Math.max(1, text.replace(/\s/g, '').length);
}
