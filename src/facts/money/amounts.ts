/** Sums of money as written in texts: `约 186.8 亿元`, `286 余亿元`, `3亿5000万元`, `10亿—15亿元`, `投资总额（亿元）：36.5`. */
import { foldNumerals, type Numeral, readNumeral } from '../../text/numerals.ts';
import { remembered } from '../../text/remembered.ts';
import { type Qualifier, qualifierOf } from './qualifiers.ts';
import { findRuns, type Run } from './runs.ts';

/** A sum found in a text. */
export interface Amount {
  /** In units of the currency; the lower end of a range. */
  value: number;
  /** The upper end of a range; null if it is not a range. */
  valueTo: number | null;
  currency: string;
  qualifier: Qualifier | null;
  /** Offsets of number, unit and currency in the text, without the qualifier (约 超 近 …). */
  start: number;
  end: number;
  /** An order of magnitude (百亿, 几千万) rather than a sum. */
  vague: boolean;
}

/** A number with a unit of money that could not be parsed. */
export interface Unread {
  text: string;
  start: number;
  end: number;
}

/** The sums in a text, and the numbers that could not be parsed. */
export interface Sums {
  readonly amounts: Amount[];
  readonly unread: Unread[];
}

const TO = /^\s*(?:至|到|[—–－~～∼〜-]+)\s*$/u;
/**
 * Words between an old sum and the current one: 增至, 提高50%到, 调整为, 的基础上追加至. With another noun between, it is a sum for
 * something else.
 */
const CHANGE =
  '(?:增[加长资投]?|提[高升]?|扩[大充增建]?|追[加投]|[上下][升调涨浮降]|涨|调[整增高减低]?|减[少资]?|降低?|变更?|改|升高?|修[改订正])';
const NOW = new RegExp(
  `^\\s*[→⇒➔]\\s*$|^(?:的?基础上)?[，,]?\\s*(?:[再又已现后将]|最终|随后|逐步|大幅)*${CHANGE}(?:了?\\d+(?:\\.\\d+)?%)?(?:至|到|为)(?:了|目前的?|现在的?|\\d{4}年的?)?(?:约|近|超过?|逾)?\\s*$`,
  'u',
);
/** 由10亿元跃升至, 由10亿元增加5亿元至: after 由 any verb of change is accepted, but no noun of another sum (投资, 产值). */
const FROM = /(?:[由从自]|原[来先定]?的?|最初的?|此前的?)$/u;
const LED_TO = /^[^的投产营收资企项贴家至到为\P{Script=Han}]{1,6}(?:至|到|为)(?:了|约|近|超过?|逾)?\s*$/u;
const BY = new RegExp(`^(?:[再又已现后将]|最终|随后|逐步|大幅)*${CHANGE}了?\\s*$`, 'u');
const GROWING = /[增追提扩加][\p{Script=Han}]{0,2}$/u;

/** All sums in a text. A number with 亿 is a sum even without 元, unless it counts something else (亿度, 亿吨). */
export function findAmounts(text: string): Amount[] {
  return readSums(text).amounts;
}

/** Reads all sums in a text, and lists those that could not be parsed. */
export const readSums = remembered((text: string): Sums => {
  const folded = foldNumerals(text);
  const sums: Sums = { amounts: [], unread: [] };
  let former: Run | null = null;
  for (const run of findRuns(folded)) {
    if (!run.money && folded[run.end] === '%') continue;
    const joined: Joint | null = former && run.money ? joinOf(folded, former, run) : null;
    if (former && (joined === 'now' || joined === 'by')) {
      if (former.read === null && !former.isChange) miss(sums, text, former);
      // The sum begins where the previous one does: 总投资由10亿元增至15亿元.
      run.from = former.from;
      if (joined === 'by') Object.assign(run, { read: null, isChange: true });
    } else if (former && joined) {
      const range = joined === 'range' ? rangeOf(former, run) : 'unread';
      if (range) {
        const whole = { ...run, from: former.from, said: former.said };
        if (range === 'unread') miss(sums, text, whole);
        else put(sums, text, whole, range);
        former = null;
        continue;
      }
    }
    if (former && joined !== 'now' && joined !== 'by') settle(sums, text, former);
    former = run;
  }
  if (former) settle(sums, text, former);
  return sums;
});

/**
 * What the second number is: the upper end, the current value, the amount of the change, or a part of one number:
 * 7亿元5000万元.
 */
type Joint = 'range' | 'now' | 'by' | 'part';

/** How two consecutive numbers belong together; null if they do not. */
function joinOf(text: string, run: Run, next: Run): Joint | null {
  const between = text.slice(run.end, next.from);
  const before = text.slice(Math.max(0, run.from - 8), run.from);
  const isFrom = run.money && FROM.test(before);
  if (NOW.test(between) || (isFrom && LED_TO.test(between))) return run.money ? 'now' : null;
  if (isFrom && BY.test(between)) return 'by';
  if (/^又?$/u.test(between) && run.unit.endsWith('亿') && next.unit.endsWith('万')) return 'part';
  if (!TO.test(between)) return null;
  return run.isChange || (run.money && GROWING.test(before)) ? 'now' : 'range';
}

function settle(sums: Sums, text: string, run: Run): void {
  if (run.money && run.read) put(sums, text, run, run.read);
  else if (run.money) miss(sums, text, run);
}

/** The range from one number to the next; null if they are two sums. */
function rangeOf(run: Run, next: Run): Numeral | 'unread' | null {
  if (run.currency && run.currency !== next.currency) return null;
  if (run.read?.to || next.read?.to || !run.read || !next.read) return 'unread';
  // 10至15亿元: the unit of the upper end applies to the lower end too. 二至三千万 begins at 2000 万, 8至二十亿 at 8 亿.
  const high = next.read.value;
  const lows =
    run.unit || run.currency
      ? [run.read.value]
      : [next.unit, next.unit.replace(/^[十百千]/u, '')].map((unit) => readNumeral(run.words + unit)?.value);
  const low = lows.find((value) => value !== undefined && value < high);
  if (low !== undefined) return { ...next.read, value: low, to: high };
  // 每公斤补贴20元至15元
  return run.currency ? null : 'unread';
}

function put(sums: Sums, text: string, run: Run, { value, to, more, vague }: Numeral): void {
  if (run.currency === null) {
    miss(sums, text, run);
    return;
  }
  const cents = (sum: number) => Number(sum.toFixed(2));
  sums.amounts.push({
    value: cents(value),
    valueTo: to === null ? null : cents(to),
    currency: run.currency,
    qualifier: qualifierOf(
      text.slice(Math.max(0, run.said - 8), run.said),
      more,
      text.slice(run.end, run.end + 4),
      vague,
    ),
    start: run.from,
    end: run.end,
    vague,
  });
}

function miss(sums: Sums, text: string, { from, end }: Pick<Run, 'from' | 'end'>): void {
  sums.unread.push({ text: text.slice(from, end), start: from, end });
}
