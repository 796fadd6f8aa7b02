/**
 * Variants of labelled texts with their firms replaced by others. From them the tagger learns how texts name firms
 * rather than which firms exist.
 */
import { shuffled } from '../../learn/random.ts';
import { type Part, partOf } from '../words.ts';
import { knownNames } from './known.ts';

/** Firms by the form of their names. */
export type Pool = Record<'legal' | 'group' | 'short', readonly string[]>;

const shapeOf = (name: string): keyof Pool =>
  /公司$/u.test(name) ? 'legal' : /(?:集团|控股|股份|资本|基金)$/u.test(name) ? 'group' : 'short';

/** Groups the firms of labelled items and well-known firms by form. */
export function poolOf(names: readonly string[]): Pool {
  const pool: Record<keyof Pool, string[]> = { legal: [], group: [], short: [] };
  for (const name of new Set([...names, ...knownNames()])) pool[shapeOf(name)].push(name);
  return { legal: shuffled(pool.legal, 1), group: shuffled(pool.group, 2), short: shuffled(pool.short, 3) };
}

/** Replaces each firm of an item by another of the same form. Texts without a firm are unchanged. */
export function variant(
  item: readonly Part[],
  forms: readonly string[],
  pool: Pool,
  turn: number,
): { parts: Part[]; companies: string[] } {
  const swaps = new Map<string, string>();
  let taken = turn;
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    const list = pool[shapeOf(form)];
    swaps.set(form, list[(taken++ * 7919) % list.length] ?? form);
  }
  const found = [...swaps.keys()];
  const swapped = (text: string) => {
    let result = '';
    for (let at = 0; at < text.length; ) {
      const form = found.find((one) => text.startsWith(one, at));
      result += form ? swaps.get(form) : text[at];
      at += form?.length ?? 1;
    }
    return result;
  };
  const parts = item.map((part) => {
    const text = swapped(part.text);
    return text === part.text ? part : partOf(part.name, text);
  });
  return { parts, companies: [...swaps.values()] };
}
