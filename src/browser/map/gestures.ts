/** What readers do on the map with pointer and keyboard, told in terms of places. */
import type { Mark, MarkLayer } from './marks.ts';
import type { Stage } from './stage.ts';

export interface Target {
  mark: Mark | undefined;
  /** Adcode of the mark's place or of the area. */
  code: string;
  /** Of an area that bears one. */
  name: string | undefined;
}

export interface Doings {
  /** @param keyboard chosen by key: the focus should follow */
  choose(target: Target, keyboard: boolean): void;
  /** A pointer or the focus rests on something; CSS pixels from the corner of the box. */
  rest(target: Target, point: readonly [number, number]): void;
  leave(): void;
  home(): void;
  back(): void;
}

/** How far a tap may miss a mark, CSS pixels: a target of 24 × 24 at least. */
const REACH = { mouse: 6, touch: 22 };
const STEP = 80;
const FACTOR = 1.6;

/** @param box around the map: it takes the focus and the keys */
export function listen(
  box: HTMLElement,
  map: SVGSVGElement,
  marks: MarkLayer,
  stage: Stage,
  doings: Doings,
): void {
  const under = (event: Event): Target | null => {
    const target = event.target as Element;
    const mark = marks.byKey(target.closest<SVGElement>('.mark')?.dataset.key);
    const area = target.closest<SVGElement>('[data-code]')?.dataset;
    const code = mark?.code ?? area?.code;
    return code ? { mark, code, name: area?.name } : null;
  };
  const near = (event: MouseEvent, reach: number): Target | null => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM()?.inverse());
    const mark = marks.nearest([point.x, point.y], stage.transform(), stage.unit(), reach);
    return mark && { mark, code: mark.code, name: undefined };
  };

  map.addEventListener('click', (event) => {
    // To open in another tab or window stays what it is.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const touch = (event as PointerEvent).pointerType === 'touch';
    const keyboard = event.detail === 0;
    const hit = under(event);
    const target = hit?.mark || keyboard ? hit : (near(event, touch ? REACH.touch : REACH.mouse) ?? hit);
    // A dot is one item's link: a finger, which can't rest on it, first sees what it is.
    if (hit?.mark && hit.mark.item >= 0 && !touch) return;
    event.preventDefault();
    if (target) doings.choose(target, keyboard);
  });

  const corner = () => box.getBoundingClientRect();
  const restOn = (event: Event, x: number, y: number) => {
    const target = under(event);
    if (target) doings.rest(target, [x - corner().left, y - corner().top]);
    else doings.leave();
  };
  map.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && event.buttons === 0) restOn(event, event.clientX, event.clientY);
  });
  map.addEventListener('pointerleave', doings.leave);
  map.addEventListener('focusin', (event) => {
    const target = event.target as SVGElement;
    if (!target.matches(':focus-visible')) return;
    const { right, bottom } = target.getBoundingClientRect();
    restOn(event, right, bottom);
  });
  map.addEventListener('focusout', doings.leave);

  const keys: Record<string, () => void> = {
    ArrowLeft: () => stage.panBy(STEP, 0),
    ArrowRight: () => stage.panBy(-STEP, 0),
    ArrowUp: () => stage.panBy(0, STEP),
    ArrowDown: () => stage.panBy(0, -STEP),
    '+': () => stage.zoomBy(FACTOR),
    '=': () => stage.zoomBy(FACTOR),
    '-': () => stage.zoomBy(1 / FACTOR),
    '0': doings.home,
    Escape: doings.back,
  };
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', '可缩放的地图：方向键移动，加减号缩放，0 回到全国，Esc 后退');
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // Over the whole country there is nowhere to move: the arrows scroll the page.
    if (event.key.startsWith('Arrow') && stage.transform().k === 1) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
