/** The line for a returning reader: new items of what they follow, and where they stopped reading. */
import { local } from '../local.ts';
import { make } from '../search/show/dom.ts';
import { follows } from './follows.ts';
import { addressOf, places } from './places.ts';

function show(part: 'follow' | 'read', url: string, words: string): void {
  document.querySelector(`.back-${part}`)?.replaceChildren(make('a', { href: local(url) }, words));
}

/** Shows the link to where reading stopped: in this issue, or else in the last one read. @param id of the issue */
function showPlace(id?: string): void {
  const kept = places();
  const place = kept.find(({ issue }) => issue === id) ?? kept[0];
  if (!place) return;
  const { issue, name, at, of } = place;
  show('read', addressOf(place), `继续读：${issue === id ? '' : `${name} `}${at}/${of}`);
}

/**
 * Fills the line. Its space is reserved, because theme.js has found stored data.
 * @param news how many items are new, in words
 * @param id of the page's issue
 */
export async function showBack(news: () => Promise<string>, id?: string): Promise<void> {
  showPlace(id);
  const { length } = follows();
  if (length === 0) return;
  const own = `★ 您关注的 ${length} 项`;
  show('follow', '/watch/', own);
  const said = await news().catch(() => '');
  if (said) show('follow', '/watch/', `${own}：${said}`);
}
