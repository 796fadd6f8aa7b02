/** Whatever is wrong with a text, none of it is lost, and no item is wrong without a doubt. */
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cases } from '../../tests/lib/cases.ts';
import { type Drawn, FAULTS, type Fault, print, type Written } from '../../tests/lib/faults.ts';
import { LAYOUTS } from '../../tests/lib/print/lines-of-print.ts';
import { compareTexts, type GoldItem } from '../facts/gold.ts';
import { SECTIONS } from '../schema/dataset.ts';
import { type Doubt, type RawItem, readIssue, SeedError } from './index.ts';

const GOLD = ['practice-1', 'practice-2', 'practice-3', 'practice-4', 'practice-5', 'practice-6'];
const ITEMS: GoldItem[] = GOLD.flatMap((name) =>
  readFileSync(new URL(`../../gold/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldItem),
).filter(({ source }) => source !== null);

const KINDS = Object.keys(FAULTS) as Fault[];
const drawn = fc.record<Omit<Drawn, 'fault'>>({
  items: fc
    .uniqueArray(fc.nat(ITEMS.length - 1), { minLength: 8, maxLength: 14 })
    .map((list) => list.map((i) => ITEMS[i] as GoldItem))
    .map((list) => SECTIONS.flatMap((section) => list.filter((item) => item.section === section))),
  layout: fc.constantFrom(...LAYOUTS),
  hasContents: fc.boolean(),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  width: fc.integer({ min: 18, max: 42 }),
  page: fc.integer({ min: 8, max: 30 }),
});

/** Effect of a fault on the items of all issues that have it. */
interface Tally {
  issues: number;
  refused: number;
  lost: number;
  right: number;
  /** Correct items with a doubt about their structure. */
  warned: number;
  wrong: number;
  /** Wrong items without any doubt. */
  silent: number;
}

const isSame = (item: Written, read: RawItem) =>
  compareTexts(item as GoldItem, read).every(([, right]) => right);
const DOUBTS = /^(?:structure|contents|assignment|duplicate|no-source|text-)/;
const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu) ?? [];

/** Letters of the text that are not in any field of an item. */
function lostLetters(text: string, items: readonly RawItem[]): string {
  const count = new Map<string, number>();
  for (const { title, lead, body, source } of items) {
    for (const letter of letters([title, lead ?? '', ...body, source?.name ?? ''].join('')))
      count.set(letter, (count.get(letter) ?? 0) + 1);
  }
  return letters(text)
    .filter((letter) => {
      const left = count.get(letter) ?? 0;
      count.set(letter, left - 1);
      return left < 1;
    })
    .join('');
}

/** Faults that only a reader of the print could notice. */
const UNSEEN = (one: Drawn) => one.fault === 'title cut' && !one.hasContents;

it(`loses nothing of issues with faults drawn at random, and doubts what it reads wrongly`, () => {
  const { seed, numRuns } = cases(9, 200);
  const tallies = new Map<string, Tally>();
  const examples: string[] = [];
  const say = (what: string, one: Drawn, more: string) => {
    examples.push(`${what}: ${one.fault}, ${one.layout}, contents ${one.hasContents}: ${more}`);
  };
  for (const [i, rest] of fc.sample(drawn, { ...(seed !== undefined && { seed }), numRuns }).entries()) {
    const one: Drawn = { ...rest, fault: KINDS[i % KINDS.length] as Fault };
    const key = UNSEEN(one) ? `${one.fault} (no contents)` : one.fault;
    const tally = tallies.get(key) ?? {
      issues: 0,
      refused: 0,
      lost: 0,
      right: 0,
      warned: 0,
      wrong: 0,
      silent: 0,
    };
    tallies.set(key, tally);
    tally.issues++;
    const { text, letters: whole } = print(one);
    let items: RawItem[];
    let doubts: Doubt[];
    try {
      ({ items, doubts } = readIssue('week.txt', new TextEncoder().encode(text)));
    } catch (error) {
      expect(error).toBeInstanceOf(SeedError);
      tally.refused++;
      continue;
    }
    const lost = lostLetters(whole, items);
    // Text that is left out with a doubt about its line is not lost.
    if (lost !== '' && !doubts.some(({ text: why }) => why.includes('left out'))) {
      tally.lost++;
      say('LOST', one, `${lost.slice(0, 60)}\n${text}`);
    }
    const read = new Set<Written>();
    for (const item of items) {
      // A text that occurs twice is counted once.
      const written = one.items.find((own) => isSame(own, item) && !read.has(own));
      if (written) read.add(written);
      const codes = item.notes.map(({ code }) => code);
      if (written) {
        tally.right++;
        if (codes.includes('structure')) {
          tally.warned++;
          say('WARNED', one, `${item.title}: ${item.notes.map(({ text: why }) => why).join()}`);
        }
      } else {
        tally.wrong++;
        if (!codes.some((code) => DOUBTS.test(code))) {
          tally.silent++;
          say('SILENT', one, `${JSON.stringify(item)}\n${text}`);
        }
      }
    }
  }
  const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
  if (process.env.CASES) report(rows, examples);
  const seen = rows.filter(([key]) => !key.includes('(')).map(([, tally]) => tally);
  const sum = (of: (tally: Tally) => number) => seen.reduce((total, tally) => total + of(tally), 0);
  expect(examples.filter((text) => text.startsWith('LOST'))).toEqual([]);
  expect(sum(({ wrong }) => wrong)).toBeGreaterThan(0);
  // Two hundred issues have few wrong items, so the shares differ a little from those of thousands.
  const [least, most] = numRuns < 5_000 ? [0.95, 0.03] : [0.98, 0.02];
  expect(1 - sum(({ silent }) => silent) / sum(({ wrong }) => wrong)).toBeGreaterThanOrEqual(least);
  expect(sum(({ warned }) => warned) / sum(({ right }) => right)).toBeLessThanOrEqual(most);
});

function report(rows: readonly [string, Tally][], examples: readonly string[]): void {
  const lines = rows.map(([key, { issues, refused, lost, right, warned, wrong, silent }]) => {
    const doubted = wrong === 0 ? '' : `${((100 * (wrong - silent)) / wrong).toFixed(1)} %`;
    const warnedShare = right === 0 ? '' : `${((100 * warned) / right).toFixed(1)} %`;
    return `${key.padEnd(26)}${[issues, refused, lost, right, warnedShare, wrong, doubted].map((cell) => String(cell).padStart(9)).join('')}`;
  });
  const head = `${'fault'.padEnd(26)}${['issues', 'refused', 'lost', 'right', 'doubted', 'wrong', 'doubted'].map((cell) => cell.padStart(9)).join('')}`;
  const total = (of: keyof Tally) => rows.reduce((sum, [, tally]) => sum + tally[of], 0);
  const all = `all: of ${total('wrong')} wrong items ${total('silent')} without a doubt, of ${total('right')} right ones ${total('warned')} with one of structure`;
  console.info([head, ...lines, all].join('\n'));
  if (process.env.EXAMPLES) writeFileSync(process.env.EXAMPLES, examples.join('\n\n'));
}
