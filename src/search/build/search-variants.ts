/** Traditional characters and what they are here: only those that the archive itself never uses. */
import { Converter } from 'opencc-js/t2cn';

/** The characters that OpenCC's tables could turn: the basic block and its first extension. */
const BLOCKS: [from: number, to: number][] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

let table: (readonly [traditional: string, simple: string])[] | undefined;

/** Every character that is another in simplified writing. Source: the dictionaries of OpenCC, through opencc-js. */
function conversions(): (readonly [traditional: string, simple: string])[] {
  if (table) return table;
  const convert = Converter({ from: 't', to: 'cn' });
  const chars = BLOCKS.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)),
  );
  // All at once, a line each: a call costs more than a character.
  const simple = convert(chars.join('\n')).split('\n');
  table = chars.map((char, at) => [char, simple[at]!] as const).filter(([from, to]) => from !== to);
  return table;
}

/**
 * Pairs of characters one after the other, `臺台灣湾…`.
 * @param used every character of the archive's texts
 */
export function variants(used: ReadonlySet<string>): string {
  return conversions()
    .filter(([from, to]) => !used.has(from) && used.has(to))
    .flat()
    .join('');
}
