/**
 * A large invented archive for measuring: items of a real one, repeated week after week with other numbers and some
 * other characters. The same size gives the same archive.
 */

import { chance } from '../../../src/learn/random.ts';
import type { Dataset, Issue, Item } from '../../../src/schema/dataset.ts';
import { EDITION } from '../../../src/schema/labels.ts';
import { addDays, isoWeek, weekId } from '../../../src/text/calendar.ts';

export { chance };

const ITEMS_AN_ISSUE = 50;
/** Share of Chinese characters to replace, so that every item has new names. */
const CHANGED = 0.03;

/**
 * Invents an archive.
 *
 * @param base archive to take items from
 * @param size number of items
 */
export function synthetic(base: Dataset, size: number): Dataset {
  const random = chance(size);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const characters = base.items.flatMap((item) => item.title.match(/\p{Script=Han}/gu) ?? []);
  const altered = (text: string): string =>
    text
      .replace(/\d/g, (digit) => (random() < 0.5 ? digit : String(Math.floor(random() * 10))))
      .replace(/\p{Script=Han}/gu, (char) => (random() < CHANGED ? pick(characters) : char));
  const sentences = base.items.flatMap((item) => item.body.flatMap((part) => part.match(/[^。]+。/g) ?? []));
  const issues: Issue[] = [];
  const items: Item[] = [];
  while (items.length < size) {
    const monday = addDays('2010-01-04', 7 * issues.length);
    const id = weekId(isoWeek(monday));
    issues.push({
      id,
      seed: `${id}.txt`,
      title: `${EDITION.name} ${id.slice(0, 4)}年第${Number(id.slice(6))}周`,
      number: null,
      label: null,
      from: monday,
      to: addDays(monday, 6),
      url: `/issues/${id}/`,
    });
    for (let position = 1; position <= ITEMS_AN_ISSUE && items.length < size; position++) {
      const like = pick(base.items);
      const other = pick(base.items);
      const itemId = `${id}-${String(position).padStart(2, '0')}`;
      items.push({
        ...like,
        id: itemId,
        url: `/${like.collection}/${itemId}/`,
        issue: id,
        position,
        title: altered(like.title),
        lead: like.lead && altered(like.lead),
        body: like.body.map((part) => altered(part.replace(/[^。]+。/, () => pick(sentences)))),
        date: like.date && addDays(monday, Math.floor(random() * 7)),
        dateEnd: null,
        places: other.places,
        companies: like.companies.map(altered),
        notes: [],
      });
    }
  }
  return { version: 1, site: base.site, issues, items };
}
