/**
 * Golden folders: a small invented issue and the facts a careful editor takes from it, labelled by
 * gold/GUIDE.md without sight of the program. A new trap is a new item, or a new folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractIssue } from './extract.ts';
import { compareFacts, type GoldItem } from './gold.ts';

const ROOT = new URL('golden/', import.meta.url);

describe.each(readdirSync(ROOT).sort())('%s', (folder) => {
  const { items } = extractIssue({
    name: `${folder}.txt`,
    bytes: readFileSync(new URL(`${folder}/input.txt`, ROOT)),
  });
  const labels = readFileSync(new URL(`${folder}/labels.jsonl`, ROOT), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldItem);

  it('holds as many items as labels', () => {
    expect(items).toHaveLength(labels.length);
  });

  it.each(labels.map((label) => [items[label.n - 1]?.title, label] as const))('%s', (_, label) => {
    const misses = compareFacts(label, items[label.n - 1])
      .filter(([, right]) => !right)
      .map(([field, , got]) => `${field}: ${got}`);
    expect(misses).toEqual([]);
  });
});
