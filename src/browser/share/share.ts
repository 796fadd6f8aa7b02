/**
 * Shares an item. Phones open the system's share sheet. Elsewhere the text and the address are copied, and a panel
 * shows them with a QR code for a phone.
 */
import { copy } from '../copy.ts';

/** @param button has the text; the address is that of the entry around it, or else of the page */
function send(button: HTMLButtonElement): void {
  const text = button.dataset.share!;
  const entry = button.closest('.entry')?.querySelector('a');
  const url = (entry ?? location).href.replace(/[?#].*/, '');
  const isTouched = matchMedia('(pointer: coarse)').matches;
  const show = async (always: boolean) => {
    const copied = await copy(button, `${text}\n${url}`);
    if (always || !copied) await (await import('./panel.ts')).showPanel({ text, url, copied });
  };
  if (!isTouched || !navigator.share) {
    show(!isTouched).catch(() => {});
    return;
  }
  navigator.share({ text, url }).catch((error: Error) => {
    // The reader has closed the sheet.
    if (error.name !== 'AbortError') show(true).catch(() => {});
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]'))
  button.hidden = false;
document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('button[data-share]');
  if (button) send(button);
});
