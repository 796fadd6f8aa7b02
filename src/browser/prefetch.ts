/**
 * Fetches a page of this site as soon as a pointer, a finger or the keyboard comes to its link, so that it is there
 * when the link is followed. Lighter than a router in the page: the browser navigates, scrolls and remembers as ever.
 */
const asked = new Set([location.pathname]);

/** Milliseconds on a link that mean it: a pointer on its way to elsewhere crosses many in less. */
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
  // An SVG link's href is no string: links on maps are few and left alone.
  if (!link || typeof link.href !== 'string') return;
  if (link.origin !== location.origin || !link.pathname.endsWith('/')) return;
  if (event.type === 'touchstart') ask(link);
  else setTimeout(() => link.matches(':hover, :focus') && ask(link), DWELL);
}

const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
if (!connection?.saveData)
  for (const type of ['pointerover', 'touchstart', 'focusin'])
    document.addEventListener(type, consider, { passive: true });
