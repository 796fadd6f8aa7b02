/**
 * The closing source of a body: `（无锡市政府网站）。`
 *
 * Parentheses may be full-width or ASCII, or mixed in one pair; the full stop may be before or after them, or
 * missing. The name must look like a publisher, so that a closing `（吉瓦时）。` remains text.
 */
const PUBLISHER =
  '(?:网站?|政府|日报|晚报|时报|商报|报|公众号|官微|客户端|频道|电视台|融媒体?|在线|门户|新闻|发布|管委会)';
/** A ministry, bureau or agency without such a word (工信部, 新华社) is accepted only when short. */
const AGENCY = '\\p{Script=Han}{1,7}[部委局厅社]';
const NAME = `(?:[^（）()。，；！？]|[（(][^（）()。，；！？]{1,12}[）)]){1,30}?`;
const CLOSING = new RegExp(`[（(]\\s*(${NAME}${PUBLISHER}|${AGENCY})\\s*[）)]\\s*([。.；;！!]?)\\s*$`, 'u');

/** A paragraph and its source. */
export interface Sourced {
  /** The paragraph without the parenthesis, but with the full stop that followed it. */
  text: string;
  /** The site named, without blanks; null when the paragraph does not end in a source. */
  name: string | null;
}

/** Separates a paragraph from the source at its end. */
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

/**
 * Whether a text ends in its source, so that its body is complete.
 *
 * @param tail the text, or at least its last 80 characters
 */
export function endsInSource(tail: string): boolean {
  return CLOSING.test(tail.slice(-80));
}
