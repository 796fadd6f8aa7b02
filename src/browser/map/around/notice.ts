/** A message over the map that disappears by itself. */

const SHOWN_MS = 1800;

/**
 * Makes the function that shows a message.
 * @param line the element of the message
 */
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
