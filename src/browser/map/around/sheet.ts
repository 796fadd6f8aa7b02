/** The panel of details: next to the map, or on a phone a sheet over it. */
import { find } from '../dom.ts';

/** The panel. */
export interface Sheet {
  /** @param on whether a place is open; else the panel shows the details of the whole map */
  open(on: boolean): void;
  /** Scrolls the panel to its top, and the map into view above it. */
  reveal(): void;
  focus(): void;
}

/**
 * Makes the panel.
 * @param map the element that the sheet must not cover; it gets the focus when the sheet is closed
 * @param closed called when the reader closes the sheet
 */
export function createSheet(root: HTMLElement, map: HTMLElement, closed: () => void): Sheet {
  const box = find<HTMLElement>(root, '.atlas-panel');
  const button = find<HTMLButtonElement>(box, '.atlas-close');
  const close = () => {
    closed();
    map.focus({ preventScroll: true });
  };
  button.addEventListener('click', close);
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !button.hidden) close();
  });
  return {
    open: (on) => {
      box.classList.toggle('open', on);
      button.hidden = !on;
    },
    reveal: () => {
      box.scrollTop = 0;
      const covers = getComputedStyle(box).position === 'fixed';
      const meets = map.getBoundingClientRect().bottom > box.getBoundingClientRect().top;
      if (covers && meets) map.scrollIntoView({ block: 'start' });
    },
    focus: () => box.focus(),
  };
}
