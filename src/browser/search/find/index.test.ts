import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testIssue, testItem } from '../../../../tests/lib/items.ts';
import type { Item } from '../../../schema/dataset.ts';
import { searching } from './memory.ts';
import { sample } from './samples.ts';

it('reads no more than a query needs', async () => {
  const { find, read } = await searching(sample);
  await find('q=昆山&size=1');
  const kinds = read().map((path) => path.replaceAll(/[.-]?(?:zh_)?[0-9a-f]{7,}[/]?/g, '').split('?')[0]);
  // Of a year's index the files that all searches need, then a chunk for the words and a record for the result.
  const of = (year: string) => [
    `${year}pagefind-entry.json`,
    `${year}pagefind.pf_meta`,
    `${year}index/.pf_index`,
  ];
  expect(kinds.sort()).toEqual(
    [
      ...['index.json', 'table.z', '2024wasm.unknown.pagefind', '2024fragment/.pf_fragment'],
      ...of('2023'),
      ...of('2024'),
    ].sort(),
  );
});

it('finds a long name by a few of its characters, and reads the rest in the texts, titles first', async () => {
  const name = '甲乙丙丁戊己庚辛壬癸';
  // Each of the characters fills a part of the index.
  const body = Array.from(name, (char) => char.repeat(200));
  const items = Array.from({ length: 20 }, (_, at) => testItem(at + 1, { title: '项目', body }));
  items.push(testItem(21, { title: '签约', body: [name] }), testItem(22, { title: `${name}公司` }));
  const { find, read } = await searching({ ...sample, items });
  const { results } = await find(`q=${name}`);
  expect(results.map(({ text }) => text.title)).toEqual([`${name}公司`, '签约']);
  expect(read().filter((path) => path.endsWith('.pf_index'))).toHaveLength(2);
});

it('shows what newer years hold before it has read the oldest', async () => {
  const years = Array.from({ length: 6 }, (_, at) => String(2019 + at));
  const issues = years.map((year) => testIssue(`${year}-w10`, `${year}-03-04`, `${year}-03-10`));
  const items = issues.map(({ id }) => testItem(1, { issue: id, title: '海岚半导体项目' }));
  const { find, read } = await searching({ ...sample, issues, items });
  const early: [total: number, oldest: boolean][] = [];
  const { total } = await find('q=海岚&size=3', (found) =>
    early.push([found.total, read().some((path) => path.startsWith(years[0]!))]),
  );
  expect(early).toEqual([
    [1, false],
    [4, false],
  ]);
  expect(total).toBe(6);
});

it('goes over to the new index when the site is published again while a page is open', async () => {
  const { find, publish } = await searching(sample);
  const total = async (q: string) => (await find(`text=1&q=${q}`)).total;
  expect(await total('昆山')).toBe(2);
  const later = testItem(4, { title: '昆山氢能项目开工', body: [] });
  await publish({ ...sample, items: [...sample.items, later] });
  // Looked up again, in a newer index than the page started with; then also words that it had read before.
  expect(await total('氢能')).toBe(1);
  expect(await total('昆山')).toBe(3);
});

/** Few characters, so that sequences repeat, overlap and resemble each other. */
const word = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'新能源汽车30个aB，'), minLength: least, maxLength: most });

it('finds exactly what a substring search finds, whatever is written', async () => {
  const text = fc.tuple(word(1, 20), word(0, 20), fc.array(word(0, 24), { maxLength: 3 }));
  const texts = fc.array(text, { minLength: 20, maxLength: 60 });
  const query = fc.array(word(1, 7), { minLength: 1, maxLength: 2 });
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(texts, fc.array(query, { minLength: 30, maxLength: 30 }), async (texts, queries) => {
      const items = texts.map(
        ([title, lead, paragraphs], at): Item => testItem(at + 1, { title, lead, body: paragraphs }),
      );
      const issues = [testIssue('2024-w10', '2024-03-04', '2024-03-10')];
      const { find } = await searching({ ...sample, issues, items });
      for (const terms of queries.map((words) => words.filter((term) => /[^，]/.test(term)))) {
        const truth = items.filter((item) => {
          const whole = [item.title, item.lead, ...item.body].join('\n').toLowerCase();
          return terms.every((term) => whole.includes(term.toLowerCase()));
        });
        // Terms that occur nowhere are searched in other ways.
        if (terms.length === 0 || truth.length === 0 || / 个/.test(terms.join(' '))) continue;
        compared++;
        const found = await find(`text=1&size=200&q=${terms.join(' ')}`);
        const urls = found.results.map(({ url }) => url).sort();
        expect(urls, terms.join(' ')).toEqual(truth.map(({ url }) => url).sort());
        expect(found.total).toBe(truth.length);
      }
    }),
    { numRuns: 12 },
  );
  expect(compared).toBeGreaterThan(50);
});
