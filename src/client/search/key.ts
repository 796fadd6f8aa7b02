/**
 * The key to the search, on every page: `/` or Ctrl-K opens it; and the words of a search that led here are
 * highlighted. Both are fetched only when called for.
 */
addEventListener('keydown', (event) => {
  const { key, target } = event;
  const ctrlK = key === 'k' && (event.ctrlKey || event.metaKey);
  const typing = (target as HTMLElement).closest?.('input,select,textarea,[contenteditable]');
  if (!ctrlK && (key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey)) return;
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>('#search input');
  if (box) box.select();
  else void import('./dialog.ts').then((dialog) => dialog.openDialog());
});

if (location.hash.startsWith('#q=')) void import('./highlight.ts');
