/** Traditional characters and their simplified ones: only those that the archive never uses. */
import { to } from 'opencc-js/preset/t2cn';

/** Entries of the dictionaries of OpenCC, from opencc-js: a traditional text, a space and the simplified one. */
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
