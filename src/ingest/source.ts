/**
 * Recognises the source at the end of a body: `（无锡市政府网站）。`
 *
 * Brackets can have any shape, and two can be nested. The full stop can be before or after them, or missing. The name
 * must look like a publisher: by a word for one, or by a place that cannot be anything else here, so that a closing
 * `（吉瓦时）。` remains text.
 */
import { PUBLISHERS } from '#edition/sources.ts';
import { scan } from '../gazetteer/index.ts';

/** Brackets of any shape, except those of titles and quotations, which belong to a sentence. */
const OPEN = '[^\\P{Ps}《〈「『〝]';
const CLOSE = '[^\\P{Pe}》〉」』〞〟]';
const INNER = '(?:[《〈「『〝》〉」』〞〟]|[^\\p{Ps}\\p{Pe}。，；！？])';
const NAME = `(?:${INNER}|${OPEN}${INNER}{1,12}${CLOSE}){2,31}?`;
const CLOSING = new RegExp(`${OPEN}\\s*(${NAME})\\s*${CLOSE}\\s*([。｡.；;！!]?)\\s*$`, 'u');
/** Words before a name. 自贡 is the only place that begins with 自. */
const FROM =
  /^(?:(?:信息|稿件|文章)?来源|稿源|出处|[摘转引源]自(?!贡)|[摘转引](?=自贡)|据|文(?=\s*[：:／/]))\s*[：:｜|／/]?\s*/u;
/** Words for a publisher, with their possible suffixes (中新网上海, 红网湘西站). */
const PUBLISHER =
  /(?:网|报|社|台|号)(?:\p{Script=Han}{1,5}|·\p{Script=Han}{2,8})?$|(?:网站|政府|官微|微信|微博|客户端|频道|融媒体?|融媒体中心|在线|门户|热线|新闻|发布|观察|传媒|报业|广播|广电|(?:传媒|融媒|报业|广电|出版)(?:集团|中心)|杂志|周刊|通讯|快报|头条|视频|财经|管委会)$/u;
/** A ministry, bureau or agency is accepted only with a short name (工信部). */
const AGENCY = /^\p{Script=Han}{1,7}[部委局厅]$/u;
/** Words at the beginning of an aside, and words at the end of a place or a firm. */
const ASIDE =
  /^(?:除|含|如|即|原|简称|包括|其中|位于|以|不|约|见|第(?:[\d一二三四五六七八九十]|\s)+[个期届次批条家季]|自|由|在|总|共|占|全称)/u;
const NO_PUBLISHER = /[期年月日市区县镇乡村园个项家亿万元号线馆楼站路街场厂桥段]$|公司$|集团$|项目$/u;
const LETTERS = /^[\p{Script=Han}A-Za-z·・—\s]{3,14}$/u;

/** A publisher's name without a word for one: 盖世汽车, PV-Tech. */
const BRAND = /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z\d·・—\-\s]{2,11}$/u;
const UNIT = /[时瓦吨米亩元股人辆套台件年月日]$/u;

/** A name without blanks, the words before it and the marks of a title: 来源：《安徽日报》. */
const bareName = (name: string) =>
  name
    .replace(/\s+/g, '')
    .replace(FROM, '')
    .replace(/^《([^《》]+)》$/u, '$1');

/** Whether the words in a closing bracket name a publisher. */
function isPublisher(name: string, expected: boolean): boolean {
  const bare = bareName(name);
  // 如皋日报 and 自贡网 begin like an aside.
  if (ASIDE.test(bare) && scan(bare)[0]?.start !== 0) return false;
  if (PUBLISHERS.includes(bare)) return true;
  if (PUBLISHER.test(bare) || AGENCY.test(bare)) return true;
  if (expected && BRAND.test(bare) && !NO_PUBLISHER.test(bare) && !UNIT.test(bare)) return true;
  return (
    LETTERS.test(bare) &&
    !NO_PUBLISHER.test(bare) &&
    scan(bare).some(({ form, common }) => form !== 'alias' && !common)
  );
}

/** The closing bracket of a text with the full stop after it; null if it does not name a publisher. */
function closing(text: string, expected = false): RegExpExecArray | null {
  const match = CLOSING.exec(text);
  return match && isPublisher(match[1] ?? '', expected) ? match : null;
}

/** A paragraph and its source. */
export interface Sourced {
  /** The paragraph without the bracket, but with the full stop that followed it. */
  text: string;
  /** The publisher, without blanks; null if the paragraph does not end in a source. */
  name: string | null;
}

/**
 * Separates a paragraph from the source at its end.
 *
 * @param expected whether other items of the issue end in a source: then any name in a closing bracket is one
 */
export function takeSource(paragraph: string, expected = false): Sourced {
  const match = closing(paragraph, expected);
  if (!match) return { text: paragraph, name: null };
  const before = paragraph.slice(0, match.index).trimEnd();
  const stop = /[。！？；]$/u.test(before) ? '' : (match[2] ?? '').replace(/[.｡]/u, '。');
  return {
    text: before + stop,
    name: bareName(match[1] ?? ''),
  };
}

/**
 * Whether a text ends in its source, so that its body is complete.
 *
 * @param tail the text, or at least its last 80 characters
 */
export function endsInSource(tail: string): boolean {
  return closing(tail.slice(-80)) !== null;
}
