/** What is said of a search's outcome, on the page and to screen readers. */
import type { Found } from '../find/engine.ts';
import type { SearchState } from '../find/state.ts';

export const SEARCHING = '正在检索…';
export const SEARCHING_OLDER = '正在检索更早的年份…';
export const UNSUPPORTED = '这个浏览器不能运行检索（没有 WebAssembly）。';
export const UNREACHABLE = '暂时无法读取检索索引。请检查网络后再试；期刊、地区和行业页仍可查阅。';

export function outcome(found: Found, state: SearchState): string {
  const { total, partial, sounds, query } = found;
  const narrowed = Object.keys(found.filters).length > 0;
  if (total === 0) {
    if (found.kept > 0) return `没有符合全部条件的条目；去掉筛选后有 ${found.kept} 条。`;
    return `没有找到${query.terms.length > 0 ? `“${query.terms.join(' ')}”` : '符合条件的条目'}。`;
  }
  if (partial) return `没有同时包含全部词语的条目；以下 ${total} 条包含其中一部分。`;
  if (query.terms.length === 0 && !narrowed) {
    return `全部 ${total} 条，${state.sort === 'sum' ? '金额从大到小' : '由新到旧'}`;
  }
  return `${total} 条结果${sounds.length > 0 ? `，含按拼音找到的“${sounds.join('”“')}”` : ''}`;
}
