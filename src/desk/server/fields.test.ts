import { describe, expect, it } from 'vitest';
import type { Correction } from '../contract.ts';
import { fieldsOf } from './fields.ts';
import { openItem } from './item.ts';

const FOLDERS = { seeds: 'tests/archive/seeds', content: 'tests/archive/content' };
const { entry, issue } = openItem(FOLDERS, '2023-w46-06');
const fields = (set: Correction) => fieldsOf(set, entry, issue);

describe('what is typed', () => {
  it.each([
    ['12.5亿', 1.25e9, 'CNY', '12.5亿'],
    ['12.5y', 1.25e9, 'CNY', '12.5亿'],
    ['3000w', 3e7, 'CNY', '3000万元'],
    ['2000万美元', 2e7, 'USD', '2000万美元'],
    // The item's text states this sum: its words are kept.
    ['18亿', 1.8e9, 'CNY', '总投资18亿元'],
    ['超18亿', 1.8e9, 'CNY', '超18亿'],
  ])('%s is a sum', (typed, value, currency, text) => {
    expect(fields({ investment: typed }).investment).toMatchObject({ value, currency, text });
  });

  it.each([
    ['11月9日', '2023-11-09', null],
    ['11.9', '2023-11-09', null],
    ['9', '2023-11-09', null],
    ['2023-10-31', '2023-10-31', null],
    ['11月9日至12日', '2023-11-09', '2023-11-12'],
    ['12月31日', '2023-12-31', null],
  ])('%s is a day of the issue', (typed, date, dateEnd) => {
    expect(fields({ date: typed })).toEqual({ date, dateEnd });
  });

  it.each<[Correction, string]>([
    [{ investment: '很多' }, '没有金额'],
    [{ date: '昨晚' }, '没有日期'],
    [{ date: '2023-13-40' }, '没有日期'],
    [{ date: '2023-02-30' }, '没有日期'],
    [{ date: '11月12日至9日' }, '在起点之前'],
    [{ date: '2032-11-09' }, '超过一年'],
    [{ investment: '5亿 7亿' }, '几个金额'],
    [{ investment: '-5亿' }, '没有金额'],
    [{ title: ' ' }, '标题不能为空'],
    [{ place: '999999' }, '没有行政区划'],
    [{ instead: 'stage' }, '没有另一种读法'],
  ])('%j is refused in words', (set, words) => {
    expect(() => fields(set)).toThrow(words);
  });

  it.each<[Correction, object]>([
    [{ investment: '' }, { investment: null }],
    [{ date: '' }, { date: null, dateEnd: null }],
    [{ place: '' }, { places: [] }],
    [{ source: '' }, { source: null }],
    [{ lead: '' }, { lead: null }],
  ])('%j leaves none', (set, none) => {
    expect(fields(set)).toEqual(none);
  });
});

it('a park keeps the place, a place keeps the park, and code and coordinates follow', () => {
  const park = fieldsOf({ park: '临空经济区' }, entry, issue).places as typeof entry.places;
  expect(park[0]).toEqual({ ...entry.places[0], park: '临空经济区' });
  const moved = fieldsOf({ place: '421222' }, { ...entry, places: park }, issue);
  expect(moved.places).toEqual([
    expect.objectContaining({
      adcode: '421222',
      city: '咸宁市',
      district: '通城县',
      park: '临空经济区',
      lat: expect.any(Number),
    }),
  ]);
});

it('a place is added beside those that stand there, which keep their parks', () => {
  const [main] = entry.places;
  const { places } = fieldsOf({ place: `${main?.adcode} 421222` }, entry, issue);
  expect(places).toEqual([main, expect.objectContaining({ district: '通城县', park: null })]);
});

it('places with one code keep their parks, and no park clears all of them', () => {
  const [main] = entry.places;
  const places = [
    { ...main!, park: '甲园' },
    { ...main!, park: '乙园' },
  ];
  const item = { ...entry, places };
  const codes = `${main?.adcode} ${main?.adcode}`;
  expect(fieldsOf({ place: `${codes} 421222` }, item, issue).places).toMatchObject([
    { park: '甲园' },
    { park: '乙园' },
    { district: '通城县', park: null },
  ]);
  expect(fieldsOf({ park: '' }, item, issue).places).toMatchObject([{ park: null }, { park: null }]);
});

it('the next best reading is set as if it had been typed', () => {
  const doubtful = openItem(FOLDERS, '2024-w10-12');
  expect(fieldsOf({ instead: 'place' }, doubtful.entry, doubtful.issue)).toEqual({
    places: [expect.objectContaining({ adcode: '310000', city: '上海市', district: null })],
  });
});
