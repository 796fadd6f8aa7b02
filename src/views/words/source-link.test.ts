import { expect, it } from 'vitest';
import { SOURCES } from '#edition/sources.ts';
import { testItem } from '../../../tests/lib/items.ts';
import { sourceLink } from './source-link.ts';

const of = (name: string) => sourceLink(testItem(1, { source: { name } }));

it('a source leads to its site where the edition knows it, however its government is written', () => {
  const [name, url] = Object.entries(SOURCES).find(([one]) => one.includes('省政府'))!;
  expect(of(name)).toEqual({ name, url });
  const full = name.replace('政府', '人民政府');
  expect(of(full)).toEqual({ name: full, url });
  expect(of('某某报')).toEqual({ name: '某某报', url: null });
  expect(sourceLink(testItem(1))).toBeNull();
});

it('every address is one of the web', () => {
  for (const url of Object.values(SOURCES)) expect(url).toMatch(/^https?:\/\/[\w.-]+\/$/);
});
