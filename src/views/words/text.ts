/** Short texts about an item or issue. */

import { EDITION } from '#edition/edition.ts';
import { trailOf } from '../../archive/regions/regions.ts';
import type { Issue, Item, Place } from '../../schema/dataset.ts';
import { longDate } from './format.ts';

/** `2023年第41周`: an issue's title without the newsletter's name. */
export function issueName(issue: Issue): string {
  return issue.title.replace(EDITION.name, '').trimStart();
}

/**
 * A place as its regions from large to small: `江苏 · 无锡 · 滨湖区`.
 * @param on address of a region's page, which need not name the region and those around it
 */
export function placeName(place: Place, on?: string): string {
  const trail = trailOf(place);
  return trail
    .slice(trail.findIndex(({ url }) => url === on) + 1)
    .map((region) => (region.level === 'county' ? region.name : region.short))
    .join(' · ');
}

/** The main place; empty if none is known. */
export function whereabouts({ places: [place] }: Item, on?: string): string {
  return place ? placeName(place, on) : '';
}

/** The stated day, or the name of the issue. */
export function when(item: Item, issue: Issue): string {
  return item.date ? longDate(item.date) : issueName(issue);
}

/** The longest summary, in characters. */
const LONGEST = 120;

/** The beginning of an item's text, cut at the end of a sentence if one is near. */
export function summary({ lead, body }: Item): string {
  const text = lead ?? body.join('');
  const chars = [...text];
  if (chars.length <= LONGEST) return text;
  const cut = chars.slice(0, LONGEST - 1).join('');
  const end = Math.max(cut.lastIndexOf('。'), cut.lastIndexOf('；'));
  return end > LONGEST / 2 ? cut.slice(0, end + 1) : `${cut}…`;
}
