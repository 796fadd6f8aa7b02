import { describe, expect, it } from 'vitest';
import { testItem, testPlace, yuan } from '../../../tests/lib/items.ts';
import { groupProjects } from './projects.ts';

type Part = Parameters<typeof testItem>[1];
type Report = ReturnType<typeof testItem>;

const harbin = testPlace('黑龙江省', '哈尔滨市');
const daqing = testPlace('黑龙江省', '大庆市');

const report = (position: number, title: string, part: Part = {}): Report =>
  testItem(position, { title, companies: ['北原重工'], places: [harbin], ...part });
const batch = (position: number, title: string, sum: number, part: Part = {}): Report =>
  report(position, title, { companies: [], batch: true, investment: yuan(sum), ...part });
const same = (...items: Report[]): boolean => new Set(groupProjects(items).values()).size === 1;

describe('groupProjects', () => {
  const signed = report(1, '北原重工氢能装备基地签约哈尔滨');

  it('joins the signing and the start of a project', () => {
    const started = report(2, '北原重工股份有限公司氢能装备基地项目正式开工', {
      issue: '2024-w30',
      companies: ['北原重工股份有限公司'],
      stage: 'started',
    });
    expect(same(signed, started)).toBe(true);
  });

  it('separates the projects of a company in two cities', () => {
    expect(same(signed, report(2, signed.title, { places: [daqing] }))).toBe(false);
  });

  it('separates two topics of a company in a city, even with equal sums', () => {
    expect(same(signed, report(2, '北原重工冷链物流园项目签约'))).toBe(false);
    const investment = yuan(2e9);
    const battery = report(1, '北原重工动力电池生产基地开工', { investment });
    expect(same(battery, report(2, '北原重工智能汽车试验场开建', { investment }))).toBe(false);
  });

  it('joins reports without a company by sum, place and words', () => {
    const fund = { companies: [], investment: yuan(2e9, 'fund') };
    const a = report(1, '哈尔滨设立冰雪产业基金', fund);
    const b = report(2, '冰雪产业基金在哈尔滨设立', fund);
    const c = report(3, '松北物流港签约', { companies: [], investment: yuan(2e9) });
    const groups = groupProjects([a, b, c]);
    expect(groups.get(b.id)).toBe(a.id);
    expect(groups.get(c.id)).toBe(c.id);
  });

  it('separates two phases, even if a report without a phase is like both', () => {
    const whole = report(1, '北原重工氢能装备基地签约哈尔滨', { investment: yuan(1e10) });
    const one = report(2, '北原重工氢能装备基地一期投产', { investment: yuan(4e9) });
    const two = report(3, '北原重工氢能装备基地二期开工', { investment: yuan(6e9) });
    const groups = groupProjects([whole, one, two]);
    expect(groups.get(one.id)).toBe(whole.id);
    expect(groups.get(two.id)).toBe(two.id);
  });

  it('separates two similar topics if their sums differ much, and joins them if not', () => {
    const parts = report(1, '北原重工新能源汽车零部件产业园签约', { investment: yuan(1e9) });
    const cells = report(2, '北原重工新能源汽车电池产业园签约', { investment: yuan(9e9) });
    const later = report(3, '北原重工新能源汽车零部件园区开工', { investment: yuan(1.2e9) });
    expect(same(parts, cells)).toBe(false);
    expect(same(parts, later)).toBe(true);
  });

  it('separates two counties, and two currencies', () => {
    const inCounty = (position: number, county: string) =>
      report(position, '北原重工冷链园签约', { places: [testPlace('黑龙江省', '哈尔滨市', county)] });
    expect(same(inCounty(1, '松北区'), inCounty(2, '呼兰区'))).toBe(false);
    const dollars = { investment: { ...yuan(1e9), currency: 'USD', cny: 7e9 } };
    const yuans = report(1, '北原重工项目签约', { investment: yuan(1e9) });
    expect(same(yuans, report(2, '北原重工项目开工', dollars))).toBe(false);
  });

  it('joins reports whose titles name only company, place and stage', () => {
    expect(same(report(1, '北原重工项目签约哈尔滨'), report(2, '北原重工哈尔滨项目正式开工'))).toBe(true);
  });

  it('separates a fund and a factory', () => {
    const fund = report(1, '北原重工氢能产业基金', { investment: yuan(2e9, 'fund') });
    expect(same(fund, report(2, '北原重工氢能产业基地', { investment: yuan(2e9) }))).toBe(false);
  });

  it('separates a batch and a single project with the same sum', () => {
    const one = report(1, '哈尔滨集中签约', { companies: [], investment: yuan(5e9) });
    expect(same(one, batch(2, '哈尔滨集中签约', 5e9))).toBe(false);
  });

  it('joins a batch reported again a week later with a corrected sum', () => {
    const first = batch(1, '哈尔滨市 2024 年第一季度重大项目集中开工', 9.8e10);
    expect(same(first, batch(1, '哈尔滨市2024年一季度重大项目集中开工', 9.9e10, { issue: '2024-w11' }))).toBe(
      true,
    );
  });

  it('joins a batch reported again within four weeks, over the end of a year with 53 weeks', () => {
    const first = batch(1, '哈尔滨32个项目集中签约', 3e9, { issue: '2020-w52' });
    const again = (issue: string) => batch(2, first.title, 3.2e9, { issue });
    expect(same(first, again('2021-w03'))).toBe(true);
    expect(same(first, again('2021-w04'))).toBe(false);
  });

  it('separates quarters, and signed from started batches', () => {
    const first = batch(1, '哈尔滨市第一季度重大项目集中开工', 9.8e10, { companies: ['北原重工'] });
    const next = batch(2, '哈尔滨市第二季度重大项目集中开工', 9.9e10, {
      companies: ['北原重工'],
      issue: '2024-w23',
    });
    const soon = batch(3, '哈尔滨市第二季度重大项目集中开工', 9.9e10, { issue: '2024-w12' });
    expect(same(first, next)).toBe(false);
    expect(same(first, soon)).toBe(false);
    const signedBatch = batch(4, '哈尔滨市第一季度重大项目集中签约', 5e10);
    const started = batch(5, '哈尔滨市第一季度重大项目集中开工', 9.8e10, { stage: 'started' });
    expect(same(signedBatch, started)).toBe(false);
  });
});
