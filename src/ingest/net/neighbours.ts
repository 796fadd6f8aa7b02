/** Finds texts under another item’s title, by the words that titles and texts share. */
import { Affinity } from '../assign/affinity.ts';
import type { Texts } from './fields.ts';

/** Up to this distance two texts are easily exchanged: on a page, in a column. */
const NEAR = 3;
/** Least rise of affinity if two texts are exchanged: nearby, and farther apart. */
const EXCHANGE = [6, 14] as const;
/** Least rise of affinity if one text is moved to another title: nearby, and farther apart. */
const STRANGER = [16, 18] as const;
/** Length of the beginning and the end of a body that are compared separately, in characters. */
const END = 60;
/** Maximum number of items for which all pairs are compared, not only near ones. */
const MOST = 200;

/** For each item why its lead or body probably belongs to another item. */
export function neighbourFaults(items: readonly Texts[]): string[][] {
  const titles = items.map(({ title }) => title);
  const leads = items.map(({ lead }) => lead ?? '');
  const bodies = items.map(({ body, source }) => body.join('') + (source?.name ?? ''));
  const affinity = new Affinity([...titles, ...leads, ...bodies].filter((text) => text !== ''));
  const faults = items.map(() => new Set<string>());
  const compare = (name: string, texts: readonly string[]) => {
    // Each title is compared with each text once, but the result is used for every exchange of either.
    const known = new Map<number, number>();
    const share = (i: number, j: number): number => {
      const pair = i * items.length + j;
      const shared = known.get(pair) ?? affinity.between(titles[i] ?? '', texts[j] ?? '');
      known.set(pair, shared);
      return shared;
    };
    texts.forEach((text, i) => {
      if (text === '') return;
      const own = share(i, i);
      const reach = items.length > MOST ? NEAR : items.length;
      for (let j = Math.max(0, i - reach); j <= Math.min(items.length - 1, i + reach); j++) {
        if (j === i) continue;
        const far = Math.abs(i - j) > NEAR ? 1 : 0;
        const theirs = share(j, i);
        const swapped = texts[j] !== '' && theirs + share(i, j) - own - share(j, j) > EXCHANGE[far];
        if (swapped) faults[j]?.add(`${name}可能属于另一条`);
        if (swapped || theirs - own > STRANGER[far]) faults[i]?.add(`${name}可能属于另一条`);
      }
    });
  };
  const compareEnds = (name: string, texts: readonly string[]) => {
    if (items.length > MOST) return;
    texts.forEach((text, i) => {
      if (text === '') return;
      const own = affinity.between(`${titles[i]}${leads[i]}`, text);
      const other = Math.max(...titles.map((title, j) => (j === i ? 0 : affinity.between(title, text))));
      if (other - own > STRANGER[0]) faults[i]?.add(`${name}可能属于另一条`);
    });
  };
  compare('导语', leads);
  compare('正文', bodies);
  // If a page was cut, only one end of a body belongs to another item.
  const tails = bodies.map((text) => (text.length > 2 * END ? text.slice(-END) : ''));
  const heads = bodies.map((text) => (text.length > 2 * END ? text.slice(0, END) : ''));
  for (const [name, ends] of [
    ['正文末尾', tails],
    ['正文开头', heads],
  ] as const)
    compareEnds(name, ends);
  titles.forEach((title, i) => {
    const text = `${leads[i]}${bodies[i]}`;
    // The threshold is the weight of a word that is nowhere else in the issue.
    if (items.length > 3 && text.length > 40 && affinity.between(title, text) < Math.log(2 * items.length))
      faults[i]?.add('正文没有标题里的词');
  });
  return faults.map((found) => [...found]);
}

/** For each item whether another one has the same paragraph, as when a page occurs twice. */
export function sharesParagraph(items: readonly Texts[]): boolean[] {
  const paragraphs = items.map(({ lead, body }) => [lead ?? '', ...body].filter((text) => text.length > 15));
  const times = new Map<string, number>();
  for (const text of paragraphs.flat()) times.set(text, (times.get(text) ?? 0) + 1);
  return paragraphs.map((own) => own.some((text) => (times.get(text) ?? 0) > 1));
}
