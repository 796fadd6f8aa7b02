/** The axis of the weeks under the map: bars in a box of 1000 × 60 units, stretched to the page's width. */
import { type Tick, ticksBetween } from './ticks.ts';

export const WEEKS_WIDTH = 1000;
export const WEEKS_HEIGHT = 60;

export interface WeekAxis {
  /** Middle of each bar, units. */
  at: number[];
  /** Width of a bar, units. */
  bar: number;
  ticks: { label: string /** Percent of the width. */; at: number }[];
}

const DAY = 86_400_000;
/** Left free before the first and after the last week. */
const MARGIN = 7 * DAY;

/** No label in the last twentieth, where it would not fit; one a year in archives of more than three years. */
function ticksOf(start: number, end: number): Tick[] {
  if (start > end) return [];
  const years = new Date(end).getUTCFullYear() - new Date(start).getUTCFullYear();
  return ticksBetween(start, end - (end - start) / 20, years > 2);
}

/** @param days last day of each issue, ISO, ascending */
export function weekAxis(days: readonly string[]): WeekAxis {
  const times = days.map((day) => Date.parse(day));
  const start = Math.min(...times) - MARGIN;
  const end = Math.max(...times) + MARGIN;
  const scale = times.length > 0 ? WEEKS_WIDTH / (end - start) : 0;
  return {
    at: times.map((time) => (time - start) * scale),
    bar: Math.max(1.6, 5 * DAY * scale),
    ticks: ticksOf(start, end).map(({ label, time }) => ({
      label,
      at: Math.round((time - start) * scale) / 10,
    })),
  };
}

/** All bars as one path. `most` is the figure of the highest; the largest of `counts` unless given. */
export function barsPath(
  { at, bar }: WeekAxis,
  counts: readonly number[],
  most = Math.max(1, ...counts),
): string {
  const width = Math.round(bar * 10) / 10;
  return counts
    .map((count, i) => {
      if (count === 0) return '';
      const height = Math.max(1, Math.round((count / most) * (WEEKS_HEIGHT - 4)));
      return `M${Math.round((at[i]! - bar / 2) * 10) / 10} ${WEEKS_HEIGHT}v-${height}h${width}v${height}z`;
    })
    .join('');
}
