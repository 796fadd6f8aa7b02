import { describe, expect, it } from 'vitest';
import { letter } from '../../../../tests/lib/print/letters.ts';
import type { Letter } from './letters.ts';
import { partSheets } from './sheets.ts';

const words = (text: string, x: number, y: number) => [...text].map((char, i) => letter(char, x + i * 10, y));
const sheet = (...letters: Letter[][]) => ({ width: 800, height: 500, letters: letters.flat() });
const texts = (sheets: ReturnType<typeof partSheets>) =>
  sheets.map(({ letters }) => letters.map(({ text }) => text).join(''));
const halves = (first: number) =>
  sheet(
    words('园区周报', 40, 30),
    words('园区周报', 440, 30),
    words('甲项目开工。', 40, 200),
    words('乙项目开工。', 440, 200),
    words(`${first}`, 200, 480),
    words(`${first + 1}`, 600, 480),
  );

describe('partSheets', () => {
  it('parts sheets that hold two pages each, by what runs at the edge of both', () => {
    const parted = partSheets([halves(1), halves(3)]);
    expect(texts(parted)).toEqual([
      '园区周报甲项目开工。1',
      '园区周报乙项目开工。2',
      '园区周报甲项目开工。3',
      '园区周报乙项目开工。4',
    ]);
    expect(parted[1]).toMatchObject({ width: 400, height: 500 });
    expect(parted[1]?.letters[0]?.x).toBe(40);
  });

  it('leaves a sheet whose middle is crossed, as a cover is', () => {
    const cover = sheet(words('园区周报二〇二四年第一期', 340, 200));
    expect(texts(partSheets([cover, halves(1), halves(3)]))).toHaveLength(5);
  });

  it('leaves a landscape page of two columns, and upright pages', () => {
    const columns = sheet(words('甲项目开工。', 40, 30), words('乙项目投产。', 440, 30));
    expect(partSheets([columns])).toEqual([columns]);
    const upright = { ...halves(1), height: 900 };
    expect(partSheets([upright])).toEqual([upright]);
  });
});
