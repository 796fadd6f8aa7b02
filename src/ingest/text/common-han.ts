/** Common Chinese characters. A text in the wrong encoding has few of them. */

/** The characters of a block of a code page, in rows of two-byte codes. */
function charactersOf(encoding: string, rows: [number, number], cells: readonly [number, number][]): string {
  const bytes: number[] = [];
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (const [from, to] of cells) for (let cell = from; cell <= to; cell++) bytes.push(row, cell);
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

/** Level 1 of GB 2312, and of Big5 for traditional texts. They cover nearly all of any modern text. */
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

/** Whether a character is common in Chinese. */
export const isCommon = (char: string): boolean => COMMON.has(char);

/** Share of common characters among the Chinese characters of a text; 1 if it has none. In prose it is about 0.98. */
export function commonShare(text: string): number {
  const han = text.match(HAN) ?? [];
  return han.length === 0 ? 1 : han.filter((char) => COMMON.has(char)).length / han.length;
}

/** Share of Chinese characters among the visible characters of a text. */
export function hanShare(text: string): number {
  return (text.match(HAN)?.length ?? 0) / Math.max(1, text.replace(/\s/g, '').length);
}
