/** Traditional characters and what they are here: only those that the archive itself never uses. */
import { to } from 'opencc-js/preset/t2cn';

/** A traditional text, a blank and the simplified one: the dictionaries of OpenCC, through opencc-js. */
const CONVERSIONS = to.cn!.flat().flatMap((dictionary) => String(dictionary).split('|'));

/**
 * Pairs of characters one after the other, `臺台灣湾…`.
 * @param used every character of the archive's texts
 */
export function variants(used: ReadonlySet<string>): string {
  return CONVERSIONS.flatMap((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return used.has(to) && !used.has(from) ? [from, to] : [];
  }).join('');
}
