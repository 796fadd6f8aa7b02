/** The script of every page: the light/dark switch, the search dialog, copying, sharing, prefetching. */
import { copies, today } from './copy.ts';
import './prefetch.ts';
import './search/key.ts';
import './share/share.ts';

/** Whether the site is kept for reading without a network; set in astro.config.mjs. */
declare const __OFFLINE__: boolean;

const root = document.documentElement;

function dark(): boolean {
  const { theme } = root.dataset;
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

const theme = document.querySelector<HTMLButtonElement>('.theme');
if (theme) {
  theme.hidden = false;
  theme.ariaPressed = String(dark());
  theme.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    theme.ariaPressed = String(dark());
    try {
      localStorage.setItem(`${import.meta.env.BASE_URL}theme`, root.dataset.theme);
    } catch {
      // Without storage the choice lasts for this page only.
    }
  });
}

/** Writes the reader's date into a citation. */
function setAccessDate(citation: HTMLElement): void {
  for (const gap of citation.querySelectorAll<HTMLElement>('[data-accessed]')) {
    gap.textContent = gap.dataset.accessed!.replace('@', today());
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const source = button.dataset.copy;
  copies(button, () => {
    if (!source) return location.href.replace(/[?#].*/, '');
    const text = document.getElementById(source)!;
    setAccessDate(text);
    return text.textContent;
  });
}

// After the page has loaded, so as not to slow it down.
if (__OFFLINE__ && import.meta.env.PROD)
  addEventListener('load', () => {
    navigator.serviceWorker?.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => {});
  });
