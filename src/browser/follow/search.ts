/** The button that follows the search in the address. */
import { follows } from './button.ts';
import { searchName, searchUrl } from './searches.ts';

const button = document.querySelector<HTMLButtonElement>('button[data-follow]')!;
const status = document.getElementById('status')!;

const show = follows(button, {
  url: () => searchUrl(location.search),
  name: (url) => searchName(url).catch(() => new URLSearchParams(location.search).get('q') || '搜索'),
});
/** Time after which the address contains what was typed, ms: see src/browser/search/page/address.ts. */
const LATER = 600;
// Each search changes the status line.
new MutationObserver(() => {
  show();
  setTimeout(show, LATER);
}).observe(status, { childList: true, characterData: true, subtree: true });
addEventListener('popstate', show);
