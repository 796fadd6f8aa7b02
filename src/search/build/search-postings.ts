/** The postings of the search index: which items hold which runs of characters, and where first. */
import { createHash } from 'node:crypto';
import type { Item } from '../../schema/dataset.ts';
import type { Bucket } from '../files.ts';
import { FIELDS } from '../files.ts';
import { fold } from '../fold.ts';
import { bucketOf, eachRun } from '../grams.ts';
import { pack } from './search-pack.ts';

/** Bytes that a file should have on average: small enough for a run a file, not so small that there are too many. */
const BUCKET_SIZE = 3500;
/** What a run of characters and a posting take when compressed, measured. */
const [GRAM_SIZE, POSTING_SIZE] = [4, 1.2];

/** The texts of an item in the order of their weight, each with its field. No run reaches from one to the next. */
export type FieldTexts = readonly (readonly [field: number, text: string])[];

export function fieldTexts(item: Item): FieldTexts {
  return [
    [0, item.title],
    ...(item.lead === null ? [] : [[1, item.lead] as const]),
    ...item.body.map((paragraph) => [2, paragraph] as const),
    ...(item.source === null ? [] : [[3, item.source.name] as const]),
  ];
}

/** More than there are characters: a run of three as one number stays whole. */
const CODES = 2 ** 17;

/**
 * Files of postings, one after the other: together they would take more memory than all pages.
 * @param items their texts, in the order of the table @returns a power of two of them
 */
function* bucketsOf(items: readonly FieldTexts[]): Generator<Bucket> {
  const codes = new Map<string, number>();
  const chars = [''];
  const codeOf = (char: string): number => {
    const known = codes.get(char);
    if (known !== undefined) return known;
    codes.set(char, chars.length);
    return chars.push(char) - 1;
  };
  /** By run of characters: the numbers of the items that hold it, each with the first field that does. */
  const held = new Map<number, number[]>();
  let postings = 0;
  items.forEach((texts, index) => {
    const first = index * FIELDS.length;
    for (const [field, text] of texts) {
      eachRun(Array.from(fold(text), codeOf), CODES, (run) => {
        const list = held.get(run);
        if (list && list.at(-1)! >= first) return;
        postings++;
        if (list) list.push(first + field);
        else held.set(run, [first + field]);
      });
    }
  });
  const size = held.size * GRAM_SIZE + postings * POSTING_SIZE;
  const count = 2 ** Math.max(0, Math.round(Math.log2(size / BUCKET_SIZE)));
  const gramOf = (run: number): string => {
    const pair = Math.floor(run / CODES);
    return chars[Math.floor(pair / CODES)]! + chars[pair % CODES]! + chars[run % CODES]!;
  };
  const inBucket = Array.from({ length: count }, (): [gram: string, list: number[]][] => []);
  for (const [run, list] of held) {
    const gram = gramOf(run);
    inBucket[bucketOf(gram, count)]!.push([gram, list]);
  }
  for (const entries of inBucket) {
    const bucket = Object.create(null) as Bucket;
    for (const [gram, list] of entries) bucket[gram] = list.map((n, at) => n - (list[at - 1] ?? 0));
    yield bucket;
  }
}

export interface Postings {
  /** Each file’s content, JSON of a {@link Bucket}, compressed. */
  buckets: Uint8Array[];
  /** Of what is in them. */
  digest: string;
  /** Every character of the texts. */
  used: string[];
}

/** @param items their texts, in the order of the table */
export function postingsOf(items: readonly FieldTexts[]): Postings {
  const digest = createHash('sha256');
  const used: string[] = [];
  const buckets: Uint8Array[] = [];
  for (const bucket of bucketsOf(items)) {
    for (const gram in bucket) if (gram.length === 1) used.push(gram);
    const content = JSON.stringify(bucket);
    digest.update(`${content.length} `).update(content);
    buckets.push(pack(content));
  }
  return { buckets, digest: digest.digest('hex'), used };
}
