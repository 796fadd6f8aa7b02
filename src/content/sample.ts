/** An invented issue and item for tests. */
import type { Item } from '../schema/dataset.ts';
import type { IssueValues } from './file/format.ts';

/** An item with some fields changed. */
export function sampleItem(changes: Partial<Item>): Item {
  return {
    id: '2023-w41-03',
    url: '/projects/2023-w41-03/',
    issue: '2023-w41',
    collection: 'projects',
    position: 3,
    section: '招商引资',
    title: '云杉精密轴承项目在黑河边境经济合作区开工',
    lead: '10月11日，云杉精密轴承项目在黑河开工，总投资12亿元。',
    body: ['项目占地200亩，建成后年产轴承30万套。', '二期明年动工'],
    source: { name: '黑河市人民政府网站' },
    seedLines: [
      [12, 14],
      [20, 21],
    ],
    date: '2023-10-11',
    dateEnd: null,
    places: [
      {
        adcode: '231102',
        province: '黑龙江省',
        city: '黑河市',
        district: '爱辉区',
        park: '黑河边境经济合作区',
        lon: 127.5,
        lat: 50.25,
      },
    ],
    industry: 'equipment',
    industries: ['equipment'],
    stage: 'started',
    batch: false,
    investment: { value: 1.2e9, currency: 'CNY', kind: 'investment', cny: 1.2e9, text: '总投资12亿元' },
    companies: ['云杉精密'],
    notes: [],
    policy: null,
    ...changes,
  };
}

/** An issue with some fields changed. */
export function sampleIssue(changes: Partial<IssueValues>): IssueValues {
  return {
    id: '2023-w41',
    seed: 'week-41.txt',
    sha256: 'ab'.repeat(32),
    title: '园区周报 2023年第41周',
    number: null,
    label: null,
    from: '2023-10-09',
    to: '2023-10-15',
    url: '/issues/2023-w41/',
    supersedes: [],
    ...changes,
  };
}
