/** Short texts that several pages show of an item or issue. */

import { EDITION } from '#edition/edition.ts';
import { trailOf } from '../../archive/regions/regions.ts';
import type { Issue, Item } from '../../schema/dataset.ts';
import { longDate } from './format.ts';

/** `2023年第41周`: an issue's title without the newsletter's name. */
export function issueName(issue: Issue): string {
  return issue.title.replace(EDITION.name, '').trimStart();
}

/** `江苏 · 无锡 · 滨湖区` for the main place; empty where none is known. */
export function whereabouts(item: Item): string {
  const place = item.places[0];
  if (!place) return '';
  return trailOf(place)
    .map((region) => (region.level === 'county' ? region.name : region.short))
    .join(' · ');
}

/** The stated day, or the issue it was told in. */
export function when(item: Item, issue: Issue): string {
  return item.date ? longDate(item.date) : issueName(issue);
}

/** Cuts a text to at most so many characters, at a sentence's end where one is near. */
export function shorten(text: string, most: number): string {
  const chars = [...text];
  if (chars.length <= most) return text;
  const cut = chars.slice(0, most - 1).join('');
  const end = Math.max(cut.lastIndexOf('。'), cut.lastIndexOf('；'));
  return end > most / 2 ? cut.slice(0, end + 1) : `${cut}…`;
}

/** What an item says in a few words: for descriptions and feeds. */
export function summary(item: Item, most = 120): string {
  return shorten(item.lead ?? item.body.join(''), most);
}
