/** What a pointer or the focus rests on, in a few words. */
import { html } from './dom.ts';

export interface TipContent {
  name: string;
  lines: string[];
  /** The latest items' titles; they may come later. */
  titles: Promise<string[]>;
}

export interface Tip {
  /** @param point where it stands, CSS pixels from the stage's corner */
  show(key: string, point: readonly [number, number], content: () => TipContent): void;
  hide(): void;
}

const AWAY = 14;

export function createTip(box: HTMLElement, stage: HTMLElement): Tip {
  let shown = '';
  const move = ([x, y]: readonly [number, number]) => {
    const left = x + AWAY + box.offsetWidth > stage.clientWidth ? x - AWAY - box.offsetWidth : x + AWAY;
    const top = Math.min(y + AWAY, stage.clientHeight - box.offsetHeight - 4);
    box.style.left = `${Math.max(4, left)}px`;
    box.style.top = `${Math.max(4, top)}px`;
  };
  return {
    show: (key, point, content) => {
      if (key !== shown) {
        shown = key;
        const { name, lines, titles } = content();
        const list = html('ul');
        box.replaceChildren(html('b', '', name), ...lines.map((line) => html('p', '', line)), list);
        titles
          .then((all) => {
            if (key !== shown) return;
            list.append(...all.map((title) => html('li', '', title)));
            move(point);
          })
          // A tooltip without titles still tells name and figures.
          .catch(() => {});
      }
      box.hidden = false;
      move(point);
    },
    hide: () => {
      shown = '';
      box.hidden = true;
    },
  };
}
