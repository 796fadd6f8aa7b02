import { expect, it } from 'vitest';
import { paged, pageSteps } from './pages.ts';

it('cuts a list into pages that together hold every entry once', () => {
  const pages = paged([1, 2, 3, 4, 5], 2);
  expect(pages.map((page) => page.entries)).toEqual([[1, 2], [3, 4], [5]]);
  expect(pages.map((page) => `${page.page}/${page.pages}`)).toEqual(['1/3', '2/3', '3/3']);
});

it('gives an empty list one empty page', () => {
  expect(paged([])).toEqual([{ page: 1, pages: 1, entries: [] }]);
});

it('links a page to its neighbours, both ends, and pages ten and a hundred away', () => {
  expect(pageSteps(2, 4)).toEqual([1, 2, 3, 4]);
  expect(pageSteps(1, 1)).toEqual([1]);
  expect(pageSteps(150, 500)).toEqual([1, 50, 140, 149, 150, 151, 160, 250, 500]);
});
