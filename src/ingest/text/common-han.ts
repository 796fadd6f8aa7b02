/** Characters of everyday Chinese: a text in the wrong encoding hardly has any. */

/** The 3755 characters of level 1 of GB 2312, by pronunciation, which make up nearly all of any modern text. */
function readLevelOne(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
}
const COMMON = readLevelOne();

const HAN = /\p{Script=Han}/gu;

/** Share of a text's Chinese characters that are everyday ones; 1 when it has none. In prose it is about 0.98. */
export function commonShare(text: string): number {
  const han = text.match(HAN) ?? [];
  return han.length === 0 ? 1 : han.filter((char) => COMMON.has(char)).length / han.length;
}

/** Share of a text's visible characters that are Chinese. */
export function hanShare(text: string): number {
  return (text.match(HAN)?.length ?? 0) / Math.max(1, text.replace(/\s/g, '').length);
}
