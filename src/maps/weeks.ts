/** The axis of the weeks under the map: bars in a box of 1000 × 60 units, stretched to the page's width. */

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

/** Firsts of the months to be labelled: each quarter's, or each year's in a long archive. */
function ticksBetween(start: number, end: number): { label: string; time: number }[] {
  const first = new Date(start).getUTCFullYear();
  const last = new Date(end).getUTCFullYear();
  const months = last - first > 2 ? [0] : [0, 3, 6, 9];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .flatMap((year) =>
      months.map((month) => ({
        label: month === 0 ? `${year}年` : `${month + 1}月`,
        time: Date.UTC(year, month, 1),
      })),
    )
    .filter(({ time }) => time >= start && time <= end - (end - start) / 20);
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
    ticks:
      times.length > 0
        ? ticksBetween(start, end).map(({ label, time }) => ({
            label,
            at: Math.round((time - start) * scale) / 10,
          }))
        : [],
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
