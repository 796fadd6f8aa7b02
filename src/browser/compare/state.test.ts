import { expect, it } from 'vitest';
import { readSides, sideNamed, writeSides } from './state.ts';

it('the address holds up to four parks and regions, each once, and stays readable', () => {
  const sides = ['parks/wuxi-jingkaiqu', 'regions/jiangsu/wuxi'];
  expect(writeSides(sides)).toBe('?of=parks/wuxi-jingkaiqu,regions/jiangsu/wuxi');
  expect(readSides(writeSides(sides))).toEqual(sides);
  expect(
    readSides('?of=/parks/a-b/,parks%2Fa-b,companies/x,../etc,regions/c,regions/d,regions/e,regions/f'),
  ).toEqual(['parks/a-b', 'regions/c', 'regions/d', 'regions/e']);
  expect(readSides('')).toEqual([]);
  expect(writeSides([])).toBe('');
});

it('a typed name means the one that is called so, before those that only hold it', () => {
  const names = ['苏州工业园区生命园（江苏 苏州）', '苏州工业园区（江苏 苏州）', '苏州市（江苏）'].map(
    (label) => ({
      of: label,
      label,
    }),
  );
  const found = (typed: string) => sideNamed(typed, names)?.label;
  expect(found('苏州工业园区')).toBe('苏州工业园区（江苏 苏州）');
  expect(found('苏州市（江苏）')).toBe('苏州市（江苏）');
  expect(found(' 工业园区 ')).toBe('苏州工业园区生命园（江苏 苏州）');
  expect(found('无锡')).toBeUndefined();
  expect(found('')).toBeUndefined();
});
