/** Labels of a time axis. */

/** The first day of a quarter or year. */
export interface Tick {
  /** `2023年` for January, otherwise `4月`. */
  label: string;
  /** Milliseconds since 1970, UTC. */
  time: number;
}

/**
 * The first days of quarters or years in a period.
 *
 * @param start milliseconds since 1970, UTC
 * @param end milliseconds since 1970, UTC, inclusive
 * @param yearly only years
 */
export function ticksBetween(start: number, end: number, yearly: boolean): Tick[] {
  const ticks: Tick[] = [];
  for (let year = new Date(start).getUTCFullYear(); year <= new Date(end).getUTCFullYear(); year++) {
    for (const month of yearly ? [0] : [0, 3, 6, 9])
      ticks.push({ label: month === 0 ? `${year}年` : `${month + 1}月`, time: Date.UTC(year, month, 1) });
  }
  return ticks.filter(({ time }) => time >= start && time <= end);
}
