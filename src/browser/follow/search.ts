/** The button that follows a search. It goes with the address, as the search does. */
import { follows } from './button.ts';
import { searchName, searchUrl } from './searches.ts';

const button = document.querySelector<HTMLButtonElement>('button[data-follow]')!;
const status = document.getElementById('status')!;

const show = follows(button, {
  url: () => searchUrl(location.search),
  name: (url) => searchName(url).catch(() => new URLSearchParams(location.search).get('q') || '搜索'),
});
/** The address follows what is typed after a pause: src/browser/search/page/address.ts. */
const LATER = 600;
// Each search says how it went.
new MutationObserver(() => {
  show();
  setTimeout(show, LATER);
}).observe(status, { childList: true, characterData: true, subtree: true });
addEventListener('popstate', show);
