/** How many projects the sum of a batch is for: `17个项目集中签约，总投资59亿元`. */
import { readNumeral } from '../../text/numerals.ts';
import type { SumCandidate } from './money.ts';

const NUMBER = '([\\d０-９]{1,5}|[一二两三四五六七八九十百千]+)';
/** 17个重点项目, 签约项目17个. */
const COUNT = new RegExp(
  `${NUMBER}\\s*[个项宗]\\s*[^，。；、（）\\d]{0,14}?项目|项目\\s*(?:数|总数|共|共计|合计|达|达到)?\\s*${NUMBER}\\s*[个项宗]`,
  'gu',
);
/** 17个总投资59亿元的项目, 总投资59亿元的17个项目. */
const AROUND = new RegExp(`${NUMBER}\\s*[个项宗]\\s*[^，。；、\\d]{0,10}$`, 'u');
const AFTER = new RegExp(`^\\s*的?\\s*${NUMBER}\\s*[个项宗]\\s*[^，。；、（）\\d]{0,14}?项目`, 'u');

const numberOf = (words: string | undefined) => (words ? (readNumeral(words)?.value ?? null) : null);

/**
 * The number of projects that a sum is for, where the text says it; null where it does not, or where it gives several
 * numbers and does not say which of them.
 *
 * @param texts title, lead and paragraphs, as `sumCandidates` takes them
 */
export function projectsOf(texts: readonly string[], sum: SumCandidate): number | null {
  const text = texts[sum.field] ?? '';
  const before = text.slice(0, sum.start).split(/[。；！？]/u);
  const after = text.slice(sum.end);
  const own = before.pop() ?? '';
  const around = AROUND.exec(own);
  if (around && /^\s*(?:以上)?的?[^，。；、]{0,14}?项目/u.test(after)) return numberOf(around[1]);
  const behind = AFTER.exec(after);
  if (behind) return numberOf(behind[1]);
  const counts = countsIn(own);
  // The sum can stand in a sentence of its own: …集中签约。项目总投资64亿元。
  const isOwn = own.trim().length <= 12 && !/其中|分别|期/u.test(own);
  const found = counts.length === 0 && isOwn ? countsIn(before.pop() ?? '') : counts;
  return found.length === 1 ? (found[0] as number) : null;
}

/** The different numbers of projects in a sentence; two for one that counts a part of them (其中) as well. */
function countsIn(sentence: string): number[] {
  const numbers = [...sentence.matchAll(COUNT)].map((match) => numberOf(match[1] ?? match[2]) ?? 0);
  return numbers.length > 0 && sentence.includes('其中') ? [0, 0] : [...new Set(numbers)];
}
