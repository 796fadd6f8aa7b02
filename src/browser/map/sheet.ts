/** Where the details of a place stand: beside the map, or on a phone in a sheet that comes up over it. */
import { find } from './dom.ts';

export interface Sheet {
  /** A place is open, or none: then the details are those of what the map shows. */
  open(on: boolean): void;
  /** Begins at the top, with the map in sight above. */
  reveal(): void;
  focus(): void;
}

/** @param closed called when the reader closes it */
export function createSheet(root: HTMLElement, stage: HTMLElement, closed: () => void): Sheet {
  const box = find<HTMLElement>(root, '.atlas-panel');
  const button = find<HTMLButtonElement>(box, '.atlas-close');
  const close = () => {
    closed();
    stage.focus({ preventScroll: true });
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
      const meets = stage.getBoundingClientRect().bottom > box.getBoundingClientRect().top;
      if (covers && meets) stage.scrollIntoView({ block: 'start' });
    },
    focus: () => box.focus(),
  };
}
