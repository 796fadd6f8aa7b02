/**
 * Prefetches a page of this site when a pointer, a finger or the keyboard reaches its link. This is lighter than a
 * router in the page: the browser itself navigates and keeps the history.
 */
const asked = new Set([location.pathname]);

/** Time on a link before it is prefetched, ms. A pointer that only crosses it takes less. */
const DWELL = 60;

function ask(link: HTMLAnchorElement): void {
  if (asked.has(link.pathname)) return;
  asked.add(link.pathname);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = link.href.replace(/#.*/, '');
  document.head.append(hint);
}

function consider(event: Event): void {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href]');
  // Links on maps are ignored: the `href` of an SVG link is not a string.
  if (!link || typeof link.href !== 'string') return;
  if (link.origin !== location.origin || !link.pathname.endsWith('/')) return;
  if (event.type === 'touchstart') ask(link);
  else setTimeout(() => link.matches(':hover, :focus') && ask(link), DWELL);
}

const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
if (!connection?.saveData)
  for (const type of ['pointerover', 'touchstart', 'focusin'])
    document.addEventListener(type, consider, { passive: true });
