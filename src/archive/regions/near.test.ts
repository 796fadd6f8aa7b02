import { describe, expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace } from '../../../tests/lib/items.ts';
import { division } from '../../gazetteer/index.ts';
import type { Item } from '../../schema/dataset.ts';
import { kilometres, parksNear, regionsNear } from './near.ts';

const issue = testIssue('2024-w10', '2024-03-04', '2024-03-10');
const inPark = (n: number, park: string, ...place: Parameters<typeof testPlace>): Item =>
  testItem(n, { places: [{ ...testPlace(...place), park }] });

const archive = testArchive(
  [issue],
  [
    inPark(1, '新北科创园', '江苏省', '常州市', '新北区'),
    inPark(2, '江阴科创园', '江苏省', '无锡市', '江阴市'),
    inPark(3, '宜兴科创园', '江苏省', '无锡市', '宜兴市'),
    inPark(4, '溧阳合作园', '江苏省', '常州市'),
    inPark(5, '广德合作园', '安徽省', '宣城市', '广德市'),
    inPark(6, '酒泉科创园', '甘肃省', '酒泉市', '肃州区'),
  ],
);
const near = (name: string) => parksNear(archive.parks.find((park) => park.name === name)!, archive)!;

describe('the parks near a park', () => {
  it('are those within a hundred kilometres, nearest first, across the borders of cities and provinces', () => {
    const names = (park: string) => near(park).neighbours.map(({ name }) => name);
    expect(names('新北科创园')).toEqual(['溧阳合作园', '江阴科创园', '宜兴科创园']);
    expect(names('宜兴科创园')).toContain('广德合作园');
    expect(names('酒泉科创园')).toEqual([]);
  });

  it('are at a rough distance where only the city of one is known', () => {
    const rough = near('新北科创园').neighbours.filter(({ isRough }) => isRough);
    expect(rough.map(({ name }) => name)).toEqual(['溧阳合作园']);
    expect(near('溧阳合作园').neighbours.every(({ isRough }) => isRough)).toBe(true);
  });

  it('are the forty nearest, and it is said how many more there are', () => {
    const many = testArchive(
      [issue],
      Array.from({ length: 44 }, (_, i) => inPark(i + 1, `新北第${i + 1}园`, '江苏省', '常州市', '新北区')),
    );
    const { neighbours, left } = parksNear(many.parks[0]!, many)!;
    expect(neighbours).toHaveLength(40);
    expect(left).toBe(3);
  });

  it('have the distance of the seats of their counties', () => {
    const [changzhou, jiangyin] = [division('320411')!, division('320281')!];
    expect(Math.round(kilometres(changzhou, jiangyin))).toBe(31);
    expect(near('新北科创园').neighbours[1]).toMatchObject({ name: '江阴科创园', km: 31 });
  });
});

describe('the regions near a region', () => {
  const names = (path: string) =>
    regionsNear(archive.regions.get(path)!, archive)?.neighbours.map(({ name }) => name);

  it('are of its own level: cities for a city, counties for a county', () => {
    expect(names('jiangsu/changzhou')).toEqual(['无锡', '宣城']);
    expect(names('jiangsu/changzhou/xinbei')).toEqual(['江阴', '宜兴']);
  });

  it('are none for a province or the country', () => {
    expect(names('jiangsu')).toBeUndefined();
    expect(names('china')).toBeUndefined();
  });
});

it('a park whose items name no county lies where the table of zones has it', () => {
  const [park] = testArchive([issue], [inPark(1, '江阴高新区', '江苏省', '无锡市')]).parks;
  expect(park!.spot?.name).toBe('江阴市');
});
