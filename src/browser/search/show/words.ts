/** Messages about the outcome of a search, on the page and for screen readers. */
import type { Found } from '../find/answer.ts';

export const SEARCHING = '正在搜索…';
export const SEARCHING_OLDER = '正在搜索更早的年份…';
export const UNSUPPORTED = '这个浏览器不能运行搜索（没有 WebAssembly）。';
export const UNREACHABLE = '暂时无法读取搜索索引。请检查网络后再试；周报、地区和行业页仍可查阅。';

/** The outcome of a search, in a sentence. */
export function outcome(found: Found): string {
  const { state, query, words, filters, total, kept, partial, sounds } = found;
  const asked = words.length > 0 ? `“${words.join(' ')}”` : '符合条件的条目';
  if (total === 0) {
    return kept > 0 ? `没有符合全部条件的条目；移除筛选后有 ${kept} 条。` : `没有找到${asked}。`;
  }
  if (found.reread) return `按文字找到 ${total} 条结果`;
  if (partial) return `没有找到${asked}。以下 ${total} 条只匹配部分字词。`;
  if (query.terms.length === 0 && Object.keys(filters).length === 0) {
    return `全部 ${total} 条，${state.sort === 'sum' ? '金额从大到小' : '由新到旧'}`;
  }
  return `${total} 条结果${sounds.length > 0 ? `，含按拼音找到的“${sounds.join('”“')}”` : ''}`;
}
