import { describe, expect, it } from 'vitest';
import { NO_NAMES, testItem, testPlace } from '../../../tests/lib/items.ts';
import type { Register, RegisterEntry } from '../register.ts';
import { withNames } from './names.ts';

const wuxi = { ...testPlace('江苏省', '无锡市'), adcode: '320200' };
const suzhou = { ...testPlace('江苏省', '苏州市', '昆山市'), adcode: '320583' };
const of = (position: number, ...companies: string[]) => testItem(position, { companies });
const at = (position: number, place: typeof wuxi, park: string) =>
  testItem(position, { places: [{ ...place, park }] });
const addresses = (entries: readonly RegisterEntry[]) => entries.map(({ slug, name }) => `${slug} ${name}`);
const register = (part: Partial<Register>): Register => ({ ...NO_NAMES, ...part });
const entry = (slug: string, name: string, part: Partial<RegisterEntry> = {}): RegisterEntry => ({
  ...{ slug, name, also: [], was: [], in: null },
  ...part,
});

describe('names of companies', () => {
  it('get an address with the second item that has one of them', () => {
    expect(withNames(NO_NAMES, [of(1, '海岚科技')]).companies).toEqual([]);
    const { companies } = withNames(NO_NAMES, [of(1, '海岚科技'), of(2, '海岚科技集团有限公司')]);
    expect(companies).toEqual([entry('hailankeji', '海岚科技', { also: ['海岚科技集团有限公司'] })]);
  });

  it('never take an address that another company has, even when they come from an older issue', () => {
    const published = withNames(NO_NAMES, [of(3, '海岚科技'), of(4, '海岚科技')]);
    const older = [of(1, '海蓝科技'), of(2, '海蓝科技'), of(3, '海岚科技'), of(4, '海岚科技')];
    expect(addresses(withNames(published, older).companies)).toEqual([
      'hailankeji 海岚科技',
      'hailankeji-2 海蓝科技',
    ]);
  });

  it('never take an address that was published, or that a company had before', () => {
    const items = [of(1, '海蓝科技'), of(2, '海蓝科技')];
    const ledger = [{ address: '/companies/hailankeji/', name: '海岚科技' }];
    expect(addresses(withNames(NO_NAMES, items, ledger).companies)).toEqual(['hailankeji-2 海蓝科技']);
    const moved = register({ companies: [entry('hailan', '海岚科技', { was: ['hailankeji'] })] });
    expect(addresses(withNames(moved, items).companies)[1]).toBe('hailankeji-2 海蓝科技');
  });

  it('get back the address under which the ledger has them', () => {
    const ledger = [{ address: '/companies/hai-lan/', name: '海岚科技' }];
    const { companies } = withNames(NO_NAMES, [of(1, '海岚科技'), of(2, '海岚科技')], ledger);
    expect(addresses(companies)).toEqual(['hai-lan 海岚科技']);
  });

  it('join the entry with the same name in another form, and leave its address and name', () => {
    const known = register({ companies: [entry('hl', '海岚科技')] });
    const { companies } = withNames(known, [of(1, '海岚科技有限公司'), of(2, '海岚科技有限公司')]);
    expect(companies).toEqual([entry('hl', '海岚科技', { also: ['海岚科技有限公司'] })]);
  });

  it('are left where a person put them', () => {
    const merged = register({ companies: [entry('hl', '海岚科技', { also: ['海蓝科技'] })] });
    expect(withNames(merged, [of(1, '海蓝科技'), of(2, '海蓝科技')])).toEqual(merged);
  });
});

describe('names of parks', () => {
  it('get an address with their first item, in each prefecture their own', () => {
    const { parks } = withNames(NO_NAMES, [at(1, wuxi, '经开区'), at(2, suzhou, '昆山经济开发区')]);
    expect(parks).toEqual([
      entry('wuxi-jingkaiqu', '无锡经开区', { also: ['经开区'], in: '320200' }),
      entry('suzhou-kunshanjingkaiqu', '昆山经济开发区', { in: '320500' }),
    ]);
  });

  it('never take the address of a park that sounds the same', () => {
    const published = withNames(NO_NAMES, [at(2, wuxi, '海岚产业园')]);
    const { parks } = withNames(published, [at(1, wuxi, '海蓝产业园'), at(2, wuxi, '海岚产业园')]);
    expect(addresses(parks)).toEqual([
      'wuxi-hailanchanyeyuan 海岚产业园',
      'wuxi-hailanchanyeyuan-2 海蓝产业园',
    ]);
  });

  it('join the park of the same prefecture that they are another spelling of', () => {
    const { parks } = withNames(NO_NAMES, [at(1, wuxi, '无锡高新区'), at(2, wuxi, '无锡高新技术产业开发区')]);
    expect(parks).toEqual([
      entry('wuxi-gaoxinqu', '无锡高新区', { also: ['无锡高新技术产业开发区'], in: '320200' }),
    ]);
  });
});
