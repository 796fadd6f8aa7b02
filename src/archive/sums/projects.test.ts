import { describe, expect, it } from 'vitest';
import { testItem, testPlace, yuan } from '../../../tests/lib/items.ts';
import { groupProjects } from './projects.ts';

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

  it('joins a batch told again over the end of a year with 53 weeks', () => {
    const batch = {
      title: '哈尔滨32个项目集中签约',
      batch: true,
      places: [harbin],
      stage: 'signed' as const,
    };
    const told = (id: number, issue: string, sum: number) =>
      testItem(id, { ...batch, issue, investment: yuan(sum) });
    expect(same(told(1, '2020-w52', 3e9), told(2, '2021-w03', 3.2e9))).toBe(true);
    expect(same(told(1, '2020-w52', 3e9), told(2, '2021-w04', 3.2e9))).toBe(false);
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

  describe('of nasty cases', () => {
    const told = (position: number, title: string, part: Parameters<typeof testItem>[1] = {}) =>
      testItem(position, { title, companies: ['北原重工'], places: [harbin], ...part });

    it('keeps two phases apart, even where a telling without one is like both', () => {
      const whole = told(1, '北原重工氢能装备基地签约哈尔滨', { investment: yuan(1e10) });
      const one = told(2, '北原重工氢能装备基地一期投产', { investment: yuan(4e9) });
      const two = told(3, '北原重工氢能装备基地二期开工', { investment: yuan(6e9) });
      const groups = groupProjects([whole, one, two]);
      expect(groups.get(one.id)).toBe(whole.id);
      expect(groups.get(two.id)).toBe(two.id);
    });

    it('keeps two subjects of one firm in one city apart though their sums are equal', () => {
      expect(
        same(
          told(1, '北原重工动力电池生产基地开工', { investment: yuan(2e9) }),
          told(2, '北原重工智能汽车试验场开建', { investment: yuan(2e9) }),
        ),
      ).toBe(false);
    });

    it('keeps two like subjects apart where the sums are far apart, and joins them where they are near', () => {
      const parts = told(1, '北原重工新能源汽车零部件产业园签约', { investment: yuan(1e9) });
      const cells = told(2, '北原重工新能源汽车电池产业园签约', { investment: yuan(9e9) });
      const later = told(3, '北原重工新能源汽车零部件园区开工', { investment: yuan(1.2e9) });
      expect(same(parts, cells)).toBe(false);
      expect(same(parts, later)).toBe(true);
    });

    it('keeps two counties and two currencies of the same number apart', () => {
      const here = { places: [testPlace('黑龙江省', '哈尔滨市', '松北区')], investment: yuan(1e9) };
      const there = { places: [testPlace('黑龙江省', '哈尔滨市', '呼兰区')], investment: yuan(1e9) };
      expect(same(told(1, '北原重工冷链园签约', here), told(2, '北原重工冷链园签约', there))).toBe(false);
      const dollars = { investment: { ...yuan(1e9), currency: 'USD', cny: 7e9 } };
      expect(
        same(told(1, '北原重工项目签约', { investment: yuan(1e9) }), told(2, '北原重工项目开工', dollars)),
      ).toBe(false);
    });

    it('joins tellings whose titles name nothing but firm, place and stage', () => {
      expect(same(told(1, '北原重工项目签约哈尔滨'), told(2, '北原重工哈尔滨项目正式开工'))).toBe(true);
    });

    it('keeps a fund and a factory of one firm apart', () => {
      const fund = told(1, '北原重工氢能产业基金', { investment: yuan(2e9, 'fund') });
      expect(same(fund, told(2, '北原重工氢能产业基地', { investment: yuan(2e9) }))).toBe(false);
    });
  });

  describe('of batches', () => {
    const batch = (position: number, title: string, sum: number, part: Parameters<typeof testItem>[1] = {}) =>
      testItem(position, { title, batch: true, places: [harbin], investment: yuan(sum), ...part });

    it('joins one told again a week later with a corrected sum', () => {
      expect(
        same(
          batch(1, '哈尔滨市 2024 年第一季度重大项目集中开工', 9.8e10, { stage: 'started' }),
          batch(1, '哈尔滨市2024年一季度重大项目集中开工', 9.9e10, { stage: 'started', issue: '2024-w11' }),
        ),
      ).toBe(true);
    });

    it('keeps quarters apart, and what was signed from what was started', () => {
      const first = batch(1, '哈尔滨市第一季度重大项目集中开工', 9.8e10, { companies: ['北原重工'] });
      const next = batch(2, '哈尔滨市第二季度重大项目集中开工', 9.9e10, {
        companies: ['北原重工'],
        issue: '2024-w23',
      });
      const soon = batch(3, '哈尔滨市第二季度重大项目集中开工', 9.9e10, { issue: '2024-w12' });
      const signed = batch(4, '哈尔滨市第一季度重大项目集中签约', 5e10, { stage: 'signed' });
      const started = batch(5, '哈尔滨市第一季度重大项目集中开工', 9.8e10, { stage: 'started' });
      expect(same(first, next)).toBe(false);
      expect(same(first, soon)).toBe(false);
      expect(same(signed, started)).toBe(false);
    });
  });
});
