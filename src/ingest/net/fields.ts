/** Finds content that cannot belong to a title, a lead or a body. */
import { MARKS } from '#edition/reading.ts';
import { province, scan } from '../../gazetteer/index.ts';
import { zonePlace } from '../../gazetteer/zones.ts';
import { endsSentence } from '../assign/paragraphs.ts';
import { endsInSource } from '../source.ts';
import { commonShare } from '../text/common-han.ts';

/** The texts of an item. */
export interface Texts {
  title: string;
  lead: string | null;
  body: readonly string[];
  source: { name: string } | null;
}

/** A closing bracket that may end a source: before a full stop, a mark or the end. */
const CLOSED = new RegExp(`[^\\P{Pe}》〉」』]\\s*(?:[。｡.]|(?=[${MARKS.title}${MARKS.body}]|$))`, 'gu');
/** A source recognised by its last word, anywhere in a text. */
const NAMED =
  /[^\P{Ps}《〈「『][^\p{Ps}\p{Pe}。，；]{2,24}(?:网站|日报|晚报|客户端|公众号)\s*[^\P{Pe}》〉」』]/gu;
/** Characters that cannot begin a text. */
const CLOSING_START = /^[，。、；：！？）)》」』”’%℃]/u;
/** Characters that cannot end a title. */
const OPEN_END = /[，、；：（(《“「『—]$/u;
/** The end of a title that was cut off in a sum or its announcement, unless another sum precedes. */
const SUM_END =
  /(?<!元\s*)(?:总投|总?投资额?|总额|金额|合计)(?:约|超|近|逾)?$|(?:总?投资额?|总额|金额)\s*(?:约|超|近|逾)?\s*[\d.]+$/u;
/** A text that begins with the end of a sum or a day. */
const UNIT_START =
  /^(?:[\d.]+\s*)?(?:亿|万)?元(?=[，。；、]|$)|^(?:亿|万)元|^\d+\.\d|^万(?:平方米|千瓦|亩|吨|辆|台|套)|^[年月日](?=[，\d])|^(?:资|资额|额)\s*\d/u;
/** A text that begins with the last character of a word, before the day that opens a sentence. */
const WORD_START =
  /^(?![自于从在至到距今昨])\p{Script=Han}(?:近日|日前|\d{1,2}(?:月\d{1,2})?日)|^(?:[的了们]|个(?![别人体性税旧案股]))/u;
/** A lead that begins with the end of its title: 总投资3亿元6月8日，…; 园区开建6月8日，… */
const TITLE_START =
  /^[^，。]{0,20}(?:元|开工|动工|开建|奠基|签约|落户|投产|揭牌|启用|封顶|竣工|印发|发布|出台|开园)\s*(?:近日|日前|(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d|\d{1,2}\s*日)|^[^，。]{0,4}投资额?\s*[约超逾近]?\s*[\d.]+\s*[亿万]\S{0,2}元(?![的，。、；以左]|及以)/u;
/** A day that is split between the end of a title and the next text. */
const DAY_CUT = /\d\s*月(?:\s*\d{1,2})?\n\s*(?:\d{1,2}\s*)?[日号]/u;
const DATED = /\d\s*日[^，]{0,3}，|近日|日前/u;
const MARK = new RegExp(`[${MARKS.title}${MARKS.body}]`, 'u');

/** Whether a text contains a source before its end. It then consists of two texts. */
export function holdsSource(text: string): boolean {
  const within = (end: number) => /[^\s。｡.]/u.test(text.slice(end));
  for (const { index, 0: found } of text.matchAll(CLOSED)) {
    const end = index + found.length;
    if (within(end) && endsInSource(text.slice(0, end))) return true;
  }
  for (const { index, 0: found } of text.matchAll(NAMED)) if (within(index + found.length)) return true;
  return false;
}

function unpaired(text: string): boolean {
  const count = (chars: RegExp) => text.match(chars)?.length ?? 0;
  return count(/[（(]/gu) !== count(/[）)]/gu) || count(/《/gu) !== count(/》/gu);
}

/** Why a title is probably not a single, complete title. */
export function titleFaults(title: string): string[] {
  return [
    ...(/[。；]/u.test(title) ? ['标题里有句号'] : []),
    ...(CLOSING_START.test(title) || OPEN_END.test(title) || unpaired(title) ? ['标题不完整'] : []),
    ...(MARK.test(title) ? ['标题里有版面符号'] : []),
    ...(endsInSource(title) || holdsSource(title) ? ['标题里有来源'] : []),
    ...(SUM_END.test(title) ? ['标题没有写完'] : []),
    ...(DATED.test(title) ? ['标题里有导语'] : []),
    ...([...title].length < 5 ? ['标题过短'] : []),
  ];
}

/** A day as a sentence states it. */
const DAY = String.raw`(?:\d{1,2}\s*月\s*\d{1,2}\s*日|\d{1,2}\s*日|近日|日前)`;
const WITH_DAY = new RegExp(DAY, 'u');
const DAY_FIRST = new RegExp(`^${DAY}.*，`, 'su');

/** Whether a lead consists of two paragraphs, each with its day. A lead can have a sentence before its day. */
function isTwo(lead: string): boolean {
  const sentences = lead.split('。');
  return sentences.some((own, i) => i > 0 && DAY_FIRST.test(own) && WITH_DAY.test(sentences[i - 1] ?? ''));
}

/**
 * Provinces of the places that a text certainly names, and of new areas, whose names do not contain a division (雄安新区).
 */
function provincesOf(text: string): Set<string> {
  const sure = scan(text).filter(({ common, form }) => !common || form === 'official');
  const areas = [...text.matchAll(/新区/g)].flatMap(({ index }) => [
    zonePlace(text.slice(Math.max(0, index - 2), index + 2)) ?? [],
  ]);
  const divisions = [...sure.flatMap(({ candidates }) => candidates), ...areas.flat()];
  return new Set(divisions.map((division) => province(division).name));
}

/** Newspapers for the whole country whose names contain a city. */
const NATIONAL = /证券/u;
/** An item without a lead names its place within this many characters. */
const START = 60;

/**
 * Whether the source is in another province than all places in title and lead. Then the text, or its end, belongs to
 * another item.
 */
function isForeignSource({ title, lead, body, source }: Texts): boolean {
  const name = source?.name ?? '';
  const known = `${title}\n${lead ?? body.join('').slice(0, START)}`;
  const [home, named] = [provincesOf(known), provincesOf(name)];
  if (home.size === 0 || named.size === 0 || NATIONAL.test(name)) return false;
  // The name of a place can also be a word or have two bearers, so its stem is compared too.
  const stems = scan(name).map((mention) => mention.name.replace(/(?<=..)[省市县区州]$/u, ''));
  return !stems.some((stem) => known.includes(stem)) && ![...named].some((one) => home.has(one));
}

/** A day at the beginning of a sentence, directly after a word of another one (总投6月8日，…) or a number (分14月22日，…). */
const OPENING_WITHIN = new RegExp(
  [
    String.raw`[\p{Script=Han}A-Za-z](?<![于在自至从到截止年和与及的是将定为期日即起由间讯])(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上下]午|晚|至\d+日)?，`,
    String.raw`\p{Script=Han}(?<![几数十两三多半年月节假前当每])(?:近日|日前)，`,
    String.raw`(?<!\d)(?:1[3-9]|[2-9]\d)月\d{1,2}日`,
  ].join('|'),
  'u',
);

/** The number of a footnote within a sentence. */
const NOTE_WITHIN = /(?<!^|[。！？；：\d])\d{1,4}[.．]\s*(?=\p{Script=Han})/u;

/** The numbers of a list. */
const NUMBERED = /(?<=^|[。！？；：])(\d{1,2})[.．]\s*(?=\p{Script=Han})/gu;

/** Whether the texts contain a footnote: a number within a sentence, or a number that does not continue a list. */
function holdsNote(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) => [...text.matchAll(NUMBERED)].map(([, number]) => Number(number)));
  return (
    texts.some((text) => NOTE_WITHIN.test(text)) || numbers.some((n) => n > 1 && !numbers.includes(n - 1))
  );
}

/** A paragraph of a body that is probably a lead, because it begins with a day. */
const LEAD_START = new RegExp(`^(?:\\d{4}年)?${DAY}[^。，]{0,6}，`, 'u');

/** Why lead and body are probably not those of the issue. */
export function textFaults(item: Texts): string[] {
  const { lead, body, source } = item;
  const texts = [...(lead === null ? [] : [lead]), ...body];
  const faults: string[] = [];
  if (texts.length === 0) faults.push('有标题而没有正文');
  else if (body.length === 0) faults.push('有导语而没有正文');
  if (lead !== null && (endsInSource(lead) || holdsSource(lead))) faults.push('导语里有来源');
  if (body.some(holdsSource) || body.slice(0, -1).some(endsInSource)) faults.push('正文中间有来源');
  if (texts.some((text) => CLOSING_START.test(text))) faults.push('一段文字以标点开头');
  if (texts.some((text) => UNIT_START.test(text))) faults.push('一段文字以半个数字开头');
  if (texts.some((text) => WORD_START.test(text))) faults.push('一段文字以半个词开头');
  if (lead !== null && TITLE_START.test(lead)) faults.push('导语以标题开头');
  if (DAY_CUT.test(`${item.title}\n${texts[0] ?? ''}`)) faults.push('标题里有导语');
  if (lead !== null && isTwo(lead)) faults.push('导语里有两个开头');
  if (body.slice(1).some((text) => LEAD_START.test(text))) faults.push('正文里有另一段的开头');
  if (texts.some((text) => OPENING_WITHIN.test(text))) faults.push('句中有另一句的开头');
  if (holdsNote(texts)) faults.push('句中有脚注');
  // The last paragraph can end in its source, without a full stop.
  const closed = source ? texts.slice(0, -1) : texts;
  if (closed.some((text) => !/[：:]$/u.test(text) && !endsSentence(text))) faults.push('一段文字没有结束');
  if (texts.some(unpaired)) faults.push('括号不成对');
  if (texts.some((text) => MARK.test(text))) faults.push('正文里有版面符号');
  if (isForeignSource(item)) faults.push('来源与标题不在一地');
  if (isNoProse(texts.join(''))) faults.push('生僻字过多');
  return faults;
}

/**
 * Whether a text is not prose. Nearly all characters of prose are common; a text layer that does not match the print
 * has others.
 */
function isNoProse(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < 12) return false;
  const foreign = letters.filter((letter) => !/[\p{Script=Han}A-Za-zＡ-Ｚａ-ｚ]/u.test(letter)).length;
  return foreign > 0.1 * letters.length || commonShare(text) < 0.8;
}
