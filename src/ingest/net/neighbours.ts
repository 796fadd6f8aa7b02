/** Texts that stand under another item's title: by the words that titles and texts share. */
import { Affinity } from '../assign/affinity.ts';
import type { Texts } from './fields.ts';

/** Titles that are farther apart do not change places on a page. */
const NEAR = 3;
/** Exchanging two texts must raise their affinity to the titles by this much. */
const EXCHANGE = 4;
/** A text shares this much more with another title than with its own. */
const STRANGER = 16;

/** For each item why its lead or body is likely another one's; also where two items have the same text. */
export function neighbourFaults(items: readonly Texts[]): string[][] {
  const leads = items.map(({ lead }) => lead ?? '');
  const bodies = items.map(({ body, source }) => body.join('') + (source?.name ?? ''));
  const affinity = new Affinity([...items.map(({ title }) => title), ...leads, ...bodies].filter((text) => text !== ''));
  const faults = items.map(() => new Set<string>());
  const compare = (name: string, texts: readonly string[], share: (i: number, j: number) => number) => {
    texts.forEach((text, i) => {
      if (text === '') return;
      const own = share(i, i);
      for (let j = Math.max(0, i - NEAR); j <= Math.min(items.length - 1, i + NEAR); j++) {
        if (j === i) continue;
        const theirs = share(j, i);
        const swapped = texts[j] !== '' && theirs + share(i, j) - own - share(j, j) > EXCHANGE;
        if (swapped) faults[j]?.add(`${name}可能属于邻近另一条`);
        if (swapped || theirs - own > STRANGER) faults[i]?.add(`${name}可能属于邻近另一条`);
      }
    });
  };
  const titles = items.map(({ title }) => title);
  compare('导语', leads, (i, j) => affinity.between(titles[i] ?? '', leads[j] ?? ''));
  compare('正文', bodies, (i, j) => affinity.between(titles[i] ?? '', bodies[j] ?? ''));
  const first = new Map<string, number>();
  items.forEach(({ lead, body }, i) => {
    for (const text of [lead ?? '', ...body].filter((one) => one.length > 15)) {
      const other = first.get(text) ?? i;
      first.set(text, other);
      if (other !== i) for (const at of [i, other]) faults[at]?.add('与另一条有相同的段落');
    }
  });
  return faults.map((found) => [...found]);
}
