/** What every page gets from a script: the light/dark switch, the key to the search, copying, pages fetched ahead. */
import { copies } from './copy.ts';
import './prefetch.ts';
import './search/key.ts';

const root = document.documentElement;

function dark(): boolean {
  return (
    (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'
  );
}

const theme = document.querySelector<HTMLButtonElement>('.theme');
if (theme) {
  theme.hidden = false;
  theme.ariaPressed = String(dark());
  theme.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    theme.ariaPressed = String(dark());
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // A browser that stores nothing still switches for this page.
    }
  });
}

/** Puts the reader's day into the gap that a citation has for it. */
function tellAccess(citation: HTMLElement): void {
  const now = new Date();
  const day = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  for (const gap of citation.querySelectorAll<HTMLElement>('[data-accessed]')) {
    gap.textContent = gap.dataset.accessed!.replace('@', day);
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const source = button.dataset.copy;
  copies(button, () => {
    if (!source) return location.href.replace(/[?#].*/, '');
    const text = document.getElementById(source)!;
    tellAccess(text);
    return text.textContent;
  });
}
