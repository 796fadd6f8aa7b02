/** The postings of the search index: which items hold which runs of characters, and where first. */
import type { Item } from '../schema/dataset.ts';
import type { Bucket } from '../search/files.ts';
import { FIELDS } from '../search/files.ts';
import { fold } from '../search/fold.ts';
import { bucketOf, eachGram } from '../search/grams.ts';

/** Bytes that a file should have on average: small enough for a run a file, not so small that there are too many. */
const BUCKET_SIZE = 3500;
/** What a run of characters and a posting take when compressed, measured. */
const [GRAM_SIZE, POSTING_SIZE] = [4, 1.2];

/** The texts of an item in the order of their weight. No run reaches from one to the next. */
function textsOf(item: Item): [field: number, text: string][] {
  return [
    [0, item.title],
    ...(item.lead === null ? [] : [[1, item.lead] as [number, string]]),
    ...item.body.map((paragraph): [number, string] => [2, paragraph]),
    ...(item.source === null ? [] : [[3, item.source.name] as [number, string]]),
  ];
}

interface Posting {
  /** The last number entered. */
  last: number;
  steps: number[];
}

/** @param items in the order of the table @returns files of postings; a power of two */
export function postings(items: readonly Item[]): Bucket[] {
  const all = new Map<string, Posting>();
  let total = 0;
  items.forEach((item, index) => {
    for (const [field, text] of textsOf(item)) {
      const number = index * FIELDS.length + field;
      eachGram(fold(text), (gram) => {
        const posting = all.get(gram);
        if (!posting) all.set(gram, { last: number, steps: [number] });
        else if (posting.last < index * FIELDS.length) {
          posting.steps.push(number - posting.last);
          posting.last = number;
        } else return;
        total++;
      });
    }
  });
  const size = all.size * GRAM_SIZE + total * POSTING_SIZE;
  const count = 2 ** Math.max(0, Math.round(Math.log2(size / BUCKET_SIZE)));
  const buckets: Bucket[] = Array.from({ length: count }, () => Object.create(null) as Bucket);
  for (const [gram, { steps }] of all) buckets[bucketOf(gram, count)]![gram] = steps;
  return buckets;
}
