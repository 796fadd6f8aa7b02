/**
 * A large invented archive, for measuring: items of a real one, told again with other numbers and, here and there,
 * other characters, week after week. The same size gives the same archive.
 */
import type { Dataset, Issue, Item } from '../../../src/schema/dataset.ts';

const ITEMS_AN_ISSUE = 50;
const WEEK = 7 * 86_400_000;
/** Share of the Chinese characters that become others: names never seen before, in every item. */
const CHANGED = 0.03;

/** Mulberry32. @returns numbers from 0 to 1 */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** ISO week of a Monday, as in an issue's id. */
function weekOf(monday: Date): string {
  const thursday = new Date(monday.getTime() + 3 * 86_400_000);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - first) / WEEK) + 1;
  return `${thursday.getUTCFullYear()}-w${String(week).padStart(2, '0')}`;
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** @param base what is told again @param size number of items, and its share of issues */
export function synthetic(base: Dataset, size: number): Dataset {
  const random = chance(size);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const characters = base.items.flatMap((item) => item.title.match(/\p{Script=Han}/gu) ?? []);
  const retold = (text: string): string =>
    text
      .replace(/\d/g, (digit) => (random() < 0.5 ? digit : String(Math.floor(random() * 10))))
      .replace(/\p{Script=Han}/gu, (char) => (random() < CHANGED ? pick(characters) : char));
  const sentences = base.items.flatMap((item) => item.body.flatMap((part) => part.match(/[^。]+。/g) ?? []));
  const issues: Issue[] = [];
  const items: Item[] = [];
  const start = Date.UTC(2010, 0, 4);
  while (items.length < size) {
    const monday = new Date(start + issues.length * WEEK);
    const id = weekOf(monday);
    const sunday = new Date(monday.getTime() + WEEK - 86_400_000);
    issues.push({
      id,
      seed: `${id}.txt`,
      title: `园区周报 ${id.slice(0, 4)}年第${Number(id.slice(6))}周`,
      number: null,
      label: null,
      from: day(monday),
      to: day(sunday),
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
        title: retold(like.title),
        lead: like.lead && retold(like.lead),
        body: like.body.map((part) => retold(part.replace(/[^。]+。/, () => pick(sentences)))),
        date: like.date && day(new Date(monday.getTime() + Math.floor(random() * 7) * 86_400_000)),
        dateEnd: null,
        places: other.places,
        companies: like.companies.map(retold),
        notes: [],
      });
    }
  }
  return { version: 1, site: base.site, issues, items };
}
