/**
 * Separates two columns whose lines alternate after extraction, if that completes titles of the contents.
 *
 * Of all ways to distribute the lines over two columns, the one that reads best is chosen.
 */

import { endsSentence } from '../assign/paragraphs.ts';
import type { ContentsEntry } from '../contents.ts';
import { opens } from '../text/joints.ts';
import type { Line } from '../text/lines.ts';
import { BODY_MARK } from '../text/marks.ts';
import { Listed } from './listed.ts';
import { columnWidth, lastLines, type Stream, Weaver } from './streams.ts';

/** Penalty for starting two columns. */
const ENTER = 4;
/** Penalty for two consecutive lines of one column: while the other column is in mid-sentence, and otherwise. */
const STAY = [1.2, 0.5] as const;
/** Number of best plans that are kept. */
const KEPT = 60;
/** Maximum number of lines of the right column. */
const LONGEST = 120;
/** An issue has about 700 lines. Longer texts than this are unchanged. */
const MOST_LINES = 3000;

/** A distribution of the lines so far. */
interface Plan {
  value: number;
  /** Columns that are complete. */
  done: readonly Stream[];
  left: Stream | null;
  /** The right column, if there are two. Finally it is appended to the left one. */
  right: { stream: Stream; first: Line; size: number; isLast: boolean } | null;
}

/** The lines in reading order, and the numbers of lines that were moved. */
export interface Unwoven {
  lines: readonly Line[];
  woven: ReadonlySet<number>;
}

/** Separates columns whose lines alternate. */
export function unweave(lines: readonly Line[], entries: readonly ContentsEntry[]): Unwoven {
  const listed = new Listed(entries);
  const woven = new Set<number>();
  if (lines.length > MOST_LINES || listed.cut(lines) === 0) return { lines, woven };
  const order = inColumns(lines, new Weaver(lines, listed));
  const at = new Map(lines.map((line, i) => [line, i]));
  const result: Line[] = [];
  // The lines are reordered within runs: each run has the same lines before and after.
  let [from, reach] = [0, 0];
  order.forEach((line, i) => {
    reach = Math.max(reach, at.get(line) as number);
    if (reach > i) return;
    const [was, now] = [lines.slice(from, i + 1), order.slice(from, i + 1)];
    const isBetter = listed.cut(now) < listed.cut(was);
    if (isBetter) for (const { n } of now) woven.add(n);
    result.push(...(isBetter ? withParagraphs(now, order[i + 1]) : was));
    from = i + 1;
  });
  return { lines: result, woven };
}

/** Restores the ends of paragraphs. The blanks of these lines were at the ends of the other column's paragraphs. */
function withParagraphs(lines: readonly Line[], after: Line | undefined): Line[] {
  const measure = columnWidth(lines);
  return lines.map((line, i) => {
    const { text } = lines[i + 1] ?? after ?? { text: '' };
    const isShort = line.width < measure - 4;
    const ends = opens(text) || BODY_MARK.test(text) || (isShort && endsSentence(line.text));
    return { ...line, blankEnd: ends, gap: ends ? 1 : 0 };
  });
}

function inColumns(lines: readonly Line[], weaver: Weaver): Line[] {
  let plans: Plan[] = [{ value: 0, done: [], left: null, right: null }];
  for (const line of lines) {
    const next = new Map<string, Plan>();
    for (const plan of plans.flatMap((one) => ways(one, line, weaver))) {
      const key = keyOf(plan);
      if ((next.get(key)?.value ?? Number.NEGATIVE_INFINITY) < plan.value) next.set(key, plan);
    }
    plans = [...next.values()].sort((a, b) => b.value - a.value).slice(0, KEPT);
  }
  const best = plans.map((plan) => closed(plan, weaver)).reduce((a, b) => (b.value > a.value ? b : a));
  return [...best.done, best.left].flatMap((stream) => lastLines(stream));
}

/** The possible plans after one more line. */
function ways(plan: Plan, line: Line, weaver: Weaver): Plan[] {
  const { value, left, right } = plan;
  const found: Plan[] = [];
  if (!right || right.size > 1) {
    const one = closed(plan, weaver);
    const fresh = { stream: weaver.goOn(null, line), first: line, size: 1, isLast: true };
    found.push(
      { ...one, value: one.value + weaver.follows(one.left, line), left: weaver.goOn(one.left, line) },
      { ...one, value: one.value - ENTER, right: fresh },
    );
  }
  if (!right || right.size === LONGEST) return found;
  const stay = (other: Stream | null) => (other && !endsSentence(other.line.text) ? STAY[0] : STAY[1]);
  found.push(
    {
      ...plan,
      value: value + weaver.follows(left, line) - (right.isLast ? 0 : stay(right.stream)),
      left: weaver.goOn(left, line),
      right: { ...right, isLast: false },
    },
    {
      ...plan,
      value: value + weaver.follows(right.stream, line) - (right.isLast ? stay(left) : 0),
      right: { ...right, stream: weaver.goOn(right.stream, line), size: right.size + 1, isLast: true },
    },
  );
  return found;
}

/** A plan with its right column appended to the left one. */
function closed(plan: Plan, weaver: Weaver): Plan {
  const { value, done, left, right } = plan;
  if (!right) return plan;
  const seam = weaver.follows(left, right.first);
  return { value: value + seam, done: left ? [...done, left] : done, left: right.stream, right: null };
}

/** Plans with the same key continue in the same way. */
function keyOf({ left, right }: Plan): string {
  const ids = (stream: Stream | null) => lastLines(stream, 4).map(({ n }) => n);
  return [ids(left), right && ids(right.stream), right?.first.n, right?.isLast].join('|');
}
