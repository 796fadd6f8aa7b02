/** Pointer and keyboard on the map, translated to places. */
import type { Mark, MarkLayer } from '../marks/layer.ts';
import type { Viewport } from './viewport.ts';

/** What a gesture refers to. */
export interface Target {
  mark: Mark | undefined;
  /** Adcode of the mark's place or of the area. */
  code: string;
  /** Name of a county. */
  name: string | undefined;
}

/** Callbacks of the gestures. */
export interface Gestures {
  /** @param keyboard chosen by key: the focus should follow */
  choose(target: Target, keyboard: boolean): void;
  /**
   * The pointer or the focus is on something.
   * @param point CSS pixels from the corner of the box
   */
  rest(target: Target, point: readonly [number, number]): void;
  leave(): void;
  home(): void;
  back(): void;
}

/** How far a tap may miss a mark, CSS pixels. Targets are at least 24 × 24. */
const REACH = { mouse: 6, touch: 22 };
/** One press of an arrow key, CSS pixels. */
const STEP = 80;
const FACTOR = 1.6;

/**
 * Listens for gestures.
 * @param box around the map; it takes the focus and the keys
 */
export function listen(
  box: HTMLElement,
  map: SVGSVGElement,
  marks: MarkLayer,
  viewport: Viewport,
  gestures: Gestures,
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
    const mark = marks.nearest([point.x, point.y], viewport.transform(), viewport.unit(), reach);
    return mark && { mark, code: mark.code, name: undefined };
  };

  map.addEventListener('click', (event) => {
    // The browser opens the link in another tab or window.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const touch = (event as PointerEvent).pointerType === 'touch';
    const keyboard = event.detail === 0;
    const hit = under(event);
    const target = hit?.mark || keyboard ? hit : (near(event, touch ? REACH.touch : REACH.mouse) ?? hit);
    // A dot is a link to its item. A finger cannot hover, so a tap shows the place first.
    if (hit?.mark && hit.mark.item >= 0 && !touch) return;
    event.preventDefault();
    if (target) gestures.choose(target, keyboard);
  });

  const corner = () => box.getBoundingClientRect();
  const restOn = (event: Event, x: number, y: number) => {
    const target = under(event);
    if (target) gestures.rest(target, [x - corner().left, y - corner().top]);
    else gestures.leave();
  };
  map.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && event.buttons === 0) restOn(event, event.clientX, event.clientY);
  });
  map.addEventListener('pointerleave', gestures.leave);
  map.addEventListener('focusin', (event) => {
    const target = event.target as SVGElement;
    if (!target.matches(':focus-visible')) return;
    const { right, bottom } = target.getBoundingClientRect();
    restOn(event, right, bottom);
  });
  map.addEventListener('focusout', gestures.leave);

  const keys: Record<string, () => void> = {
    ArrowLeft: () => viewport.panBy(STEP, 0),
    ArrowRight: () => viewport.panBy(-STEP, 0),
    ArrowUp: () => viewport.panBy(0, STEP),
    ArrowDown: () => viewport.panBy(0, -STEP),
    '+': () => viewport.zoomBy(FACTOR),
    '=': () => viewport.zoomBy(FACTOR),
    '-': () => viewport.zoomBy(1 / FACTOR),
    '0': gestures.home,
    Escape: gestures.back,
  };
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', '可缩放的地图：方向键移动，加减号缩放，0 回到全国，Esc 后退');
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The whole country cannot be moved: the arrows scroll the page.
    if (event.key.startsWith('Arrow') && viewport.transform().k === 1) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
