import { SECTIONS, type Section } from '../schema/dataset.ts';

const NUMBERED = /^[（(]?\s*([一二三四五六七八九]|[1-9])\s*[）)]?\s*[、.．，,\s]\s*(\S{2,12})$/u;
/** Words that name a section even where the newsletter calls it by another name. */
const WORDS: readonly [Section, RegExp][] = [
  ['招商引资', /招商|引资|项目动态|产业项目|投资项目/],
  ['综合资讯', /资讯|综合信息|综合新闻|要闻|动态/],
  ['政策法规', /政策|法规/],
];

/**
 * The section that a line opens, or null.
 *
 * `一、招商引资` in all its spellings: other numerals, blanks, brackets, no number at all.
 * A page number behind it (`一、招商引资…… 1`) makes it a line of the contents, which is no heading here.
 */
export function sectionHeading(text: string): Section | null {
  if (text.length > 18) return null;
  const bare = text.replace(/[\s*#]/g, '');
  const exact = SECTIONS.find((section) => bare === section);
  if (exact) return exact;
  const match = NUMBERED.exec(text.replace(/[*#]/g, '').trim());
  if (!match) return null;
  const name = (match[2] ?? '').replace(/\s/g, '');
  if (name.length > 8) return null;
  return WORDS.find(([, words]) => words.test(name))?.[0] ?? null;
}
