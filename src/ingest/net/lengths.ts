/** Lengths out of all proportion to those of the issue. */
import type { Texts } from './fields.ts';

/** How many times the usual length a part may have, and the length up to which it is never too long. */
const MOST = { title: [3, 60], lead: [5, 260], body: [6, 900] } as const;
/** A lead or body of fewer characters says nothing. */
const LEAST = 12;

const NAMES = { title: '标题', lead: '导语', body: '正文' } as const;

const lengthsOf = ({ title, lead, body }: Texts) => ({
  title: title.length,
  lead: lead?.length ?? 0,
  body: body.join('').length,
});

/** The middle one of values, 0 left out. */
export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** For each item the parts that are far longer than usual in its issue, or too short to say anything. */
export function lengthFaults(items: readonly Texts[]): string[][] {
  const lengths = items.map(lengthsOf);
  const usual = {
    title: median(lengths.map(({ title }) => title)),
    lead: median(lengths.map(({ lead }) => lead)),
    body: median(lengths.map(({ body }) => body)),
  };
  return lengths.map((own) => {
    const long = (['title', 'lead', 'body'] as const).filter(
      (part) => own[part] > Math.max(MOST[part][0] * usual[part], MOST[part][1]),
    );
    const short = (['lead', 'body'] as const).filter(
      (part) => own[part] > 0 && own[part] < LEAST && usual[part] > 2 * LEAST,
    );
    return [...long.map((part) => `${NAMES[part]}过长`), ...short.map((part) => `${NAMES[part]}过短`)];
  });
}
