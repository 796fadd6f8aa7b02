/** How many projects a sum is for: `17个项目集中签约，总投资59亿元`. */
import { readNumeral } from '../../text/numerals.ts';
import type { SumCandidate } from './money.ts';

/** A number that is not part of a longer number, an ordinal or an order of magnitude: 1,200个, 第3个, 数十个. */
const NUMBER =
  '(?<![\\d０-９第数几近上约百千]|[\\d０-９][.,，])([\\d０-９]{1,5}|[一二两三四五六七八九十百千]+)';
/** Excludes counts of times, shares and parts of a project: 8个月, 3个百分点, 2个标段. */
const NOT_COUNTED = '(?!半?月|小时|工作日|百分点|[亿万]|标段|车间|厂房|地块)';
/** 17个重点项目, 签约项目17个, 开工的项目共有17个. */
const COUNT = new RegExp(
  `${NUMBER}\\s*[个项宗]${NOT_COUNTED}\\s*[^，。；、（）\\d]{0,14}?项目|项目\\s*(?:数|总数|共|共有|共计|合计|有|达|达到)?\\s*${NUMBER}\\s*[个项宗]${NOT_COUNTED}`,
  'gu',
);
/** 17个总投资59亿元的项目, 总投资59亿元的17个项目. */
const AROUND = new RegExp(`${NUMBER}\\s*[个项宗]${NOT_COUNTED}\\s*[^，。；、\\d]{0,10}$`, 'u');
const AFTER = new RegExp(
  `^\\s*的?\\s*${NUMBER}\\s*[个项宗]${NOT_COUNTED}\\s*[^，。；、（）\\d]{0,14}?项目`,
  'u',
);

/** More projects after those that were counted: 和18个产业项目. */
const ANOTHER = new RegExp(`^\\s*(?:和|与|及|以及|、)\\s*${NUMBER}\\s*[个项宗]${NOT_COUNTED}`, 'u');

/** An exact number of at least one; null for all others. */
function numberOf(words: string | undefined): number | null {
  const read = words ? readNumeral(words) : null;
  return read && read.value > 0 && read.to === null && !read.more && !read.vague ? read.value : null;
}

/**
 * The number of projects that a sum is for; null if the text does not tell, or gives several numbers and does not tell
 * which of them applies.
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
  // 总投资59亿元的12个基金项目和18个产业项目: the sum is for both.
  if (behind) return ANOTHER.test(after.slice(behind[0].length)) ? null : numberOf(behind[1]);
  const counts = countsIn(own);
  // The sum can be in a separate sentence: …集中签约。项目总投资64亿元。
  const isOwn = own.trim().length <= 12 && !/其中|分别|期/u.test(own);
  const found = counts.length === 0 && isOwn ? countsIn(before.pop() ?? '') : counts;
  return found.length === 1 ? (found[0] as number) : null;
}

/** The distinct numbers of projects in a sentence; two values if it also counts a part of them (其中). */
function countsIn(sentence: string): number[] {
  const numbers = [...sentence.matchAll(COUNT)].flatMap((match) => numberOf(match[1] ?? match[2]) ?? []);
  return numbers.length > 0 && sentence.includes('其中') ? [0, 0] : [...new Set(numbers)];
}
