/** A small invented archive for the tests beside this file. Its places, firms and sums are in no real issue. */
import { testIssue, testItem, testPlace, yuan } from '../../../../tests/lib/items.ts';
import type { Dataset } from '../../../schema/dataset.ts';

const YI = 1e8;
const suzhou = { ...testPlace('江苏省', '苏州市', '昆山市'), adcode: '320583', park: '昆山高新区' };
const sanya = { ...testPlace('海南省', '三亚市'), adcode: '460200' };
const chongqing = { ...testPlace('重庆市', '重庆市', '长寿区'), adcode: '500115' };

export const sample: Dataset = {
  version: 1,
  site: 'https://example.org/',
  issues: [
    testIssue('2023-w20', '2023-05-15', '2023-05-21'),
    testIssue('2024-w10', '2024-03-04', '2024-03-10'),
  ],
  items: [
    testItem(1, {
      issue: '2023-w20',
      title: '总投资 230 亿元的海岚半导体项目签约昆山高新区',
      lead: '5月16日，海岚半导体（Hailan Semi）12英寸晶圆项目签约。',
      body: ['项目总投资 230 亿元，建设ＭＯＳＦＥＴ产线。', '一期投资 58.5 亿元。'],
      source: { name: '昆山市政府网站' },
      places: [suzhou],
      industry: 'ict',
      industries: ['ict'],
      date: '2023-05-16',
      investment: yuan(230 * YI),
      companies: ['海岚半导体'],
    }),
    testItem(2, {
      issue: '2023-w20',
      title: '长寿经开区 5G 智慧园区启用',
      body: ['平台采用5G专网，接入“灯塔工厂”三家。'],
      source: { name: '重庆日报网站' },
      places: [chongqing],
      stage: 'operating',
      industry: 'ict',
      industries: ['ict', 'services'],
    }),
    testItem(3, {
      issue: '2023-w20',
      title: '三亚出台支持深海产业发展若干措施',
      body: ['措施支持光伏、储能与深海装备。台湾企业同等适用。'],
      places: [sanya],
      stage: 'policy',
      collection: 'policies',
      policy: { issuers: ['海南省工信厅', '三亚市等3部门'], level: 'province', until: null },
      industry: 'equipment',
      industries: ['equipment'],
    }),
    testItem(1, {
      title: '海岚半导体昆山二期开工',
      lead: '海岚半导体二期总投资 30 亿元。',
      body: ['由海岚半导体与 Müller AG 合建，产品用于新能源汽车。'],
      places: [suzhou],
      stage: 'started',
      industry: 'ict',
      industries: ['ict', 'auto'],
      date: '2024-03-05',
      investment: yuan(30 * YI),
      companies: ['海岚半导体', 'Müller AG'],
    }),
    testItem(2, {
      title: '三亚新能源装备产业园集中签约',
      lead: '签约项目 18 个，总金额 9.6 亿元。',
      body: ['新能源产业与汽车零部件并举；苏州客商到会。'],
      places: [sanya],
      batch: true,
      industry: 'new-energy',
      industries: ['new-energy', 'auto'],
      investment: yuan(9.6 * YI),
    }),
    testItem(3, {
      title: '长寿区推进化工园区绿色改造',
      body: ['长寿区与苏州工业园区结对，改造 P60 型锅炉。'],
      places: [chongqing],
      stage: 'announced',
      industry: 'chem',
      industries: ['chem'],
    }),
  ],
};
