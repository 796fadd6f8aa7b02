/** Script time a frame from a browser’s trace. */
import type { Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** What of it the thread was running: the rest was other processes' time. */
  tdur?: number;
}

/** Milliseconds of script, on its thread’s own clock, in those frames that ran any. */
export interface FrameCosts {
  frames: number;
  mean: number;
  median: number;
  p95: number;
  most: number;
}

/** What is script: calls from the browser into it, with all that they make the browser do meanwhile. */
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks']);
/** Begins a frame; asynchronous, so that its phase is `b`. */
const FRAME = 'AnimationFrame';

/** Starts a trace; the function returned ends it and gives its events. */
export async function startTrace(page: Page): Promise<() => Promise<TraceEvent[]>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  return async () => {
    const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await done;
    await session.detach();
    return events;
  };
}

/** Sums the script between the beginnings of two frames; calls within calls count once. */
export function frameCosts(events: readonly TraceEvent[]): FrameCosts {
  const begins = events.filter(({ name, ph }) => name === FRAME && ph === 'b');
  // The page's own thread: the compositor runs no script.
  const thread = events.find(({ name }) => SCRIPT.has(name));
  const mine = events.filter(({ pid, tid }) => pid === thread?.pid && tid === thread?.tid);
  const starts = begins
    .filter(({ pid }) => pid === thread?.pid)
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const calls = mine
    .filter(({ name, ph, dur }) => SCRIPT.has(name) && ph === 'X' && dur !== undefined)
    .sort((a, b) => a.ts - b.ts);
  const costs = new Map<number, number>();
  let end = 0;
  for (const { ts, dur = 0, tdur = dur } of calls) {
    if (ts < end) continue;
    end = ts + dur;
    const frame = starts.findLastIndex((start) => start <= ts);
    costs.set(frame, (costs.get(frame) ?? 0) + tdur / 1000);
  }
  const all = [...costs.values()].sort((a, b) => a - b);
  const at = (share: number) => all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
  return {
    frames: all.length,
    mean: all.reduce((sum, cost) => sum + cost, 0) / Math.max(1, all.length),
    median: at(0.5),
    p95: at(0.95),
    most: all.at(-1) ?? 0,
  };
}
