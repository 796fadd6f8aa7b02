import { describe, expect, it } from 'vitest';
import { extractIssue } from '../../../src/facts/extract.ts';
import { type InventedIssue, inventIssue } from './invent.ts';
import { cleanText, scrambledText } from './text.ts';

const read = ({ year, week }: InventedIssue, text: string) =>
  extractIssue({ name: 'x.txt', bytes: Buffer.from(text), overrides: { year, week } }).items;

describe.each([
  ['clean', cleanText],
  ['scrambled', scrambledText],
])('the %s dialect', (_, write) => {
  it.each([1, 52, 53, 500])('gives back every item of issue %i as it was invented', (number) => {
    const issue = inventIssue(number);
    const said = read(issue, write(issue)).map(({ section, title, lead, body, source }) => ({
      section,
      title,
      lead,
      body: body.join('').replace(/。$/, ''),
      source: source?.name,
    }));
    expect(said).toEqual(issue.items);
  });
});

it('invents the same issue every time, but different ones for different numbers', () => {
  expect(inventIssue(7)).toEqual(inventIssue(7));
  const titles = Array.from({ length: 60 }, (_, n) => inventIssue(n + 1).items.map(({ title }) => title));
  const all = titles.flat();
  expect(new Set(all).size / all.length).toBeGreaterThan(0.98);
});

it('gives every issue another week', () => {
  const weeks = Array.from({ length: 600 }, (_, n) => inventIssue(n + 1)).map(
    ({ year, week }) => `${year}-${week}`,
  );
  expect(new Set(weeks).size).toBe(600);
});
