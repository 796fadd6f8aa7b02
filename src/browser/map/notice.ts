/** A line over the map that goes away by itself. */

const SHOWN_MS = 1800;

export function createNotice(line: HTMLElement): (text: string) => void {
  let hiding: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    line.textContent = text;
    line.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => {
      line.hidden = true;
    }, SHOWN_MS);
  };
}

/** Says on a button what came of it, for a while. */
export function answer(button: HTMLElement, text: string): void {
  const label = button.textContent;
  button.textContent = text;
  setTimeout(() => {
    button.textContent = label;
  }, SHOWN_MS);
}
