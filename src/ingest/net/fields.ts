/** What a title, a lead or a body of one item can't hold, whatever it says. */
import { MARKS } from '#edition/reading.ts';
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

/** Where a bracket closes that may hold a source: before a full stop, a mark or the end. */
const CLOSED = new RegExp(`[）)﹚】〕］\\]]\\s*(?:[。｡.]|(?=[${MARKS.title}${MARKS.body}]|$))`, 'gu');
/** A source by its last word, wherever its bracket stands. */
const NAMED = /[（(【〔][^（()）【】〔〕。，；]{2,24}(?:网站|日报|晚报|客户端|公众号)\s*[）)】〕]/gu;
/** A text can't begin with these. */
const CLOSING_START = /^[，。、；：！？）)》」』”’%℃]/u;
/** A title can't end with these; nor can it be a list. */
const OPEN_END = /[，、；：（(《“「『—]$/u;
const MARK = new RegExp(`[${MARKS.title}${MARKS.body}]`, 'u');

/** Whether a text holds a source before its end: two texts are in one. */
export function holdsSource(text: string): boolean {
  const within = (end: number) => text.slice(end).trim() !== '';
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

/** Why a title is likely none, or two things in one. */
export function titleFaults(title: string): string[] {
  return [
    ...(/[。；！]/u.test(title) ? ['标题里有句号'] : []),
    ...(CLOSING_START.test(title) || OPEN_END.test(title) || unpaired(title) ? ['标题不完整'] : []),
    ...(MARK.test(title) ? ['标题里有版面符号'] : []),
    ...(holdsSource(`${title}。`) ? ['标题里有来源'] : []),
    ...([...title].length < 5 ? ['标题过短'] : []),
  ];
}

/** Why lead and body are likely not as the issue has them. */
export function textFaults({ lead, body, source }: Texts): string[] {
  const texts = [...(lead === null ? [] : [lead]), ...body];
  const faults: string[] = [];
  if (texts.length === 0) faults.push('有标题而没有正文');
  else if (body.length === 0) faults.push('有导语而没有正文');
  if (lead !== null && (endsInSource(lead) || holdsSource(lead))) faults.push('导语里有来源');
  if (body.some(holdsSource) || body.slice(0, -1).some(endsInSource)) faults.push('正文中间有来源');
  if (texts.some((text) => CLOSING_START.test(text))) faults.push('一段文字以标点开头');
  // The last paragraph may end in its source, with no full stop.
  const closed = source ? texts.slice(0, -1) : texts;
  if (closed.some((text) => !/[：:]$/u.test(text) && !endsSentence(text))) faults.push('一段文字没有结束');
  if (texts.some(unpaired)) faults.push('括号不成对');
  if (texts.some((text) => MARK.test(text))) faults.push('正文里有版面符号');
  if (isNoProse(texts.join(''))) faults.push('生僻字过多');
  return faults;
}

/** Prose has almost only everyday characters; a text layer that does not match the print has others. */
function isNoProse(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < 12) return false;
  const foreign = letters.filter((letter) => !/[\p{Script=Han}A-Za-zＡ-Ｚａ-ｚ]/u.test(letter)).length;
  return foreign > 0.1 * letters.length || commonShare(text) < 0.8;
}
