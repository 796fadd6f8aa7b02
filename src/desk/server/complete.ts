/** Completes typed text to places, parks and companies: by Chinese, pinyin or its first letters. */

import { likeness } from '../../browser/search/find/names.ts';
import { namesOf } from '../../content/register.ts';
import { readRegister } from '../../content/register-file.ts';
import { companyKey } from '../../facts/companies/company-name.ts';
import { COUNTRYWIDE, parkKey } from '../../facts/place/park-name.ts';
import { type Division, division, divisions, place } from '../../gazetteer/index.ts';
import { placeText } from '../../schema/place-text.ts';
import { spelled } from '../../search/build/search-names.ts';
import { fold } from '../../search/fold.ts';
import type { Choice } from '../contract.ts';

/** Maximum number of choices. */
const MOST = 9;

interface Known {
  choice: Choice;
  called: readonly string[];
  pinyin: string;
  initials: string;
}

/** @param isNear near choices come before equally good others */
function best(
  names: readonly Known[],
  typed: string,
  isNear: (choice: Choice) => boolean = () => false,
): Choice[] {
  const word = fold(typed);
  if (word === '') return [];
  return names
    .flatMap((name) => {
      const like = likeness(name, word);
      return like === null ? [] : [{ name, like }];
    })
    .sort((a, b) => a.like - b.like || Number(isNear(b.name.choice)) - Number(isNear(a.name.choice)))
    .slice(0, MOST)
    .map(({ name }) => name.choice);
}

/** A division as a choice. */
export function placeChoice(d: Division): Choice {
  return { value: d.adcode, label: placeText(place(d)), hint: d.adcode };
}

/** The whole country as a choice. */
export const NATION_CHOICE: Choice = { value: COUNTRYWIDE, label: '全国', hint: '' };

let known: Known[] | null = null;

function places(): Known[] {
  // Provinces, then prefectures, then counties: of two equally good choices the larger comes first.
  const order = ['province', 'prefecture', 'county'];
  known ??= [
    { choice: NATION_CHOICE, called: ['全国'], pinyin: 'quanguo', initials: 'qg' },
    ...[...divisions()]
      .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
      .map((d): Known => {
        const sounds = spelled(d.short);
        return {
          choice: placeChoice(d),
          called: [d.name, d.short, ...d.aliases],
          // Slugs have the right readings of place names with ambiguous characters.
          pinyin: /^[a-z]+$/.test(d.slug) ? d.slug : sounds.pinyin,
          initials: sounds.initials,
        };
      }),
  ];
  return known;
}

/**
 * Divisions that match a typed text, best first.
 *
 * @param near codes of divisions; those of their provinces come first
 */
export function completePlace(typed: string, near: readonly string[] = []): Choice[] {
  const provinces = new Set(near.map((code) => code.slice(0, 2)));
  return best(places(), typed, ({ value }) => provinces.has(value.slice(0, 2)));
}

/** Known parks or companies that match a typed text, best first. */
export function completeName(contentDir: string, kind: 'parks' | 'companies', typed: string): Choice[] {
  const names = readRegister(contentDir)[kind].map((entry): Known => {
    const seat = entry.in === null ? undefined : division(entry.in);
    const key = kind === 'parks' ? parkKey(entry.name, seat) : companyKey(entry.name);
    return {
      choice: { value: entry.name, label: entry.name, hint: seat?.short ?? '' },
      called: [key, ...namesOf(entry)],
      ...spelled(key),
    };
  });
  return best(names, typed);
}
