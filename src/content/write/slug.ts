/** Slugs for new addresses: pinyin without tones. Assigned slugs are read from the register. */
import { pinyin } from 'pinyin-pro';

const LONGEST = 60;

/** The syllables of a name, in letters and digits; what is not Chinese stays together. */
export function syllablesOf(name: string): string[] {
  return pinyin(name.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  }).map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]+/g, ''));
}

/** `无锡` → `wuxi`, `LG 化学` → `lghuaxue`; `x` if nothing can be spelled. */
export function slugOf(name: string): string {
  return syllablesOf(name).join('').slice(0, LONGEST) || 'x';
}

/** A free slug: the given one, or with the next free number. */
export function freeSlug(wish: string, taken: ReadonlySet<string>): string {
  let slug = wish;
  for (let n = 2; taken.has(slug); n++) slug = `${wish}-${n}`;
  return slug;
}
