/** What the dialog shows before anything is typed: recent searches and example queries. */
import { INDUSTRIES, STAGES } from '../../../schema/codes.ts';
import { INDUSTRY_SHORT, STAGE_LABELS } from '../../../schema/labels.ts';
import { local } from '../../local.ts';
import { readState, writeState } from '../find/state.ts';
import { button, make } from './dom.ts';
import { forget, recent } from './recent.ts';

/** Example queries, with what each one shows. */
const WAYS = [
  [`江苏 ${INDUSTRY_SHORT[INDUSTRIES[0]!]}`, '地区、行业'],
  [`${STAGE_LABELS[STAGES[0]!]} 50亿以上`, '阶段、金额'],
  ['5-50亿 2023年1月至6月', '区间、起止月份'],
  ['suzhou', '拼音、繁体也可'],
] as const;

/** The address of a search. */
export function searchFor(q: string): string {
  return local('/search/') + writeState(readState(new URLSearchParams({ q })));
}

function ask(q: string, hint?: string): HTMLLIElement {
  return make(
    'li',
    {},
    make('a', { href: searchFor(q) }, make('span', {}, q), hint && make('small', {}, hint)),
  );
}

/** @param again called to show the view again after a change */
export function idleView(again: () => void): HTMLElement[] {
  const last = recent();
  const clear = button('清除', () => {
    forget();
    again();
  });
  return [
    ...(last.length > 0
      ? [make('h2', {}, '最近的搜索', ' ', clear), make('ul', {}, ...last.map((q) => ask(q)))]
      : []),
    make('h2', {}, '可以这样搜'),
    make('ul', {}, ...WAYS.map(([q, hint]) => ask(q, hint))),
  ];
}
