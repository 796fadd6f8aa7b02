/**
 * Two columns whose lines an extraction took in turn: parted again where that makes titles whole as the contents have them.
 *
 * Of all ways to deal the lines out to two columns the one is taken in which they read best.
 */

import { endsSentence } from '../assign/paragraphs.ts';
import type { ContentsEntry } from '../contents.ts';
import { opens } from '../text/joints.ts';
import type { Line } from '../text/lines.ts';
import { BODY_MARK } from '../text/marks.ts';
import { Listed } from './listed.ts';
import { columnWidth, lastLines, type Stream, Weaver } from './streams.ts';

/** Two columns must read better than one by this much. */
const ENTER = 4;
/** Two lines of one column in turn: while the other is in mid-sentence, or else. */
const STAY = [1.2, 0.5] as const;
/** The ways that are kept of those that read best so far. */
const KEPT = 60;
/** No column is longer. */
const LONGEST = 120;
/** An issue has about 700 lines; longer texts are left as they are. */
const MOST_LINES = 3000;

/** A way to deal out the lines so far. */
interface Plan {
  value: number;
  /** Columns that are complete. */
  done: readonly Stream[];
  left: Stream | null;
  /** Where there are two columns, the right one, which follows the left one in the end. */
  right: { stream: Stream; first: Line; size: number; isLast: boolean } | null;
}

/** Lines in their order, and the numbers of those whose order was changed. */
export interface Unwoven {
  lines: readonly Line[];
  woven: ReadonlySet<number>;
}

/** Parts columns that were taken line by line in turn. */
export function unweave(lines: readonly Line[], entries: readonly ContentsEntry[]): Unwoven {
  const listed = new Listed(entries);
  const woven = new Set<number>();
  if (lines.length > MOST_LINES || listed.cut(lines) === 0) return { lines, woven };
  const order = inColumns(lines, new Weaver(lines, listed));
  const at = new Map(lines.map((line, i) => [line, i]));
  const result: Line[] = [];
  // The order changes within runs: each is the same lines as before.
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

/** Lines whose blanks told only where those of the other column were. */
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

/** The ways in which a plan can go on with a line. */
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

/** A plan with its right column behind the left one. */
function closed(plan: Plan, weaver: Weaver): Plan {
  const { value, done, left, right } = plan;
  if (!right) return plan;
  const seam = weaver.follows(left, right.first);
  return { value: value + seam, done: left ? [...done, left] : done, left: right.stream, right: null };
}

/** Plans of one key go on alike. */
function keyOf({ left, right }: Plan): string {
  const ids = (stream: Stream | null) => lastLines(stream, 4).map(({ n }) => n);
  return [ids(left), right && ids(right.stream), right?.first.n, right?.isLast].join('|');
}
