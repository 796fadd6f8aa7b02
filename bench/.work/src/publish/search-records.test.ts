import { expect, it } from 'vitest';
import { testIssue, testItem, testPlace } from '../catalog/samples.ts';
import type { Dataset } from '../schema/dataset.ts';
import { searchRecords } from './search-records.ts';
import { TITLE_PLACES } from './tokens.ts';

const dataset: Dataset = {
  version: 1,
  site: 'https://example.org/',
  issues: [testIssue('2024-w10', '2024-03-04', '2024-03-10')],
  items: [
    testItem(1, {
      title: '电池项目签约',
      lead: '总投资10亿元。',
      body: ['项目落户松北区。'],
      source: { name: '某某网站' },
      places: [testPlace('黑龙江省', '哈尔滨市')],
      industry: 'new-energy',
      industries: ['new-energy', 'auto'],
    }),
  ],
};
const [record] = searchRecords(dataset);

it('holds title, lead, body and source, cut into tokens, with a mark between fields', () => {
  const places = record!.content.split(' ');
  expect(places.filter((place) => place !== '‖').join('')).toBe(
    '电池项目签约总投资10亿元项目落户松北区某某网站',
  );
  expect(record!.content).toMatch(/10 亿 元 ‖ .*项 目/);
});

it('gives every title the same number of places, so that a match tells where it is', () => {
  const places = record!.content.split(' ');
  expect(places.slice(0, 6).join('')).toBe('电池项目签约');
  expect(places.slice(6, TITLE_PLACES).every((place) => place === '‖')).toBe(true);
  expect(places[TITLE_PLACES]).toBe('总');
});

it('can be filtered by every industry that applies, by province and by year', () => {
  expect(record!.filters).toMatchObject({
    industry: ['new-energy', 'auto'],
    province: ['黑龙江省'],
    year: ['2024'],
  });
});

it('sorts an item without a day by its issue’s last', () => {
  expect(record!.sort.date).toContain('2024-03-10');
});
