/** The histogram of weeks as a brush. Keyboard users set the period in the form. */
import { brushX, select } from 'd3';
import { barsPath, WEEKS_HEIGHT, WEEKS_WIDTH, weekAxis } from '../../../maps/weeks.ts';
import { find } from '../dom.ts';

/** The histogram. */
export interface Weeks {
  /** Shows the items of each week under the other filters. */
  show(counts: readonly number[]): void;
  /** Shows a period as the indices of its first and last issue; null for the whole time. */
  period(range: readonly [number, number] | null): void;
}

/**
 * Makes the histogram.
 * @param days last day of each issue, ascending
 * @param brushed called while the reader brushes (`done` is false) and once at the end; null for the whole time
 */
export function createWeeks(
  root: SVGSVGElement,
  days: readonly string[],
  brushed: (range: [number, number] | null, done: boolean) => void,
): Weeks {
  const axis = weekAxis(days);
  const bars = ['.atlas-all', '.atlas-some'].map((name) => find<SVGPathElement>(root, name));
  const target = select(find<SVGGElement>(root, '.atlas-brush'));

  const range = (selection: [number, number] | null): [number, number] | null => {
    if (!selection) return null;
    const within = axis.at.flatMap((at, i) => (at >= selection[0] && at <= selection[1] ? [i] : []));
    return within.length > 0 ? [within[0]!, within.at(-1)!] : null;
  };
  const behaviour = brushX<unknown>()
    .extent([
      [0, 0],
      [WEEKS_WIDTH, WEEKS_HEIGHT],
    ])
    .handleSize(28)
    .on('brush', ({ sourceEvent, selection }) => {
      const found = sourceEvent && range(selection);
      if (found) brushed(found, false);
    })
    .on('end', ({ sourceEvent, selection }) => {
      if (sourceEvent) brushed(range(selection), true);
    });
  target.call(behaviour);
  // A finger that moves up or down scrolls the page.
  target.selectAll<SVGElement, unknown>('*').style('touch-action', 'pan-y');

  return {
    show: (counts) => {
      for (const path of bars) path.setAttribute('d', barsPath(axis, counts));
    },
    period: (wanted) => {
      const half = axis.bar / 2 + 3;
      const to = wanted && [axis.at[wanted[0]]! - half, axis.at[wanted[1]]! + half];
      behaviour.move(target, to as [number, number] | null);
    },
  };
}
