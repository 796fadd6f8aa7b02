import { zoomIdentity } from 'd3';
import { describe, expect, it } from 'vitest';
import { testArchive, testIssue, testItem } from '../../../../tests/lib/items.ts';
import { mapData, provinceSpots } from '../../../data/map-data.ts';
import { division, place } from '../../../gazetteer/index.ts';
import { figuresOf, filterOf } from '../data/figures.ts';
import { countyLevel, prepare } from '../data/rows.ts';
import { WHOLE } from '../state.ts';
import type { Look } from './bubbles.ts';
import { fan, provinceMarks } from './dots.ts';
import { namedMarks } from './labels.ts';
import type { Mark } from './layer.ts';

const mark = (key: string, x: number, y: number, r = 4): Mark => ({
  ...{ key, code: key, item: -1, x, y, fixed: false, r, dx: 0, dy: 0 },
  ...{ vague: false, name: '苏州', inside: '', label: () => '', href: '' },
});

describe('names of marks', () => {
  const named = (marks: Mark[], most = 9) => namedMarks(marks, zoomIdentity, 1, [200, 100], most);

  it('are below their marks, or where they cover no mark and no other name', () => {
    expect(named([mark('a', 100, 50)]).get('a')).toMatchObject({ x: 0, anchor: 'middle' });
    expect(named([mark('a', 100, 50), mark('b', 100, 60)]).get('a')).toMatchObject({ anchor: 'start' });
  });

  it('are left out at the edge, for a place that has one, and beyond their number', () => {
    expect([...named([mark('a', 1, 1, 30)]).keys()]).toEqual([]);
    const twice = [mark('a', 50, 50), { ...mark('b', 150, 50), code: 'a' }];
    expect([...named(twice).keys()]).toEqual(['a']);
    expect([...named([mark('a', 50, 50), mark('b', 150, 50)], 1).keys()]).toEqual(['a']);
  });
});

describe('marks inside a province', () => {
  const at = (code: string) => [{ ...place(division(code)!), park: null }];
  const codes = [...Array<string>(9).fill('320583'), '320500', '320505'];
  const issues = [testIssue('2023-w01', '2023-01-02', '2023-01-08')];
  const items = codes.map((code, i) => testItem(i + 1, { issue: '2023-w01', places: at(code) }));
  const archive = testArchive(issues, items);
  const rows = prepare(mapData(archive));
  const spots = provinceSpots(archive, 'jiangsu');
  const province = rows.spots.findIndex(([code]) => code === '320000');
  const inside = {
    spots,
    level: countyLevel(rows, province, spots),
    exact: new Set(['320583', '320505']),
    limit: 6,
    gap: 10,
  };
  const look: Look = { by: 'items', largest: 20, base: '/', fixed: () => false };
  const { marks } = provinceMarks(rows, figuresOf(rows, filterOf(rows, WHOLE)), inside, look);

  it('are dots that link to their items, and a bubble with a number where there are too many', () => {
    const dots = marks.filter(({ item }) => item >= 0);
    expect(dots.map(({ code }) => code).sort()).toEqual(['320500', '320505']);
    expect(dots[0]!.href).toMatch(/^\/\w+\/2023-w01-\d\d\/$/);
    expect(marks.find(({ code }) => code === '320583')).toMatchObject({ item: -1, inside: '9' });
  });

  it('are vague if the county of the item is unknown', () => {
    expect(marks.filter(({ vague }) => vague).map(({ code }) => code)).toEqual(['320500']);
  });

  it('do not cover each other at one position', () => {
    const points = Array.from({ length: 30 }, (_, i) => fan(i, 30, 10));
    const distances = points.flatMap(([x, y], i) =>
      points.slice(i + 1).map(([a, b]) => Math.hypot(x - a, y - b)),
    );
    expect(Math.min(...distances)).toBeGreaterThan(9);
  });
});
