import { expect, it } from 'vitest';
import { partsOf } from '../words.ts';
import { placesNamed } from './places-named.ts';

const named = (title: string) => {
  const item = { title, lead: null, body: [], section: '招商引资' as const, source: null };
  const parts = partsOf(item);
  const reading = { item, parts, names: [], week: {} as never };
  return placesNamed(reading).map(({ mention }) => mention.name);
};

it.each([
  ['a university and its branch', '岭南大学成都研究院成立', ['成都']],
  ['a bank and its branch', '北京银行南昌分行大楼启用', ['南昌']],
  ['a builder and its work', '上海建工承建的海口会展中心竣工', ['海口']],
  ['a brewery and its plant', '重庆啤酒宜宾工厂扩产', ['宜宾']],
  ['a university in brackets', '深圳大学（汕尾校区）揭牌', ['汕尾']],
  ['a hospital group', '天津制药集团银川基地投产', ['银川']],
  ['a restaurant and its kitchen', '广州酒家梅州基地投产', ['梅州']],
  ['a miner and its mill', '洛阳钼业宁德基地投产', ['宁德']],
  ['a maker of machines', '徐州重型机械潍坊工厂开工', ['潍坊']],
])('leaves out the place that an institution is named for: %s', (_, title, places) => {
  expect(named(title)).toEqual(places);
});

it.each([
  ['no branch', '山西大学新校区开工', ['山西']],
  ['another clause', '浙江大学校长到访，成都推介会举行', ['浙江', '成都']],
  ['two seats', '四川与重庆共建产业园', ['四川', '重庆']],
  ['an industry', '苏州制造业杭州推介会举行', ['苏州', '杭州']],
  ['a park', '合肥产业园芜湖分园开工', ['合肥', '芜湖']],
  ['a firm without a kind', '苏州一企业在成都投产', ['苏州', '成都']],
])('keeps both places where there is %s', (_, title, places) => {
  expect(named(title)).toEqual(places);
});
