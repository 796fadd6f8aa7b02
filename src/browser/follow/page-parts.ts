/** The parts of the page /watch/. */
import { copy } from '../copy.ts';
import { local } from '../local.ts';
import { button, type Child, make } from '../search/show/dom.ts';
import { type Follow, keepOffline, kindOf, unfollow } from './follows.ts';
import { addressOf, places } from './places.ts';
import { save } from './store.ts';
import { writeLink } from './transfer.ts';
import { type Look, type Match, MOST as MOST_ISSUES } from './watch.ts';

/** Most characters in a QR code on a screen that phones can still read. */
const LONGEST_CODE = 1000;
/** Most rows of items that are not new. */
const MOST = 30;

export function section(heading: string, words: string, ...parts: Child[]): HTMLElement {
  return make(
    'section',
    { class: 'section' },
    make('h2', {}, heading, ' ', make('small', {}, words)),
    ...parts,
  );
}

function row({ url, title, facts, issue, by }: Match): HTMLElement {
  const names = by.map(({ name }) => name).join('、');
  return make(
    'li',
    { class: 'row' },
    make('h3', {}, make('a', { href: local(url) }, title)),
    make(
      'p',
      { class: 'meta' },
      make('span', { class: 'by' }, `★ ${names}`),
      ...[...facts, issue.name].map((fact) => make('span', {}, fact)),
    ),
  );
}

const rows = (some: readonly Match[]) => make('ol', { class: 'rows' }, ...some.map(row));

/** What was found in the newest issues. */
export interface News extends Look {
  /** Ids of the issues that are new since the last visit. */
  fresh: ReadonlySet<string>;
  /** Number of all issues. */
  issues: number;
}

/** The new items, and earlier ones. @param news null if the data could not be read */
export function newsView(news: News | null): HTMLElement[] {
  if (!news) return [section('新条目', '', make('p', {}, '暂时读不到数据，请稍后重试。'))];
  const { matches, failed, fresh, issues } = news;
  const now = matches.filter(({ issue }) => fresh.has(issue.id));
  const earlier = matches.filter(({ issue }) => !fresh.has(issue.id));
  const last = earlier.slice(0, MOST);
  const among = (count: number) => (count > MOST_ISSUES ? `（最近 ${MOST_ISSUES} 期）` : '');
  const missing = failed.map(({ name }) => `搜索“${name}”暂时未能更新。`).join('');
  return [
    section(
      '上次来访以来',
      `${now.length} 条${among(fresh.size)}`,
      missing && make('p', { class: 'note' }, missing),
      now.length > 0
        ? rows(now)
        : make('p', { class: 'note' }, missing ? '其余没有新条目。' : '没有新条目。'),
    ),
    ...(last.length > 0
      ? [
          section(
            '此前',
            `${last.length < earlier.length ? '最新的 ' : ''}${last.length} 条${among(issues)}`,
            rows(last),
          ),
        ]
      : []),
  ];
}

/**
 * Called after an action.
 * @param said message about what was done
 * @param at index of the removed entry in the list
 */
export type Changed = (said: string, at?: number) => void;

const DENIED = '未能保存：本浏览器不允许。';

/** The list of followed entries. */
export function listView(list: readonly Follow[], changed: Changed): HTMLElement[] {
  if (list.length === 0) return [];
  const items = list.map(({ url, name }, at) => {
    const drop = button('取消', () => changed(unfollow(url) ? `已取消关注 ${name}` : DENIED, at));
    drop.setAttribute('aria-label', `取消关注 ${name}`);
    return make(
      'li',
      {},
      make('span', {}, make('a', { href: local(url) }, name), ' ', make('small', {}, kindOf(url)!)),
      drop,
    );
  });
  return [section('关注', `${list.length} 项`, make('ul', { class: 'follows', id: 'follows' }, ...items))];
}

/** The places where the reader stopped reading. */
export function placesView(): HTMLElement[] {
  const kept = places();
  if (kept.length === 0) return [];
  const items = kept.map((place) =>
    make('li', {}, make('a', { href: local(addressOf(place)) }, `${place.name} ${place.at}/${place.of}`)),
  );
  return [section('继续读', '', make('ul', { class: 'follows' }, ...items))];
}

/** The link that transfers everything to another device. */
export function takeView(list: readonly Follow[], changed: Changed): HTMLElement[] {
  const [place] = places();
  if (list.length === 0 && !place) return [];
  const url = location.origin + location.pathname + writeLink(list, place);
  const code = make('div', { class: 'code' });
  const status = make('p', { class: 'note', role: 'status' });
  return [
    section(
      '带到另一台设备',
      '',
      make(
        'p',
        { class: 'note' },
        '链接里是全部关注和最近的阅读位置。在另一台设备上打开，确认后加入那里的关注。',
      ),
      make(
        'p',
        { class: 'tools' },
        button('复制链接', (self) => copy(self, url)),
        button('二维码', async () => {
          status.textContent = '';
          const parts = await import('../share/qr.ts').catch(() => null);
          if (!parts) status.textContent = '二维码未能载入，请稍后重试。';
          else if (url.length > LONGEST_CODE) status.textContent = '关注较多，二维码放不下，请用“复制链接”。';
          else code.replaceChildren(parts.qrCode(url, '二维码，内容为全部关注的链接'));
        }),
        button('全部清除', () => {
          if (!confirm('清除本浏览器中的全部关注和阅读位置？')) return;
          const isClear = (['follow', 'read', 'seen'] as const).map((key) => save(key, null)).every(Boolean);
          keepOffline();
          changed(isClear ? '已全部清除' : DENIED);
        }),
      ),
      status,
      code,
    ),
  ];
}
