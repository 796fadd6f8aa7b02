/** The parts of the page of what is followed. */
import { copy } from '../copy.ts';
import { local } from '../local.ts';
import { make } from '../search/show/dom.ts';
import { type Follow, keepOffline, kindOf, unfollow } from './follows.ts';
import { addressOf, places } from './places.ts';
import { save } from './store.ts';
import { writeLink } from './transfer.ts';
import type { Match } from './watch.ts';

/** Rows of what is not new. */
const MOST = 30;

export function button(label: string, act: (self: HTMLButtonElement) => unknown): HTMLButtonElement {
  const made = make('button', { type: 'button' }, label);
  made.addEventListener('click', () => act(made));
  return made;
}

export function section(heading: string, words: string, ...parts: (Node | string)[]): HTMLElement {
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

/** What is new, and what was there before; null where it could not be read. */
export function newsView(fresh: Match[] | null, earlier: Match[] | null): HTMLElement[] {
  if (!fresh || !earlier) return [section('新条目', '', make('p', {}, '暂时读不到数据，请稍后重试。'))];
  const last = earlier.slice(0, MOST);
  return [
    section(
      '上次来访以来',
      `${fresh.length} 条`,
      fresh.length > 0 ? rows(fresh) : make('p', { class: 'note' }, '没有新条目。'),
    ),
    ...(last.length > 0
      ? [
          section(
            '此前',
            last.length < earlier.length ? `最新的 ${last.length} 条` : `${last.length} 条`,
            rows(last),
          ),
        ]
      : []),
  ];
}

/** What is followed. @param changed called when something is not any more */
export function listView(list: readonly Follow[], changed: () => void): HTMLElement[] {
  if (list.length === 0) return [];
  const items = list.map(({ url, name }) => {
    const drop = button('取消', () => {
      unfollow(url);
      changed();
    });
    drop.setAttribute('aria-label', `取消关注 ${name}`);
    return make(
      'li',
      {},
      make('span', {}, make('a', { href: local(url) }, name), ' ', make('small', {}, kindOf(url)!)),
      drop,
    );
  });
  return [section('关注', `${list.length} 项`, make('ul', { class: 'follows' }, ...items))];
}

/** Where reading stopped. */
export function placesView(): HTMLElement[] {
  const kept = places();
  if (kept.length === 0) return [];
  const items = kept.map((place) =>
    make('li', {}, make('a', { href: local(addressOf(place)) }, `${place.name} ${place.at}/${place.of}`)),
  );
  return [section('继续读', '', make('ul', { class: 'follows' }, ...items))];
}

/** The link that takes all of it elsewhere. */
export function takeView(list: readonly Follow[], changed: () => void): HTMLElement[] {
  const [place] = places();
  if (list.length === 0 && !place) return [];
  const url = location.origin + location.pathname + writeLink(list, place);
  const code = make('div', { class: 'code' });
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
          const { qrCode } = await import('../share/qr.ts');
          code.replaceChildren(qrCode(url, '二维码，内容为全部关注的链接'));
        }),
        button('全部清除', () => {
          if (!confirm('清除本浏览器中的全部关注和阅读位置？')) return;
          for (const key of ['follow', 'read', 'seen'] as const) save(key, null);
          keepOffline();
          changed();
        }),
      ),
      code,
    ),
  ];
}
