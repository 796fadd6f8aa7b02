import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLexicon } from '../facts/lexicon.ts';
import { COLLECTIONS, INDUSTRIES, SECTIONS, STAGES } from '../schema/codes.ts';
import {
  COLLECTION_LABELS,
  COLLECTION_SECTIONS,
  EDITION,
  INDUSTRY_LABELS,
  INDUSTRY_SHORT,
  STAGE_LABELS,
} from '../schema/labels.ts';
import { IMAGES } from '../views/images.ts';

it.each([
  ['industries.yaml', INDUSTRIES],
  ['stages.yaml', STAGES],
])('has words in %s for each of its codes', (file, codes) => {
  expect(() => readLexicon(file, codes)).not.toThrow();
});

it.each(
  Object.entries({ COLLECTION_LABELS, COLLECTION_SECTIONS, INDUSTRY_LABELS, INDUSTRY_SHORT, STAGE_LABELS }),
)('gives each code a label of its own: %s', (_, labels) => {
  const words = Object.values(labels);
  expect(new Set(words).size).toBe(words.length);
});

it('names sections as a heading can: two to eight Han characters', () => {
  for (const section of SECTIONS) expect(section).toMatch(/^\p{Script=Han}{2,8}$/u);
});

it.each(IMAGES)('has a picture for shared links: public/og/%s.png (npm run og draws it)', (name) => {
  expect(existsSync(`public/og/${name}.png`)).toBe(true);
});

it('is the only code that names the newsletter, its sections or its collections', () => {
  const names = [EDITION.name, EDITION.origin, ...[...SECTIONS, ...COLLECTIONS].map((name) => `'${name}'`)];
  const files = globSync(['src/**/*.{ts,astro,css}', 'scripts/**/*.ts'], {
    exclude: ['src/edition/**', 'scripts/bench/**', '**/*.test.ts', '**/sample*.ts', '**/node_modules/**'],
  });
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => names.some((name) => readFileSync(file, 'utf8').includes(name)))).toEqual([]);
});
