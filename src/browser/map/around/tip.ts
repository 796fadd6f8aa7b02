/** The tooltip of what the pointer or the focus is on. */
import type { Titled } from '../../../data/map-data.ts';
import { html } from '../dom.ts';

/** What a tooltip says. */
export interface TipContent {
  name: string;
  lines: string[];
  /** Titles of the newest items. */
  titles: Promise<Titled[]>;
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

/**
 * Makes the tooltip. It is in a corner of the map, so that it does not cover what is around the pointer.
 * @param box its element
 * @param map the element that it is in
 */
export function createTip(box: HTMLElement, map: HTMLElement): Tip {
  let shown = '';
  return {
    show: (key, [x, y], content) => {
      if (key !== shown) {
        shown = key;
        const { name, lines, titles } = content();
        const list = html('ul');
        box.replaceChildren(html('b', '', name), ...lines.map((line) => html('p', '', line)), list);
        titles
          .then((all) => {
            if (key === shown) list.append(...all.map(([title]) => html('li', '', title)));
          })
          // Name and figures are enough if the titles cannot be fetched.
          .catch(() => {});
      }
      box.classList.toggle('atlas-tip-away', x < map.clientWidth / 2 && y > map.clientHeight / 2);
      box.hidden = false;
    },
    hide: () => {
      shown = '';
      box.hidden = true;
    },
  };
}
