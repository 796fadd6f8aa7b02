/**
 * Finds runs of numerals in a text, and decides which of them are money. A run is as long as possible, because the end
 * of `一百二十亿` alone would be read as 20.
 */
import { type Numeral, readNumeral } from '../../text/numerals.ts';
import { CURRENCY, currencyBefore, currencyOf } from './currencies.ts';
import { BETWEEN } from './qualifiers.ts';

/** A run of numerals. */
export interface Run {
  /** Offsets including the currency, which may precede or follow the number. */
  from: number;
  end: number;
  /** Offset of the number, which follows its qualifiers. */
  start: number;
  said: number;
  /** The numeral, and the unit at its end: 千万, 亿. */
  words: string;
  unit: string;
  /** Null if the run is not a number, or is zero. */
  read: Numeral | null;
  /** ISO 4217; null for none, and for an unknown currency. */
  currency: string | null;
  /** It has a unit of money, or is at a place where a sum is stated. */
  money: boolean;
  /** It is the amount by which the previous sum changed. */
  isChange?: boolean;
}

/**
 * Characters of a number. They include lost letters of a PDF (□) and digits of other scripts, which make the number
 * unreadable.
 */
const SIGN =
  '[\\p{Nd}一二三四五六七八九十百千万亿〇廿卄卅卌几半□\\uFFFD\\u{1D7CE}-\\u{1D7FF}⁰¹²³⁴-⁹₀-₉½¼¾⅓⅔]';
const HAN = '[一二三四五六七八九十百千万亿〇]';
const RUN = new RegExp(
  [
    // Characters that can begin a run.
    '(?:(?<![总系参指倍人次字函基件])数(?=[十百千万亿])',
    '|(?<![地试重起节据景热焦亮特难要观站网])点(?=[〇一二三四五六七八九])',
    // .5亿 lacks its 0 or more digits.
    '|(?<![A-Za-z.\\d])\\.(?=\\d)',
    `|[OoIl](?=[\\d.]*\\d[\\d.]*\\s*[万亿])|${SIGN})`,
    // Characters that can continue a run: numerals, blanks between them, and marks within a number. They include marks
    // that no number has (12、5亿), so that the end is not read as 5.
    `(?:${SIGN}|\\s+(?=[十百千万亿\\d])(?<=(?:${SIGN}|[OoIl])\\s+)`,
    "|(?<=[\\dOoIl几半□])(?:\\s*[.,，。·•、'’/^+×*_]){1,3}\\s*(?=[\\dOoIl□])|(?<=\\d)[Ee]\\+?(?=\\d)",
    `|(?<=${SIGN})[点.]{1,3}、?(?=${SIGN})|(?<=${SIGN}|\\d[.,，])[OoIl](?=${SIGN}|[.,，个]|\\s\\d)`,
    // 二、三亿元, but not 一、十亿元, which begins with the number of a heading.
    `|(?<=${HAN})(?<!(?:^|[。；：！？（(“])${HAN}{1,3})、(?=${HAN})`,
    `|\\s*个\\s*(?=[半余多]?\\s*[万亿])|\\s*[余多来]\\s*(?=个?\\s*[十百千万亿])|[余多](?=${SIGN})`,
    `|[余多](?=\\s*(?:${CURRENCY}))|(?<=[万亿])[余多](?=[，。；、）)]|$))*`,
  ].join(''),
  'gu',
);

const AFTER = new RegExp(`^\\s*(${CURRENCY})`, 'u');
/** 12.5亿（人民币，下同） */
const IN_PARENTHESES = new RegExp(`^元?\\s*[（(]\\s*(${CURRENCY})(?:[，,、][^）)]*)?[）)]`, 'u');
/** 投资总额（亿元）：36.5, 总投资（单位：万美元）为1200 */
const UNIT = '([十百千]?(?:万亿|[万亿])|)';
const HEADED = new RegExp(
  `(?:[（(【［\\[〔]\\s*(?:单位\\s*[:：]?\\s*)?(?:人民币)?${UNIT}\\s*(${CURRENCY})?\\s*[）)】］\\]〕]|/${UNIT}(${CURRENCY}))[\\s|｜]*${BETWEEN}(?:[\\d.]+\\s*[至到—–～~-]+\\s*)?$`,
  'u',
);
/** 总投资36.5（亿元） */
const UNIT_FOLLOWS = new RegExp(
  `^\\s*[（(]\\s*(?:单位\\s*[:：]?\\s*)?([十百千]?(?:万亿|[万亿]))\\s*(${CURRENCY})\\s*[）)]`,
  'u',
);
/** 元 that is part of another word. */
const NO_YUAN =
  /^\s*元(?:素|件|旦|宇宙|老|化|首|勋|气|年|月|器|代|正极|锂|电池|材料|结构|[一二三]次|体系|协同|以?内|相)/u;

/** $250 million */
const ENGLISH = /^\s*(?:million|billion|trillion|thousand|mn|bn|[mbk])(?![a-z])/iu;

/** Words that are directly followed by a sum. */
const STATED = new RegExp(
  `(?:投资|投入|总投|金额|总额|资金|资本|[融注增出募引]资|总规模|造价)(?:${BETWEEN})[A-Za-zＸ×*＊_…\\p{Nl}\\p{No}]*\\s*$`,
  'u',
);
/** 总投资5、亿元: a number that is separated from its unit. */
const CUT_OFF = new RegExp(`(?:${SIGN}|[.,，])+[、，。.,·\\s]*个?\\s*$`, 'u');
const MANY = /^\d+\s*个\s*亿$/u;
/** After these words a number without unit is incomplete. */
const NAKED = new RegExp(`(?:总投资|投资额|投资总额|总金额)(?:${BETWEEN})$`, 'u');
const END = /^(?:$|[，。；：！？、）)”」》])/u;
const OPEN = /^(?:$|[，。；：！？、）)”」》]|的|项目|级|规模|投资|资金|基金|订单)/u;
/** Things other than money that are counted in 亿 and 万. */
const COUNTED =
  /^\s*(?:千?瓦|[千兆吉]瓦时|[度吨人支件只台套辆平亩立米株户块片颗盒瓶袋粒剂羽头册次条张枚位名家个股份双部架艘标箱桶升克斤公码芯根卷棵尾级倍座栋间所起例篇字卡安伏焦卷]|[A-Za-z%℃㎡])/u;
/** A number after 万 or 亿 that counts something else: 20亿二期, 5亿3个项目. */
const ANOTHER = /(?<=[万亿])(?:[\d一二三四五六七八九十]+(?=$)|[百千万](?=$))/u;
const COUNTER = /^\s*[期批号条个座栋家项大年月日届次名级%]/u;

/** All runs of numerals in a text, in order. The text must have plain numerals (`foldNumerals`). */
export function findRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(RUN)) {
    const before = runs.at(-1)?.end ?? 0;
    let at = match.index;
    for (const words of pieces(match[0], text.slice(at + match[0].length))) {
      runs.push(runOf(text, at, words, before));
      at += words.length;
    }
  }
  return runs;
}

/** Splits two numbers with only a blank between them: 总投资12亿 5000万件. They can be one number if a currency follows. */
function pieces(run: string, after: string): string[] {
  const cut = /(?<=[万亿])\s+(?=\d)/u.exec(run);
  if (!cut || (AFTER.test(after) && readNumeral(run))) return [run];
  return [run.slice(0, cut.index), run.slice(cut.index)];
}

function runOf(text: string, at: number, run: string, least: number): Run {
  let words = run.trimEnd();
  let start = at + words.length - words.trimStart().length;
  words = words.trim();
  let end = start + words.length;
  const other = ANOTHER.exec(words);
  const follows = text.slice(end);
  if (
    other &&
    !AFTER.test(follows) &&
    (/\p{Script=Han}/u.test(other[0]) && /^[百千万]$/u.test(other[0]) ? /^\p{Script=Han}/u : COUNTER).test(
      follows,
    )
  ) {
    words = words.slice(0, other.index);
    end = start + words.length;
  }
  // GL8 30万元: the first digits belong to a name.
  const named = /^\d+\s+(?=\d)/u.exec(words);
  if (named && /[A-Za-z-]/u.test(text[start - 1] ?? '')) {
    words = words.slice(named[0].length);
    start += named[0].length;
  }
  const before = text.slice(Math.max(least, start - 40), start);
  const after = text.slice(end);
  const prefix = currencyBefore(before);
  const from = prefix ? start - before.length + prefix.at : start;
  const unit = /(?:[十百千]?万亿|[十百千]?[万亿])$/u.exec(words.replace(/[余多]$/u, ''))?.[0] ?? '';
  const base: Run = {
    from,
    said: from,
    start,
    end,
    words,
    unit,
    read: null,
    currency: prefix?.code ?? null,
    money: false,
  };
  base.read = /分之$/u.test(before) ? null : readNumeral(base.words);
  const line = text.slice(Math.max(0, start - 40), start);
  if (!unit) {
    return unitElsewhere(base, line, after) ?? plain(base, before, after);
  }
  const bracketed = IN_PARENTHESES.exec(after)?.[1];
  const suffix = AFTER.exec(after);
  if (suffix) base.end += suffix[0].length;
  const code = bracketed ?? suffix?.[1];
  if (code !== undefined) {
    const own = currencyOf(code);
    // 人民币3亿美元 has two currencies, so neither is used.
    const clash = prefix && own !== prefix.code && !/^[元圆]/u.test(code);
    base.currency = clash ? null : prefix && /^[元圆]/u.test(code) ? prefix.code : own;
  }
  const rest = text.slice(base.end);
  const isBare = /^(?:万亿|[万亿])$/u.test(words);
  const stated = STATED.test(isBare ? line.replace(CUT_OFF, '') : before);
  const money = prefix !== null || code !== undefined || isStated(base, stated, before, after);
  base.money = money && !isIdiom(base, stated, before, rest, suffix !== null);
  // 5个亿元产业基地 can be five parks or one of 5 亿.
  if (suffix && MANY.test(words) && !stated && !END.test(rest)) base.read = null;
  if (base.money && !prefix && code === undefined) base.currency = 'CNY';
  return base;
}

/** A number with its unit in a heading before it, or in parentheses after it. */
function unitElsewhere(run: Run, before: string, after: string): Run | null {
  const heading = HEADED.exec(before);
  const follows = UNIT_FOLLOWS.exec(after);
  const found = follows ?? (COUNTER.test(after) || COUNTED.test(after) ? null : heading);
  const unit = found?.[1] ?? found?.[3] ?? '';
  const currency = found?.[2] ?? found?.[4] ?? '';
  if (!unit && !currency) return null;
  return {
    ...run,
    end: run.end + (follows?.[0].length ?? 0),
    read: readNumeral(run.words + unit),
    currency: run.currency ?? (currency ? currencyOf(currency) : 'CNY'),
    unit,
    money: true,
  };
}

/** A number that does not end in 万 or 亿: 3200元, $500, 五百元. Also 三亿五 and 总投资36.5, which are incomplete. */
function plain(run: Run, before: string, after: string): Run {
  const suffix = NO_YUAN.test(after) ? null : AFTER.exec(after);
  // 三元 and 百元 are words, and 0元 is not a sum.
  const isNumber =
    /[\d□]/u.test(run.words) || (/[十百千]/u.test(run.words) && run.words.length > 1 && run.read !== null);
  const broken = STATED.test(before) && !COUNTED.test(after) && /[万亿]/u.test(run.words);
  if (broken) return { ...run, read: null, money: true };
  if (!isNumber || /^[0.]+$/u.test(run.words)) return run;
  if (suffix) {
    const currency = run.currency ?? currencyOf(suffix[1] as string);
    return { ...run, end: run.end + suffix[0].length, currency, money: true };
  }
  if (run.currency) return { ...run, read: ENGLISH.test(after) ? null : run.read, money: true };
  const unitless = NAKED.test(before) && /^(?:$|[，。；])/u.test(after);
  return unitless ? { ...run, read: null, money: true } : run;
}

/** Whether a number without currency is a sum. */
function isStated({ read, unit }: Run, stated: boolean, before: string, after: string): boolean {
  if (stated && !COUNTED.test(after)) return true;
  if (!unit.endsWith('亿') || read === null) return false;
  if (read.vague) {
    return /^(?:级|元)?(?=$|[，。；、）)”\s])/u.test(after) || /投资|金额|资金/u.test(before.slice(-8));
  }
  return OPEN.test(after.trimStart());
}

/** Phrases with a unit of money that do not state a sum: 亿元以上, 单位：万元, 3个亿元项目, 5个百亿级园区. */
function isIdiom(run: Run, stated: boolean, before: string, after: string, suffixed: boolean): boolean {
  if (run.words === run.unit && !/^[十百千]/u.test(run.unit))
    return !stated || !suffixed || /^\s*(?:以上|以下|级|的?项目|企业|大关|[）)])/u.test(after);
  if (run.read?.vague && /个$/u.test(before)) return true;
  const many = suffixed && !stated && MANY.test(run.words);
  return many && /^\s*(?:以上|级|[^，。；、\s]{0,4}(?:项目|企业|楼宇|工程))/u.test(after);
}
