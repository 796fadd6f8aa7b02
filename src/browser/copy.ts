/** Buttons that put text into the clipboard, and say that they did. */

/** @param textOf asked when the button is pressed; the button, hidden in the page, shows itself */
export function copies(button: HTMLButtonElement, textOf: () => string): void {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(textOf());
      button.textContent = '已复制';
    } catch {
      button.textContent = '请手动复制';
    }
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}
