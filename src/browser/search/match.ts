/** Which items hold a term, and in which field first. */
import { FIELDS, type Name, type Text } from '../../search/files.ts';
import { fold, hasWords, partsOf } from '../../search/fold.ts';
import { gramsFor, isExact } from '../../search/grams.ts';
import type { Store } from './store.ts';

/**
 * For each item of the table: 0, or 1 + the field that holds it first (index in `FIELDS`); where only the sound of a
 * name was found, {@link SOUND} more.
 */
export type Hits = Uint8Array;

/** Added to a field that holds a name of which the term is the spelling: behind all that hold the term itself. */
export const SOUND = FIELDS.length;

/** One way for an item to hold a term: all of these phrases. */
export type Way = string[];

export interface Match {
  /** The term; in simplified characters, if so it was found. */
  term: string;
  hits: Hits;
  found: boolean;
  /** Any of these will do. */
  ways: Way[];
  /** Names whose spelling the term is. */
  sounds: string[];
}

/** Where all lists have a hit, the latest field. */
function both(lists: readonly Hits[]): Hits {
  const [first, ...rest] = lists;
  const hits = first!.slice();
  for (const other of rest) {
    for (let item = 0; item < hits.length; item++) {
      hits[item] = hits[item] && other[item] ? Math.max(hits[item]!, other[item]!) : 0;
    }
  }
  return hits;
}

const some = (hits: Hits): boolean => hits.some(Boolean);

/** Items that hold every run of the phrase: all that hold the phrase, and hardly any other. */
export async function phraseHits(store: Store, phrase: string, items: number): Promise<Hits> {
  const lists = await Promise.all(
    gramsFor(phrase).map(async (gram) => {
      const hits = new Uint8Array(items);
      let number = 0;
      for (const step of (await store.postings(gram)) ?? []) {
        number += step;
        hits[Math.floor(number / FIELDS.length)] = 1 + (number % FIELDS.length);
      }
      return hits;
    }),
  );
  return both(lists);
}

async function wayHits(store: Store, way: Way, items: number): Promise<Hits> {
  return both(await Promise.all(way.map((phrase) => phraseHits(store, phrase, items))));
}

/** Fewest letters that spell a name by its initials beside literal matches; two stand for too many. */
const INITIALS = 3;
const MOST_SOUNDS = 6;

/** Names that a term of Latin letters spells, as they stand in texts. */
function soundsOf(term: string, names: readonly Name[], alone: boolean): string[] {
  const spelled = names.filter(
    (name) =>
      (term.length > 2 && name.pinyin === term) ||
      (name.initials === term && term.length >= (alone ? 2 : INITIALS)),
  );
  const most = spelled.sort((a, b) => b.items - a.items).slice(0, MOST_SOUNDS);
  return [...new Set(most.map((name) => name.called[0]!))];
}

/** Traditional characters that the archive never uses, made simplified ones. */
export async function simplifier(store: Store): Promise<(term: string) => string> {
  const variants = await store.variants();
  return (term) => Array.from(term, (char) => variants.get(char) ?? char).join('');
}

/**
 * Looks a term up: as it stands; else in simplified characters, else its parts between punctuation; and, below what
 * is found so, what a spelled name stands for.
 */
export async function matchTerm(store: Store, term: string, items: number): Promise<Match> {
  const match: Match = {
    term,
    hits: await phraseHits(store, term, items),
    found: false,
    ways: [[term]],
    sounds: [],
  };
  match.found = some(match.hits);
  const attempt = async (way: Way): Promise<void> => {
    if (match.found || way.length === 0) return;
    match.hits = await wayHits(store, way, items);
    match.found = some(match.hits);
    match.ways = [way];
  };
  if (!match.found) {
    if (/\p{Script=Han}/u.test(term)) {
      const simple = (await simplifier(store))(term);
      if (simple !== term) await attempt([simple]);
      match.term = simple;
      await attempt(partsOf(simple));
    } else if (partsOf(term).length > 1) await attempt(partsOf(term));
  }
  if (/^[a-z][a-z']+$/.test(term)) {
    match.sounds = soundsOf(term.replaceAll("'", ''), await store.names(), !match.found);
    for (const sound of match.sounds.map(fold)) {
      const hits = await phraseHits(store, sound, items);
      match.hits = match.hits.map((hit, item) => hit || (hits[item] ? hits[item] + SOUND : 0));
      match.ways.push([sound]);
    }
    match.found ||= some(match.hits);
  }
  return match;
}

/** Whether looking a term up cannot have found too much. */
export function isCertain({ ways }: Match): boolean {
  return ways.every((way) => way.every(isExact));
}

/** A text folded, field by field; no phrase reaches from one paragraph into the next. */
export function foldedFields(text: Text): string[] {
  return [text.title, text.lead, text.body.map(fold).join('\n'), text.source].map((field, index) =>
    index === 2 ? field : fold(field),
  );
}

/** Like a hit, from the text itself: 0 if it does not hold the term after all. */
export function hitIn(fields: readonly string[], { ways, sounds }: Match): number {
  let best = 0;
  const spelled = new Set(sounds.map(fold));
  for (const way of ways) {
    const places = way.map((phrase) => fields.findIndex((field) => field.includes(phrase)));
    if (places.includes(-1)) continue;
    const sound = way.length === 1 && spelled.has(way[0]!);
    const hit = 1 + Math.max(...places) + (sound ? SOUND : 0);
    if (best === 0 || hit < best) best = hit;
  }
  return best;
}

/** Pairs of neighbouring characters: what is looked for when the whole is nowhere. */
export function pairsOf(terms: readonly string[]): string[] {
  const pairs = terms.flatMap((term) => {
    const chars = Array.from(term);
    return chars.length <= 2 ? [term] : chars.slice(1).map((char, at) => chars[at]! + char);
  });
  return [...new Set(pairs)].filter(hasWords);
}
