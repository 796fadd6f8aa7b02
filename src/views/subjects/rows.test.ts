import { expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace } from '../../../tests/lib/items.ts';
import { rowViews, stageName } from '../rows.ts';

const item = testItem(1, {
  places: [testPlace('江苏省', '无锡市', '滨湖区')],
  industry: 'auto',
  industries: ['auto'],
  date: '2024-03-05',
});
const archive = testArchive([testIssue('2024-w10', '2024-03-04', '2024-03-10')], [item]);
const factsOn = (address?: string) => rowViews([item], archive, true, address)[0]?.facts;

it('a row names place, industry and day, but not the region or industry whose page it is on', () => {
  expect(factsOn()).toEqual(['江苏 · 无锡 · 滨湖区', '汽车', '2024年3月5日']);
  expect(factsOn('/regions/jiangsu/')).toEqual(['无锡 · 滨湖区', '汽车', '2024年3月5日']);
  expect(factsOn('/regions/jiangsu/wuxi/binhu/')).toEqual(['汽车', '2024年3月5日']);
  expect(factsOn('/industries/auto/')).toEqual(['江苏 · 无锡 · 滨湖区', '2024年3月5日']);
});

it('a row on the page of another place of its item names the main place whole', () => {
  expect(factsOn('/regions/zhejiang/')).toEqual(['江苏 · 无锡 · 滨湖区', '汽车', '2024年3月5日']);
});

it('several projects at once are signed together: 集中签约', () => {
  expect(stageName(testItem(1, { batch: true }))).toBe('集中签约');
  expect(stageName(testItem(1))).toBe('签约');
  expect(stageName(testItem(1, { batch: true, stage: 'event' }))).toBe('活动');
});
