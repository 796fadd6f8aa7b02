import { expect, it } from 'vitest';
import { joined, withJoins } from './joins.ts';

it('binds a figure to the word behind it, and 第 to its figure', () => {
  expect(joined('见于 5 期，共 60 条：项目 40')).toBe('见于 5\u00a0期，共 60\u00a0条：项目 40');
  expect(joined('共 1,928.9 亿元；第 3 页')).toBe('共 1,928.9\u00a0亿元；第\u00a03\u00a0页');
});

it('changes the site’s own texts and leaves those of the newsletter', () => {
  const view = { title: '总投资 50 亿元', words: '42 条', rows: [{ title: '12 个项目' }], facts: ['7 条'] };
  expect(withJoins({ ...view, sum: { of: '17 个项目合计', clause: { words: '50 亿元' } } })).toEqual({
    ...view,
    words: '42\u00a0条',
    facts: ['7\u00a0条'],
    sum: { of: '17\u00a0个项目合计', clause: { words: '50 亿元' } },
  });
});
