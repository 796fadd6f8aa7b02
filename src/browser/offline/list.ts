/** The offline page lists the pages that can be read without a network. */
import { make } from '../search/show/dom.ts';

const list = document.getElementById('kept')!;
const base = new URL(import.meta.env.BASE_URL, location.href).pathname;

/** Links to the kept pages, newest first. The cache's name is not imported: the worker shares no file with pages. */
async function pages(): Promise<HTMLElement[]> {
  const name = (await caches.keys()).find((one) => one.endsWith(` ${base} kept`));
  if (name === undefined) return [];
  const cache = await caches.open(name);
  const rows: HTMLElement[] = [];
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!pathname.endsWith('/')) continue;
    const html = await (await cache.match(request))!.text();
    const { title } = new DOMParser().parseFromString(html, 'text/html');
    rows.unshift(make('li', {}, make('a', { href: pathname }, title.replace(/ · [^·]*$/, ''))));
  }
  return rows;
}

document.getElementById('again')!.addEventListener('click', () => location.reload());
// If it is opened online at its own address, no page is missing. Only the words change, so nothing moves.
if (navigator.onLine && location.pathname === `${base}offline/`) {
  document.querySelector('h1')!.textContent = '离线阅读';
  document.getElementById('missing')!.textContent = '没有网络时，这里列出的页仍能打开。';
  document.getElementById('again')!.style.visibility = 'hidden';
}

pages().then(
  (rows) => rows.length > 0 && list.replaceChildren(...rows),
  () => {},
);
