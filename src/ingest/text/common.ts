/** Which ideographs a Chinese text is made of. */

/** The ideographs that an encoding lists, by the ranges of its lead and trail bytes. */
function listed(encoding: string, lead: [number, number], trail: [number, number][]): string {
  const bytes: number[] = [];
  for (let high = lead[0]; high <= lead[1]; high++)
    for (const [from, to] of trail) for (let low = from; low <= to; low++) bytes.push(high, low);
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

/** The ideographs of GB 2312 and the frequent ones of Big5: nearly all of any text, but half of Unicode’s at most. */
const COMMON = new Set(
  listed('gb18030', [0xb0, 0xf7], [[0xa1, 0xfe]]) +
    listed(
      'big5',
      [0xa4, 0xc6],
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    ),
);

/** Whether a character is one of the ideographs that texts are made of, simplified or traditional. */
export function isCommon(char: string): boolean {
  return COMMON.has(char) && /\p{sc=Han}/u.test(char);
}
