/**
 * The closing source of a body: `（无锡市政府网站）。`
 *
 * Parentheses may be full-width or ASCII, mixed in one pair, and the full stop may stand before or
 * after them, or be missing. What is named must look like a publisher, so that a closing
 * `（吉瓦时）。` stays text.
 */
const PUBLISHER =
  '(?:网站?|政府|日报|晚报|时报|商报|报|公众号|官微|客户端|频道|电视台|融媒体?|在线|门户|新闻|发布|管委会)';
/** A ministry, bureau or agency by its bare name (工信部, 新华社) is believed only when short. */
const AGENCY = '\\p{Script=Han}{1,7}[部委局厅社]';
const NAME = `(?:[^（）()。，；！？]|[（(][^（）()。，；！？]{1,12}[）)]){1,30}?`;
const CLOSING = new RegExp(`[（(]\\s*(${NAME}${PUBLISHER}|${AGENCY})\\s*[）)]\\s*([。.；;！!]?)\\s*$`, 'u');

export interface Sourced {
  /** The paragraph without the parenthesis, closed by the full stop that followed it. */
  text: string;
  /** The site named, as written but for blanks; null when the paragraph ends otherwise. */
  name: string | null;
}

/** Parts a paragraph from the source that closes it. */
export function takeSource(paragraph: string): Sourced {
  const match = CLOSING.exec(paragraph);
  if (!match) return { text: paragraph, name: null };
  const before = paragraph.slice(0, match.index).trimEnd();
  const stop = /[。！？；]$/u.test(before) ? '' : (match[2] ?? '').replace('.', '。');
  return {
    text: before + stop,
    name: (match[1] ?? '').replace(/\s+/g, '').replace(/^(?:信息)?来源[：:]/u, ''),
  };
}

/** Whether a text so far ends in its source: nothing but a mark can follow in the same body. */
export function endsInSource(tail: string): boolean {
  return CLOSING.test(tail.slice(-80));
}
