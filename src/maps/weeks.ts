/** The histogram of weeks below the map: bars in a box of 1000 × 60 units, stretched to the page's width. */
import { extent } from 'd3';
import { type Tick, ticksBetween } from './ticks.ts';

/** Width of the box, in units. */
export const WEEKS_WIDTH = 1000;
/** Height of the box, in units. */
export const WEEKS_HEIGHT = 60;

/** The time axis of the histogram. */
export interface WeekAxis {
  /** Middle of each bar, in units. */
  at: number[];
  /** Width of a bar, in units. */
  bar: number;
  /** `at` is a percentage of the width. */
  ticks: { label: string; at: number }[];
}

const DAY = 86_400_000;
/** Space before the first and after the last week, in milliseconds. */
const MARGIN = 7 * DAY;

/**
 * Only one label a year for archives of more than three years. The last twentieth has no label, because it would not
 * fit.
 */
function ticksOf(start: number, end: number): Tick[] {
  const years = new Date(end).getUTCFullYear() - new Date(start).getUTCFullYear();
  return ticksBetween(start, end - (end - start) / 20, years > 2);
}

/**
 * The axis of an archive.
 * @param days last day of each issue, ISO, ascending
 */
export function weekAxis(days: readonly string[]): WeekAxis {
  const times = days.map((day) => Date.parse(day));
  const [first, last] = extent(times);
  if (first === undefined) return { at: [], bar: 0, ticks: [] };
  const [start, end] = [first - MARGIN, last + MARGIN];
  const scale = WEEKS_WIDTH / (end - start);
  return {
    at: times.map((time) => (time - start) * scale),
    bar: Math.max(1.6, 5 * DAY * scale),
    ticks: ticksOf(start, end).map(({ label, time }) => ({
      label,
      at: Math.round((time - start) * scale) / 10,
    })),
  };
}

/** All bars as one path. The largest of `counts` has the height of the box. */
export function barsPath({ at, bar }: WeekAxis, counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  const width = Math.round(bar * 10) / 10;
  return counts
    .map((count, i) => {
      if (count === 0) return '';
      const height = Math.max(1, Math.round((count / most) * (WEEKS_HEIGHT - 4)));
      return `M${Math.round((at[i]! - bar / 2) * 10) / 10} ${WEEKS_HEIGHT}v-${height}h${width}v${height}z`;
    })
    .join('');
}
