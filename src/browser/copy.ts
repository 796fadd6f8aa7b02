/** Buttons that copy text to the clipboard. */

/**
 * Makes a button copy text, and shows the button.
 * @param button hidden in the page
 * @param textOf called when the button is pressed
 */
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
