/** Finds texts that are much longer than usual in their issue, or too short. */
import type { Texts } from './fields.ts';

/** Maximum length as a multiple of the usual length, and length that is always accepted, in characters. */
const MOST = { title: [3, 60], lead: [5, 260], body: [6, 900] } as const;
/** A lead or body with fewer characters is too short. */
const LEAST = 12;

const NAMES = { title: '标题', lead: '导语', body: '正文' } as const;

const lengthsOf = ({ title, lead, body }: Texts) => ({
  title: title.length,
  lead: lead?.length ?? 0,
  body: body.join('').length,
});

/** The median of all values except 0; 0 if there are none. */
export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** For each item the parts that are much longer than usual in its issue, or too short. */
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
