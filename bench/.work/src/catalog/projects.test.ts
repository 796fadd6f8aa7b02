import { describe, expect, it } from 'vitest';
import { groupProjects } from './projects.ts';
import { testItem, testPlace, yuan } from './samples.ts';

const harbin = testPlace('黑龙江省', '哈尔滨市');
const daqing = testPlace('黑龙江省', '大庆市');

function same(...items: ReturnType<typeof testItem>[]): boolean {
  return new Set(groupProjects(items).values()).size === 1;
}

describe('groupProjects', () => {
  const signed = testItem(1, {
    title: '北原重工氢能装备基地签约哈尔滨',
    companies: ['北原重工'],
    places: [harbin],
  });

  it('joins the signing and the start of one project', () => {
    const started = testItem(2, {
      issue: '2024-w30',
      title: '北原重工股份有限公司氢能装备基地项目正式开工',
      companies: ['北原重工股份有限公司'],
      places: [harbin],
      stage: 'started',
    });
    expect(same(signed, started)).toBe(true);
  });

  it('keeps the same company in two cities apart', () => {
    expect(
      same(signed, testItem(2, { title: signed.title, companies: ['北原重工'], places: [daqing] })),
    ).toBe(false);
  });

  it('keeps two subjects of one company in one city apart', () => {
    const other = testItem(2, {
      title: '北原重工冷链物流园项目签约',
      companies: ['北原重工'],
      places: [harbin],
    });
    expect(same(signed, other)).toBe(false);
  });

  it('joins tellings without a company by sum, place and words', () => {
    const a = testItem(1, {
      title: '哈尔滨设立冰雪产业基金',
      places: [harbin],
      investment: yuan(2e9, 'fund'),
    });
    const b = testItem(2, {
      title: '冰雪产业基金在哈尔滨设立',
      places: [harbin],
      investment: yuan(2e9, 'fund'),
    });
    const c = testItem(3, { title: '松北物流港签约', places: [harbin], investment: yuan(2e9) });
    const groups = groupProjects([a, b, c]);
    expect(groups.get(b.id)).toBe(a.id);
    expect(groups.get(c.id)).toBe(c.id);
  });

  it('keeps a batch and a single project of the same sum apart', () => {
    const one = testItem(1, { title: '哈尔滨集中签约', places: [harbin], investment: yuan(5e9) });
    const many = testItem(2, {
      title: '哈尔滨集中签约',
      places: [harbin],
      investment: yuan(5e9),
      batch: true,
    });
    expect(same(one, many)).toBe(false);
  });
});
