// Runs before the first paint, so that a stored choice of light or dark never flashes, and that the line for a reader
// who comes back has its room (src/components/follow/Back.astro).
try {
  const root = document.documentElement;
  const base = decodeURI(new URL('.', document.currentScript.src).pathname);
  const theme = localStorage.getItem(base + 'theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  root.dataset.kept = ['follow', 'read'].filter((key) => localStorage.getItem(base + key)).join(' ');
} catch {}
