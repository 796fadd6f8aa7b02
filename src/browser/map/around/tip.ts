/** The tooltip of what the pointer or the focus is on. */
import { html } from '../dom.ts';

/** What a tooltip says. */
export interface TipContent {
  name: string;
  lines: string[];
  /** Titles of the newest items. */
  titles: Promise<string[]>;
}

/** The tooltip of the map. */
export interface Tip {
  /**
   * Shows the tooltip.
   * @param key identifies the content, which is made once while the key stays the same
   * @param point CSS pixels from the corner of the map
   */
  show(key: string, point: readonly [number, number], content: () => TipContent): void;
  hide(): void;
}

/** Distance from the point, CSS pixels. */
const AWAY = 14;

/**
 * Makes the tooltip.
 * @param box its element
 * @param map the element that it must not leave
 */
export function createTip(box: HTMLElement, map: HTMLElement): Tip {
  let shown = '';
  const move = ([x, y]: readonly [number, number]) => {
    const left = x + AWAY + box.offsetWidth > map.clientWidth ? x - AWAY - box.offsetWidth : x + AWAY;
    const top = Math.min(y + AWAY, map.clientHeight - box.offsetHeight - 4);
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
          // Name and figures are enough if the titles cannot be fetched.
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
