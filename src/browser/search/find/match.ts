/** The items that contain a term, and the first field that does. */
import type { Name } from '../../../search/files.ts';
import { fold, partsOf } from '../../../search/fold.ts';
import { FIELDS } from '../../../search/record.ts';
import type { Hits } from './pagefind.ts';
import type { Store } from './store.ts';

/** Added to the field of a hit by spelling, so that it ranks below all hits of the term itself. */
export const SOUND = FIELDS.length;

export interface Match {
  /** The term, in simplified characters if it was found in these. */
  term: string;
  hits: Hits;
  found: boolean;
  /** Lists of phrases: an item contains all phrases of at least one list. */
  ways: string[][];
  /** Names that the term spells, in pinyin or by initials. */
  sounds: string[];
}

/** Hits in all lists, each with the latest field. */
function both(lists: readonly Hits[]): Hits {
  return lists.reduce((hits, others) =>
    hits.map((hit, item) => (hit && others[item] ? Math.max(hit, others[item]) : 0)),
  );
}

const some = (hits: Hits): boolean => hits.some(Boolean);

/** Looks up the items that contain a phrase. */
export type Look = (phrase: string) => Hits | Promise<Hits>;

/** Fewest letters that count as initials if there are literal matches: two letters match too many names. */
const INITIALS = 3;
const MOST_SOUNDS = 6;

/** Whether a term may spell a name. */
export const isSpelling = (term: string): boolean => /^[a-z][a-z']+$/.test(term);

/** Names that a term in Latin letters spells, as written in texts. @param alone whether it has no literal matches */
function soundsOf(term: string, names: readonly Name[], alone: boolean): string[] {
  const spelled = names.filter(
    (name) =>
      (term.length > 2 && name.pinyin === term) ||
      (name.initials === term && term.length >= (alone ? 2 : INITIALS)),
  );
  const most = spelled.sort((a, b) => b.items - a.items).slice(0, MOST_SOUNDS);
  return [...new Set(most.map((name) => name.called[0]!))];
}

/** @returns a function that replaces traditional characters that the archive never uses by simplified ones */
export async function simplifier(store: Store): Promise<(term: string) => string> {
  const variants = await store.variants();
  return (term) => Array.from(term, (char) => variants.get(char) ?? char).join('');
}

/**
 * Looks up a term as written, else in simplified characters, else by its parts between punctuation. Names that the
 * term spells are looked up too, and rank below these.
 */
export async function matchTerm(store: Store, term: string, look: Look): Promise<Match> {
  const match: Match = { term, hits: await look(term), found: false, ways: [[term]], sounds: [] };
  if (!some(match.hits)) {
    const isHan = /\p{Script=Han}/u.test(term);
    if (isHan) match.term = (await simplifier(store))(term);
    const parts = partsOf(match.term);
    // .5 must not match 5.
    for (const way of [[match.term], isHan || parts.length > 1 ? parts : []]) {
      if (some(match.hits) || way.length === 0 || (way.length === 1 && way[0] === term)) continue;
      match.hits = both(await Promise.all(way.map(look)));
      match.ways = [way];
    }
  }
  if (isSpelling(term)) {
    match.sounds = soundsOf(term.replaceAll("'", ''), await store.names(), !some(match.hits));
    for (const sound of match.sounds.map(fold)) {
      const hits = await look(sound);
      match.hits = match.hits.map((hit, item) => hit || (hits[item] ? hits[item] + SOUND : 0));
      match.ways.push([sound]);
    }
  }
  match.found = some(match.hits);
  return match;
}
