import { expect, it } from 'vitest';
import { testArchive, testIssue, testItem, yuan } from '../../tests/lib/items.ts';
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

it('shows how exact a sum is, and how many projects it is for', () => {
  const investment = { ...yuan(5.9e9), qualifier: 'over' as const, projects: 17, text: '总投资超59亿元' };
  const { stated, sum } = viewOf(testItem(1, { batch: true, investment }));
  expect(stated).toEqual({ number: '超 59', unit: '亿元' });
  expect(sum?.note).toBe('批量合计总投资（17 个项目） · 原文“总投资超59亿元”');
});
