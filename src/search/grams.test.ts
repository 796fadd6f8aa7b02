import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, eachRun, gramsFor, isExact } from './grams.ts';

function gramsIn(text: string): Set<string> {
  const chars = ['', ...new Set(text)];
  const base = chars.length + 1;
  const spelled = (run: number): string =>
    run === 0 ? '' : spelled(Math.floor(run / base)) + chars[run % base];
  const grams = new Set<string>();
  eachRun(
    Array.from(text, (char) => chars.indexOf(char)),
    base,
    (run) => grams.add(spelled(run)),
  );
  return grams;
}

describe('grams', () => {
  it('are all runs of one, two and three characters, digits and letters included', () => {
    expect([...gramsIn('5g园𠮷')].sort()).toEqual(
      ['5', '5g', '5g园', 'g', 'g园', 'g园𠮷', '园', '园𠮷', '𠮷'].sort(),
    );
  });

  it('of a term stand in every text that holds the term', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, term, after) => {
        const grams = gramsIn(before + term + after);
        return gramsFor(term).every((gram) => grams.has(gram));
      }),
    );
  });

  it('leave no doubt about short terms, and are few for long ones', () => {
    expect(gramsFor('比亚迪')).toEqual(['比亚迪']);
    expect(gramsFor('苏州工业园区')).toEqual(['苏州工', '州工业', '工业园', '业园区']);
    expect([isExact('比亚迪'), isExact('苏州工业')]).toEqual([true, false]);
    const many = gramsFor('江苏中天科技股份有限公司海缆系统工程分公司');
    expect(many.length).toBeLessThanOrEqual(8);
    expect([many[0], many.at(-1)]).toEqual(['江苏中', '分公司']);
  });
});

it('spreads runs evenly over the files, those of two letters too', () => {
  const counts = new Uint32Array(16);
  for (let a = 0x4e00; a < 0x4e00 + 64; a++)
    for (let b = 0x4e00; b < 0x4e00 + 64; b++) counts[bucketOf(String.fromCharCode(a, b), 16)]!++;
  expect(Math.min(...counts)).toBeGreaterThan(200);
  expect(Math.max(...counts)).toBeLessThan(320);
});
