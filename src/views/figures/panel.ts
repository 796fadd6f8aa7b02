/** A small bar chart over time, as positions and path data in units of its view box. */
import { max, path, scaleLinear, scaleUtc } from 'd3';
import type { TimeAxis } from './bins.ts';
import { thursdayOf } from './week.ts';

/** A text in the chart. */
export interface Label {
  x: number;
  y: number;
  text: string;
  /** Which part of the text is at `x`. */
  anchor: 'start' | 'middle' | 'end';
}

/** A drawn chart. */
export interface Panel {
  width: number;
  height: number;
  /** All bars as one path. */
  bars: string;
  /** The base line, only under times with an issue. */
  ground: string;
  /** Horizontal lines at the ticks of the vertical axis. */
  grid: string;
  /** Short strokes under the base line at the ticks of the time axis. */
  strokes: string;
  /** Labels of the vertical axis. */
  across: Label[];
  /** Labels of the time axis. */
  along: Label[];
  /** Values above bars, as many as there is room for. */
  tops: Label[];
}

const WIDTH = 340;
const HEIGHT = 128;
/** Vertical positions of the base line and of the top of the tallest bar. */
const [GROUND, CEILING] = [106, 18];
/** The largest width of a bar, so that few bars do not fill the chart. */
const WIDEST = 26;
/** The smallest height of a bar above zero. */
const LEAST = 1;
/** The largest number of bars with values above them. */
const MAX_LABELLED = 12;

/** Width of a text at 11 units: Han characters are square, digits about half as wide. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2E80' ? 11 : 6.3), 0);
}

function axisNumber(value: number): string {
  return value >= 10_000 ? value.toLocaleString('en-US') : String(Number(value.toPrecision(6)));
}

/** `2023年` for a January, `4月` for another month's first, `4月12日` for other days. */
function tickName(day: Date): string {
  const [month, date] = [day.getUTCMonth(), day.getUTCDate()];
  if (date !== 1) return `${month + 1}月${date}日`;
  return month === 0 ? `${day.getUTCFullYear()}年` : `${month + 1}月`;
}

/** Labels of the time axis, as many as there is room for. The first is the start of the axis with its year. */
function namesAlong(axis: TimeAxis, ticks: readonly Date[], x: (day: Date) => number): Label[] {
  const first = axis.bins[0]!;
  const beginning = axis.unit === 'week' ? thursdayOf(first.issues[0]!.id) : first.start;
  const year = `${beginning.getUTCFullYear()}年`;
  const labels: Label[] = [];
  let free = 0;
  const put = (at: number, text: string): void => {
    const width = textWidth(text);
    // A label starts at its time; near the right edge it ends there.
    const anchor = at + width > WIDTH ? 'end' : 'start';
    const start = anchor === 'end' ? at - width : at;
    if (start < free) return;
    free = start + width + 8;
    labels.push({ x: round(at), y: GROUND + 18, text, anchor });
  };
  put(x(first.start), axis.unit === 'year' ? year : `${year}${beginning.getUTCMonth() + 1}月`);
  for (const tick of ticks) put(x(tick), tickName(tick));
  return labels;
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Draws a bar chart.
 * @param values one for each bin of the axis
 * @param text formats the value above a bar
 */
export function drawPanel(
  axis: TimeAxis,
  values: readonly number[],
  text: (value: number) => string = axisNumber,
): Panel {
  const top = max(values) ?? 0;
  const whole = values.every(Number.isInteger);
  const y = scaleLinear([0, top || 1], [GROUND, CEILING]).nice(3);
  const ticks = y.ticks(3).filter((tick) => tick > 0 && (!whole || Number.isInteger(tick)));
  const gutter = Math.ceil(max(ticks.map((tick) => textWidth(axisNumber(tick)))) ?? 0) + 8;
  const { bins } = axis;
  const x = scaleUtc(
    [bins[0]?.start ?? 0, bins.at(-1)?.end ?? 1] as [Date, Date],
    [gutter, WIDTH] as [number, number],
  );
  const [bars, ground, grid, strokes] = [path(), path(), path(), path()];
  const tops: (Label & { value: number })[] = [];
  for (const [index, bin] of bins.entries()) {
    const [from, to] = [x(bin.start), x(bin.end)];
    const value = values[index] ?? 0;
    ground.moveTo(round(from), GROUND);
    ground.lineTo(round(to), GROUND);
    if (value <= 0) continue;
    const width = Math.min((to - from) * 0.8, WIDEST);
    const height = Math.max(LEAST, GROUND - y(value));
    const middle = (from + to) / 2;
    bars.rect(round(middle - width / 2), round(GROUND - height), round(width), round(height));
    const half = textWidth(text(value)) / 2;
    tops.push({
      x: round(Math.max(gutter + half, Math.min(WIDTH - half, middle))),
      y: round(GROUND - height - 4),
      text: text(value),
      anchor: 'middle',
      value,
    });
  }
  for (const tick of ticks) {
    grid.moveTo(gutter, round(y(tick)));
    grid.lineTo(WIDTH, round(y(tick)));
  }
  const along = bins.length > 0 ? namesAlong(axis, x.ticks(5), x) : [];
  for (const label of along) {
    strokes.moveTo(label.x, GROUND);
    strokes.lineTo(label.x, GROUND + 5);
  }
  return {
    width: WIDTH,
    height: HEIGHT,
    bars: bars.toString(),
    ground: ground.toString(),
    grid: grid.toString(),
    strokes: strokes.toString(),
    across: ticks.map((tick) => ({
      x: gutter - 6,
      y: round(y(tick) + 4),
      text: axisNumber(tick),
      anchor: 'end',
    })),
    along,
    tops: tops.length <= MAX_LABELLED ? withRoom(tops) : [],
  };
}

/** The labels that do not overlap that of a larger value. */
function withRoom(labels: readonly (Label & { value: number })[]): Label[] {
  const kept: Label[] = [];
  for (const { value: _, ...label } of labels.toSorted((a, b) => b.value - a.value)) {
    const apart = (other: Label) =>
      Math.abs(other.x - label.x) > (textWidth(other.text) + textWidth(label.text)) / 2 + 2 ||
      Math.abs(other.y - label.y) > 12;
    if (kept.every(apart)) kept.push(label);
  }
  return kept.sort((a, b) => a.x - b.x);
}
