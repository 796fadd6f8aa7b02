/**
 * Fetches a page of this site as soon as a pointer, a finger or the keyboard comes to its link, so that it is there
 * when the link is followed. Lighter than a router in the page: the browser navigates, scrolls and remembers as ever.
 */
const asked = new Set([location.pathname]);

function ask(event: Event): void {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href]');
  // An SVG link's href is no string: links on maps are few and left alone.
  if (!link || typeof link.href !== 'string' || link.origin !== location.origin) return;
  const { pathname } = link;
  if (asked.has(pathname) || !pathname.endsWith('/')) return;
  asked.add(pathname);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = link.href.replace(/#.*/, '');
  document.head.append(hint);
}

const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
if (!connection?.saveData)
  for (const type of ['pointerover', 'touchstart', 'focusin'])
    document.addEventListener(type, ask, { passive: true });
