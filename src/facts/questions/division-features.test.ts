import { expect, it } from 'vitest';
import { namesakes } from '../../gazetteer/index.ts';
import { partsOf } from '../words.ts';
import { divisionFeatures, rankOf } from './division-features.ts';
import { placesNamed } from './places-named.ts';

const divisionCalled = (name: string) => namesakes(name)[0]!;

/** The features of a division, with the places named in a title. */
function featuresOf(place: string, title: string): string[] {
  const item = { title, lead: null, body: [], section: '招商引资' as const, source: null };
  const reading = { item, parts: partsOf(item), names: [], week: {} as never };
  const named = placesNamed(reading);
  return divisionFeatures(divisionCalled(place), named, reading, [], [], []);
}

it('tells a municipality from other provinces, and from its own districts', () => {
  expect(['上海市', '江苏省', '苏州市', '浦东新区'].map(divisionCalled).map(rankOf)).toEqual([
    'municipality',
    'province',
    'prefecture',
    'county',
  ]);
});

it.each([
  ['elsewhere', '东方芯港大会在上海举行'],
  ['none', '东方一家公司投产'],
  ['near', '海南东方一家公司投产'],
])('knows of a place that is called by a common word where the others lie: %s', (where, title) => {
  const found = featuresOf('东方市', title).filter((name) => name.startsWith('place common'));
  expect(found).toEqual([`place common ${where} short`]);
});
