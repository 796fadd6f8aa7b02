/** Up and down walk through box and results. */

/** The step that a key asks for: 1 down, -1 up, 0 none. */
export function stepOf({ key, isComposing, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): -1 | 0 | 1 {
  // While a Chinese word is being composed the arrows choose among its candidates.
  if (isComposing || shiftKey || ctrlKey || metaKey || altKey) return 0;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}
