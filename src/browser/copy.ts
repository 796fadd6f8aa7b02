/** Buttons that copy text to the clipboard, and the day that goes into a citation. */

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

/** The reader's date, ISO. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
