import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testIssue } from '../../../tests/lib/items.ts';
import { type TimeAxis, timeAxis } from './bins.ts';
import { drawPanel, textWidth } from './panel.ts';

const axisOf = (...ids: string[]): TimeAxis =>
  timeAxis(ids.map((id) => testIssue(id, '2023-01-01', '2023-01-01')));

/** Left, top, width and height of each bar. */
function rectangles(bars: string): [number, number, number, number][] {
  return [...bars.matchAll(/M([-\d.]+),([-\d.]+)h([-\d.]+)v([-\d.]+)h/g)].map(
    ([, ...numbers]) => numbers.map(Number) as [number, number, number, number],
  );
}

describe('drawPanel', () => {
  it('is empty for an empty archive', () => {
    expect(drawPanel(timeAxis([]), [])).toMatchObject({ bars: '', ground: '', tops: [], along: [] });
  });

  it('limits the width of a single bar', () => {
    const [bar] = rectangles(drawPanel(axisOf('2020-w53'), [3]).bars);
    expect(bar![2]).toBeLessThanOrEqual(26);
  });

  it('draws bars in proportion, and the smallest one still visible', () => {
    const axis = axisOf('2023-w01', '2023-w10', '2023-w20', '2023-w30');
    const [least, half, most] = rectangles(drawPanel(axis, [0.01, 5000, 10_000, 0]).bars).map(
      (bar) => bar[3],
    );
    expect(least).toBe(1);
    expect(half! / most!).toBeCloseTo(0.5, 1);
    expect(rectangles(drawPanel(axis, [0.01, 5000, 10_000, 0]).bars)).toHaveLength(3);
  });

  it('places bars by time, not side by side', () => {
    const [a, b, c] = rectangles(drawPanel(axisOf('2023-w01', '2023-w02', '2023-w41'), [1, 1, 1]).bars);
    expect((c![0] - a![0]) / (b![0] - a![0])).toBeCloseTo(40, -1);
  });

  it('labels the start of the axis with its year, and each New Year', () => {
    const names = drawPanel(axisOf('2020-w40', '2021-w20'), [1, 2]).along.map((label) => label.text);
    expect(names[0]).toBe('2020年10月');
    expect(names).toContain('2021年');
  });

  it('has whole numbers at the ticks of whole numbers', () => {
    expect(drawPanel(axisOf('2023-w01', '2023-w02'), [1, 1]).across.map((tick) => tick.text)).toEqual(['1']);
  });

  it('stays inside its frame, without overlapping labels, for any values', () => {
    const axis = axisOf(
      ...Array.from({ length: 12 }, (_, n) => `2023-w${String(n * 4 + 1).padStart(2, '0')}`),
    );
    const figure = fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 25_000 }),
      fc.double({ min: 0.01, max: 1e4, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(figure, { minLength: 12, maxLength: 12 }), (values) => {
        const panel = drawPanel(axis, values);
        for (const [x, y, width, height] of rectangles(panel.bars)) {
          expect(Math.min(x, y, width, height)).toBeGreaterThan(0);
          expect(x + width).toBeLessThanOrEqual(panel.width);
          expect(y + height).toBeCloseTo(106, 0);
        }
        for (const label of panel.along) {
          const end = label.anchor === 'end' ? label.x : label.x + textWidth(label.text);
          expect(end).toBeLessThanOrEqual(panel.width + 0.1);
        }
        for (const [index, label] of panel.tops.entries()) {
          const half = textWidth(label.text) / 2;
          expect(label.x + half).toBeLessThanOrEqual(panel.width + 0.1);
          const next = panel.tops[index + 1];
          if (next && Math.abs(next.y - label.y) <= 11)
            expect(next.x - textWidth(next.text) / 2).toBeGreaterThan(label.x + half);
        }
        expect(JSON.stringify(panel)).not.toMatch(/NaN|Infinity|null/);
      }),
    );
  });
});
