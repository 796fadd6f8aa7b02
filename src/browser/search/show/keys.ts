/** The keys of a search box: what is typed is searched for, up and down walk through box and results. */

/** What a browser reports in place of a key that its input method handles (UI Events, “keyCode of 229”). */
const HANDLED = 229;

/** The parts of a key's event that tell. `keyCode` is deprecated, but nothing has replaced it for this. */
type Key = Pick<KeyboardEvent, 'isComposing'> & { readonly keyCode: number };

/**
 * Whether a key belongs to an input method: it chooses among the candidates of a Chinese word, gives the word up or
 * ends it. In Safari the composition is over before the key that ended it arrives, and only its `keyCode` tells.
 */
export function isOfInputMethod({ isComposing, keyCode }: Key): boolean {
  return isComposing || keyCode === HANDLED;
}

/** The step that a key asks for: 1 down, -1 up, 0 none. */
export function stepOf(event: KeyboardEvent): -1 | 0 | 1 {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (isOfInputMethod(event) || shiftKey || ctrlKey || metaKey || altKey) return 0;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}

/**
 * Follows what is typed into a box.
 * @param begin called at every key
 * @param rest called after the keys that came in one go
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
    // What comes in one go, as from an input method, is searched for once.
    timer = setTimeout(rest);
  };
  input.addEventListener('input', (event) => {
    // While a Chinese word is still being composed its letters are no query.
    if (!(event as InputEvent).isComposing) typed();
  });
  input.addEventListener('compositionend', typed);
  return { typed, cancel };
}
