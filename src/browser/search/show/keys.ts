/** The keys of a search box: typing starts a search, the arrow keys move through box and results. */

/** What a browser reports in place of a key that its input method handles (UI Events, “keyCode of 229”). */
const HANDLED = 229;

/** The properties of a key event that are needed. `keyCode` is deprecated, but has no replacement for this. */
type Key = Pick<KeyboardEvent, 'isComposing'> & { readonly keyCode: number };

/**
 * Whether an input method handles a key: it chooses a candidate for a Chinese word, or cancels or ends the word. In
 * Safari the composition is over before the event of the key that ended it, and only `keyCode` shows this.
 */
export function isOfInputMethod({ isComposing, keyCode }: Key): boolean {
  return isComposing || keyCode === HANDLED;
}

/** The step of an arrow key: 1 down, -1 up; 0 for other keys. */
export function stepOf(event: KeyboardEvent): -1 | 0 | 1 {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (isOfInputMethod(event) || shiftKey || ctrlKey || metaKey || altKey) return 0;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}

/**
 * Listens to typing in a box.
 * @param begin called at every change
 * @param rest called once after changes that arrive together
 */
export function followTyping(
  input: HTMLInputElement,
  begin: () => void,
  rest: () => void,
): { typed(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  const typed = (): void => {
    cancel();
    begin();
    // Changes that arrive together, as from an input method, start one search.
    timer = setTimeout(rest);
  };
  input.addEventListener('input', (event) => {
    // The letters of a Chinese word that is still being composed are not a query.
    if (!(event as InputEvent).isComposing) typed();
  });
  input.addEventListener('compositionend', typed);
  return { typed, cancel };
}
