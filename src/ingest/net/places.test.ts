import { expect, it } from 'vitest';
import { placeFaults } from './places.ts';

const faults = (title: string, lead: string | null, name: string | null) =>
  placeFaults({ title, lead, body: [], source: name === null ? null : { name } });

it('doubts a source of another province than the title', () => {
  expect(faults('安九宠物湿粮生产线在台安投产', null, '新疆日报')).toEqual(['来源与标题不在一省']);
  expect(faults('德州财金集团项目落子石河子', '项目日前启动。', '威海高新区网站')).toEqual([]);
  expect(faults('现代设施农业项目落子石河子', '项目日前启动。', '威海高新区网站')).toHaveLength(1);
});

it.each([
  ['of a county in its province', '潢川现场签约 3 个项目', null, '河南日报网站'],
  ['of a province that only the lead names', '储能项目签约', '项目落户无锡。', '江苏省政府网站'],
  ['for the whole country', '海城集中签约', null, '新华网'],
  ['of one of two provinces', '川渝高竹新区签约', '四川、重庆两地签约。', '重庆日报'],
  ['that is missing', '海城集中签约', null, null],
])('lets a source pass %s', (_, title, lead, name) => {
  expect(faults(title, lead, name)).toEqual([]);
});
