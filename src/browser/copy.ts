/** Buttons that copy text to the clipboard, and the access date of a citation. */

/** The usual labels of the buttons. */
const labels = new WeakMap<HTMLButtonElement, string>();

/**
 * Copies a text, and says so on the button for two seconds.
 * @returns whether the browser allowed it
 */
export async function copy(button: HTMLButtonElement, text: string): Promise<boolean> {
  const label = labels.get(button) ?? button.textContent;
  labels.set(button, label);
  const copied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  button.textContent = copied ? '已复制' : '请手动复制';
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
  return copied ?? false;
}

/**
 * Makes a button copy text, and shows the button.
 * @param button hidden in the page
 * @param textOf called when the button is pressed
 */
export function copies(button: HTMLButtonElement, textOf: () => string): void {
  button.hidden = false;
  button.addEventListener('click', () => copy(button, textOf()));
}

/** The reader's date, ISO. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
