/**
 * Search on every page: `/` or Ctrl-K opens the dialog, and the words of a search that led here are highlighted. The
 * scripts of both are loaded on demand.
 */

/**
 * Moves the focus to the header's search box, so that keys typed while the dialog loads are not lost. If the dialog
 * cannot be loaded, the reader searches from there.
 * @returns a function that restores the focus and the box, and returns what was typed
 */
function standIn(): () => string {
  const box = document.querySelector<HTMLInputElement>('.top input');
  const from = document.activeElement as HTMLElement | null;
  if (!box || from === box || from?.closest('dialog')) return () => '';
  const before = box.value;
  box.focus({ preventScroll: true });
  return () => {
    if (document.activeElement === box) {
      // Keeps the typed part of a word that is still being composed.
      box.blur();
      if (from !== document.body) from?.focus({ preventScroll: true });
    }
    const typed = box.value.startsWith(before) ? box.value.slice(before.length) : box.value;
    box.value = before;
    return typed;
  };
}

addEventListener('keydown', (event) => {
  const { key, target } = event;
  const ctrlK = key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  const typing = (target as HTMLElement).closest?.('input,select,textarea,[contenteditable]');
  if (!ctrlK && (key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey)) return;
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>('#search input');
  if (box) {
    box.focus();
    box.select();
    return;
  }
  const take = standIn();
  import('./dialog.ts').then(
    (dialog) => dialog.openDialog(take),
    () => {},
  );
});

if (location.hash.startsWith('#q=')) void import('./highlight.ts');
