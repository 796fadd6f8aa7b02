import { expect, it } from 'vitest';
import { testArchive, testIssue, testItem, testPlace, yuan } from '../../tests/lib/items.ts';
import type { Item } from '../schema/dataset.ts';
import { itemView } from './item.ts';

const issue = testIssue('2024-w10', '2024-03-04', '2024-03-10');
function viewOf(item: Item, ...others: Item[]) {
  const archive = testArchive([issue], [item, ...others]);
  return itemView(archive.byId.get(item.id)!, archive);
}

const doubted = testItem(1, { notes: [{ code: 'duplicate', of: testItem(2).id }] });

it('links the other item of a doubt, until that item is withdrawn', () => {
  const other = testItem(2);
  expect(viewOf(doubted, other).doubts).toMatchObject([{ other: { url: other.url, position: 2 } }]);
  expect(viewOf(doubted).doubts).toEqual([]);
});

it('depends on the titles of its neighbours', () => {
  const [before, after] = ['旧标题', '新标题'].map((title) => viewOf(doubted, testItem(2, { title })));
  expect(before).not.toEqual(after);
});

it('shows the sum of a policy as a target and not as an investment', () => {
  const investment = yuan(2e10);
  const policy = testItem(1, { collection: 'policies', section: '政策法规', investment });
  expect(viewOf(testItem(1, { investment })).stated).toMatchObject({ number: '200', unit: '亿元' });
  expect(viewOf(policy)).toMatchObject({ stated: null, sum: { note: expect.stringContaining('目标') } });
});

it('marks uncertain facts, says what else they may be, and links neither uncertain companies nor parks', () => {
  const place = { ...testPlace('浙江省', '湖州市'), park: '湖州南太湖新区' };
  const view = viewOf(
    testItem(1, {
      companies: ['冷杉重工', '云杉精密'],
      places: [place],
      investment: yuan(1e9),
      confidence: { eachCompany: [0.5, 0.9] },
      notes: (['companies', 'park', 'stage', 'investment'] as const).map((field) => ({
        code: 'uncertain',
        field,
        instead: '无',
      })),
    }),
  );
  const fact = (name: string) => view.facts.find((one) => one.name === name)?.groups.flat();
  expect(fact('公司')).toEqual([
    [null, '冷杉重工', true],
    [expect.stringContaining('/search/'), '云杉精密'],
  ]);
  expect(fact('园区')).toEqual([[null, '湖州南太湖新区', true]]);
  expect(fact('阶段')?.[0]?.[2]).toBe(true);
  expect(fact('行业')?.[0]?.[2]).toBe(false);
  expect(view.sum?.unsure).toBe(true);
  expect(view.doubts.map(({ before }) => before)).toContain('园区由程序识别，置信度较低，也可能没有');
});

it('shows how exact a sum is, and how many projects it is for', () => {
  const investment = { ...yuan(5.9e9), qualifier: 'over' as const, projects: 17, text: '总投资超59亿元' };
  const { stated, sum } = viewOf(testItem(1, { batch: true, investment }));
  expect(stated).toMatchObject({ number: '超 59', unit: '亿元', of: '17 个项目合计' });
  expect(sum?.note).toBe('17 个项目合计，总投资');
});
