/** Splits newspaper columns: items run down each column, independent of the column beside it. */
import { isHeading, opensItem } from './openings.ts';
import { areRows } from './rows.ts';
import type { Segment } from './segments.ts';
import { NARROW } from './strips.ts';

/** Least number of lines of a column. */
const LINES = 4;
/** Maximum length by which a line extends over the edge of its column, in em. */
const HANG = 0.8;
/** Least space that is larger than line spacing, in em. */
const SPACE = 1;

/**
 * Divides a page (or column) at the strip that is empty over most lines, if items run down the columns beside it.
 *
 * @param inColumns whether part of the page is known to have newspaper columns: then no proof is needed
 * @returns the parts above, left, right and below; null if there are no such columns
 */
export function newspaper(segments: readonly Segment[], inColumns: boolean): Segment[][] | null {
  const lines = [...segments].sort((a, b) => a.top - b.top);
  const best = centres(lines)
    .map((x) => longestRun(lines, x))
    .filter((run) => weight(run) >= (inColumns ? 1 : LINES) && (inColumns || areItems(run)))
    .reduce<Run | null>((a, b) => (a && weight(a) >= weight(b) ? a : b), null);
  if (!best) return null;
  const { left, right } = best;
  const inside = new Set([...left, ...right]);
  const top = Math.min(...[...inside].map((segment) => segment.top));
  const others = segments.filter((segment) => !inside.has(segment));
  return [
    others.filter((segment) => segment.top < top),
    left,
    right,
    others.filter((segment) => segment.top >= top),
  ].filter((part) => part.length > 0);
}

/** Lines on both sides of a strip that none of them crosses. */
interface Run {
  left: Segment[];
  right: Segment[];
}

const weight = ({ left, right }: Run) => Math.min(left.length, right.length);

/** Middles of the gaps between lines side by side. */
function centres(lines: readonly Segment[]): number[] {
  const found = new Map<number, number>();
  lines.forEach((line, i) => {
    const beside = lines
      .slice(Math.max(0, i - 6), i + 7)
      .filter(
        (other) =>
          other.left > line.right && Math.min(other.bottom, line.bottom) > Math.max(other.top, line.top),
      );
    const next = Math.min(...beside.map((other) => other.left));
    if (!Number.isFinite(next) || next - line.right < NARROW * line.size) return;
    // Lines are ragged on the right, so the strip is at the left edge of the next column.
    const x = next - (NARROW * line.size) / 2;
    found.set(Math.round(x), x);
  });
  return [...found.values()];
}

/** The longest sequence of lines, from top to bottom, that leaves a position empty. */
function longestRun(lines: readonly Segment[], x: number): Run {
  let best: Run = { left: [], right: [] };
  let run: Run = { left: [], right: [] };
  for (const line of lines) {
    // Brackets may extend beyond their column.
    const hang = HANG * line.size;
    if (line.left < x - hang && line.right > x + hang) run = { left: [], right: [] };
    else (line.left + line.right < 2 * x ? run.left : run.right).push(line);
    if (weight(run) >= weight(best)) best = { left: [...run.left], right: [...run.right] };
  }
  return best;
}

/** Whether items begin in each column at heights where none begins in the other. */
function areItems({ left, right }: Run): boolean {
  const [first, second] = [left.filter(opensItem), right.filter(opensItem)];
  const isAlone = (one: Segment, others: readonly Segment[]) =>
    others.every((other) => Math.abs(other.bottom - one.bottom) > 0.5 * one.size);
  return (
    !areRows(left, right) &&
    second.some((one) => isAlone(one, first)) &&
    second.filter((one) => !isAlone(one, first)).length <= second.length / 2
  );
}

/**
 * Divides columns above the last section heading, because each section can have its own columns. The cut is clean if
 * all other columns have a space there.
 */
export function belowHeading(segments: readonly Segment[]): { parts: Segment[][]; isClean: boolean } | null {
  const heading = segments
    .filter(isHeading)
    .reduce<Segment | null>((a, b) => (a && a.top >= b.top ? a : b), null);
  if (!heading) return null;
  const isAbove = ({ top, bottom }: Segment) => (top + bottom) / 2 < heading.top;
  const parts = [segments.filter(isAbove), segments.filter((segment) => !isAbove(segment))];
  if (!parts.every((part) => part.length > 0)) return null;
  const [above = [], below = []] = parts.map((part) =>
    part.filter(({ left, right }) => left > heading.right || right < heading.left),
  );
  const space = Math.min(...below.map(({ top }) => top)) - Math.max(...above.map(({ bottom }) => bottom));
  return {
    parts,
    isClean: above.length > 0 && below.length > 0 && space > SPACE * (below[0] as Segment).size,
  };
}
