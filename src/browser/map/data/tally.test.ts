import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testArchive, testIssue, testItem, yuan } from '../../../../tests/lib/items.ts';
import type { Sums } from '../../../archive/sums/sums.ts';
import { mapData, provinceSpots } from '../../../data/map-data.ts';
import { division, place } from '../../../gazetteer/index.ts';
import { COLLECTIONS, INDUSTRIES, type Item, STAGES } from '../../../schema/dataset.ts';
import { countyLevel, prepare } from './rows.ts';
import { type Filter, KINDS, select, Tally } from './tally.ts';

const ISSUES = ['2023-w01', '2023-w05', '2023-w30'].map((id, i) => {
  const to = ['2023-01-07', '2023-02-04', '2023-07-29'][i]!;
  return testIssue(id, to, to);
});
// Two counties of one prefecture, its prefecture, its province; another province; a municipality; the country.
const CODES = ['320583', '320505', '320500', '320000', '330100', '310000', '310115', '460300'];
const NOWHERE = { adcode: null, city: null, district: null, park: null, lon: null, lat: null };
const PARK = '甲经济技术开发区';
const places = [
  ...CODES.map((code) => ({ ...place(division(code)!), park: null })),
  { ...place(division('320500')!), park: PARK },
  { ...NOWHERE, province: '全国' },
  { ...NOWHERE, province: '某省' },
];

const item = fc.record({
  issue: fc.constantFrom(...ISSUES.map(({ id }) => id)),
  collection: fc.constantFrom(...COLLECTIONS),
  industry: fc.constantFrom(...INDUSTRIES.slice(0, 2)),
  stage: fc.constantFrom(...STAGES.slice(0, 2)),
  places: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...places).map((one) => [one]) },
    fc.array(fc.constantFrom(...places), { maxLength: 3 }),
  ),
  batch: fc.boolean(),
  investment: fc.constantFrom(null, yuan(1e8), yuan(3e8), yuan(3e8), yuan(5e8, 'fund'), {
    ...yuan(7e8),
    cny: null,
  }),
  companies: fc.constantFrom([], ['甲公司'], ['乙公司']),
  title: fc.constantFrom('电池项目签约', '电池项目开工', '芯片工厂投产'),
  date: fc.constantFrom(null, '2023-01-05', '2023-03-05'),
  notes: fc.constantFrom([], [], [{ code: 'uncertain', field: 'investment' }]),
});

const invented = fc.array(item, { minLength: 8, maxLength: 24 }).map((parts) => {
  const items = parts.map((part, i) => testItem(i + 1, part as unknown as Partial<Item>));
  return testArchive(ISSUES, items);
});

const filter = fc.record({
  collection: fc.constantFrom(-1, -1, 0, 1),
  industry: fc.constantFrom(-1, -1, 0),
  stage: fc.constantFrom(-1, -1, 1),
  from: fc.constantFrom(0, 0, 1, 2),
  to: fc.constantFrom(0, 1, 2, 2),
});

function passes(item: Item, { collection, industry, stage, from, to }: Filter): boolean {
  const issue = ISSUES.findIndex(({ id }) => id === item.issue);
  return (
    issue >= from &&
    issue <= to &&
    (collection < 0 || item.collection === COLLECTIONS[collection]) &&
    (industry < 0 || item.industry === INDUSTRIES[industry]) &&
    (stage < 0 || item.stage === STAGES[stage])
  );
}

const KEYS = ['cny', 'count', 'repeats', 'contained', 'unconverted', 'unsure'] as const;

function figures({ single, batch, fund }: Sums) {
  return [single, batch, fund].map((sum) => KEYS.map((key) => sum[key]));
}

function tallied(found: Tally, region: number) {
  return KINDS.map((kind) => KEYS.map((key) => found.sums(kind)[key][region]));
}

describe('what the map counts', () => {
  it('agrees with the archive for every region and filter', () => {
    fc.assert(
      fc.property(invented, filter, (archive, wanted) => {
        const rows = prepare(mapData(archive));
        const selected = new Uint8Array(rows.size);
        const mine = archive.items.filter((one) => passes(one, wanted));
        expect(select(rows, wanted, selected)).toBe(mine.length);
        expect(tallied(new Tally(rows, rows.nation, selected), 0)).toEqual(figures(archive.sums(mine)));
        const provinces = new Tally(rows, rows.provinces, selected);
        const prefectures = new Tally(rows, rows.prefectures, selected);
        rows.spots.forEach(([adcode, , , path], i) => {
          const entry = archive.regions.get(path)!;
          const found = adcode.endsWith('0000') ? provinces : prefectures;
          expect(found.items[i]).toBe(entry.items.filter((one) => passes(one, wanted)).length);
          const own = entry.own.filter((one) => passes(one, wanted));
          expect(tallied(found, i)).toEqual(figures(archive.sums(own)));
          if (!adcode.endsWith('0000')) return;
          const inside = provinceSpots(archive, path);
          const counties = new Tally(rows, countyLevel(rows, i, inside), selected);
          inside.spots.forEach(([code, , , below], j) => {
            if (division(code)?.level !== 'county') return;
            const part = archive.regions.get(below)!;
            expect(counties.items[j]).toBe(part.items.filter((one) => passes(one, wanted)).length);
            expect(tallied(counties, j)).toEqual(
              figures(archive.sums(part.own.filter((one) => passes(one, wanted)))),
            );
          });
        });
      }),
      { numRuns: 300 },
    );
  });
});
