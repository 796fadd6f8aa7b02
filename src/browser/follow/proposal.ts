/** What a link proposes to follow. Nothing is stored before the reader agrees. */
import { local } from '../local.ts';
import { button, make } from '../search/show/dom.ts';
import { follow, isFollowed } from './follows.ts';
import { known, knownPlace } from './names.ts';
import { type Changed, section } from './page-parts.ts';
import { keepPlace, places } from './places.ts';
import { readLink } from './transfer.ts';

/** Removes the proposal from the address. */
const forget = (): void => history.replaceState(null, '', location.pathname);

/** The proposal in the address; empty if there is none. @param done called when the reader has decided */
export async function proposalView(done: Changed): Promise<HTMLElement[]> {
  const read = readLink(location.hash);
  if (!read) return [];
  const close = (label: string) =>
    button(label, () => {
      forget();
      done('没有加入任何内容');
    });
  const HEADING = '链接中的关注';
  if (read === 'unreadable')
    return [
      section(
        HEADING,
        '',
        make('p', {}, '这个链接不完整或来自另一版本，没有加入任何内容。'),
        make('p', {}, close('知道了')),
      ),
    ];

  const [{ follows, unknown }, place] = await Promise.all([
    known(read.urls),
    knownPlace(read.place).catch(() => null),
  ]);
  const fresh = follows.filter(({ url }) => !isFollowed(url));
  const isHere = place && places().some(({ issue }) => issue === place.issue);
  const left = unknown + read.dropped;
  const status = make('p', { role: 'status' });
  const lines = [
    ...fresh.map(({ url, name }) => make('li', {}, make('a', { href: local(url) }, name))),
    ...(place && !isHere ? [make('li', {}, `继续读：${place.name} ${place.at}/${place.of}`)] : []),
  ];
  const notes = [
    follows.length > fresh.length && `${follows.length - fresh.length} 项已在关注。`,
    left > 0 && `另有 ${left} 项本站没有，已略去。`,
    place && isHere && `${place.name}在这里已有阅读位置，不改动。`,
  ].filter(Boolean);
  const add = button('加入我的关注', () => {
    if (fresh.length > 0 && !follow(fresh)) {
      status.textContent = '未能保存：本浏览器不允许，或已满 100 项。';
      return;
    }
    if (place && !isHere) keepPlace(place);
    forget();
    done(fresh.length > 0 ? `已加入 ${fresh.length} 项` : '已加入阅读位置');
  });
  return [
    section(
      HEADING,
      lines.length > 0 ? `${lines.length} 项，确认后才加入` : '没有可加入的',
      make('ul', { class: 'follows' }, ...lines),
      ...(notes.length > 0 ? [make('p', { class: 'note' }, notes.join(''))] : []),
      make('p', { class: 'tools' }, lines.length > 0 && add, close(lines.length > 0 ? '不加入' : '知道了')),
      status,
    ),
  ];
}
