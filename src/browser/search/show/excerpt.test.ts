import { expect, it } from 'vitest';
import { excerpt, mark } from './excerpt.ts';

it('marks each term as written, whatever its width, case and blanks', () => {
  expect(mark('总投资 50亿元的ＬＧ化学', ['投资50亿', 'lg'])).toEqual([
    { text: '总', hit: false },
    { text: '投资 50亿', hit: true },
    { text: '元的', hit: false },
    { text: 'ＬＧ', hit: true },
    { text: '化学', hit: false },
  ]);
});

it('takes terms as text, not as patterns', () => {
  expect(mark('a.b(c', ['.', ''])).toEqual([
    { text: 'a', hit: false },
    { text: '.', hit: true },
    { text: 'b(c', hit: false },
  ]);
});

it('marks the longest of several that begin at one place', () => {
  expect(mark('新能源汽车', ['新能源', '新能源汽']).map((piece) => piece.text)).toEqual(['新能源汽', '车']);
});

it('cuts around the first match, at a clause where one is near', () => {
  const cut = excerpt(`${'前'.repeat(200)}电池${'后'.repeat(200)}`, ['电池'], 40);
  expect(cut).toMatch(/^…前+电池后+…$/);
  expect(excerpt(`${'远'.repeat(90)}，近电池${'后'.repeat(90)}`, ['电池'], 60)).toMatch(/^…近电池后/);
});

it('begins at the beginning when nothing matches', () => {
  expect(excerpt('一二三四', ['五'], 2)).toBe('一二…');
});
