/**
 * The key to the search, on every page: `/` or Ctrl-K opens it; and the words of a search that led here are
 * highlighted. Both are fetched only when called for.
 */

/**
 * Until the dialog is fetched, the header's box takes the keys of a fast typist; and if it cannot be fetched, the
 * search begins from there.
 * @returns gives back what was typed, and the focus
 */
function standIn(): () => string {
  const box = document.querySelector<HTMLInputElement>('.top input');
  const from = document.activeElement as HTMLElement | null;
  if (!box || from === box || from?.closest('dialog')) return () => '';
  const before = box.value;
  box.focus({ preventScroll: true });
  return () => {
    if (document.activeElement === box) {
      // A word that is still being composed stays as far as it is typed.
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
