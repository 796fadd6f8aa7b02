import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readIssue } from './index.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);
const COUNTS: Record<string, number> = {
  '000_94b0cb020257c542.txt': 42,
  '001_4909275985d69f3f.txt': 47,
  '002_3d0a453c9e66f934.txt': 60,
  '003_8ce02fe6abf07df9.txt': 64,
  '004_1fa1b63d9ee0ebb2.txt': 43,
};

function textsOf(name: string, change: (text: string) => string = (text) => text) {
  const text = change(readFileSync(new URL(name, SEEDS), 'utf8'));
  const { items } = readIssue(name, new TextEncoder().encode(text));
  return items.map(({ title, lead, body, source }) => ({ title, lead, body, source }));
}

/** Changes by editors and extraction that do not change the words of a text. */
const CHANGES: readonly [string, (text: string) => string][] = [
  ['trailing blanks stripped', (text) => text.replace(/[ \t]+$/gm, '')],
  ['blanks at both ends stripped', (text) => text.replace(/^[ \t]+|[ \t]+$/gm, '')],
  ['no empty lines', (text) => text.replace(/\n(?:[ \t]*\n)+/g, '\n')],
  ['neither', (text) => text.replace(/[ \t]+$/gm, '').replace(/\n+/g, '\n')],
  ['line ends of Windows', (text) => text.replace(/\n/g, '\r\n')],
];

describe.each(readdirSync(SEEDS).filter((name) => name in COUNTS))('%s', (name) => {
  it(`holds ${COUNTS[name]} items, each with its source`, () => {
    const items = textsOf(name);
    expect(items).toHaveLength(COUNTS[name] as number);
    expect(items.filter((item) => item.source === null || item.body.length === 0)).toEqual([]);
  });

  it.each(CHANGES)('reads the same with %s', (_, change) => {
    expect(textsOf(name, change)).toEqual(textsOf(name));
  });
});
