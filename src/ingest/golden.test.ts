/**
 * Golden folders: one invented page each, with `input.txt` and the expected `items.json`. A new irregularity in a
 * text becomes a new folder; `UPDATE_GOLDEN=1 npm test` writes missing or changed results for review.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readIssue } from './index.ts';

const ROOT = new URL('golden/', import.meta.url);

function itemsOf(folder: string) {
  const { items, doubts } = readIssue(folder, readFileSync(new URL(`${folder}/input.txt`, ROOT)));
  return { items, doubts: doubts.map(({ code, line }) => ({ code, line })) };
}

describe('an issue is split correctly with', () => {
  for (const folder of readdirSync(ROOT).sort()) {
    it(folder.replaceAll('-', ' '), () => {
      const expected = new URL(`${folder}/items.json`, ROOT);
      const found = itemsOf(folder);
      if (process.env.UPDATE_GOLDEN) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
      expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    });
  }
});
