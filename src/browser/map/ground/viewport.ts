/** Zooms and pans the map by wheel, touch, mouse, buttons and keyboard. */
import { select, type ZoomTransform, zoom, zoomIdentity } from 'd3';

/** A rectangle, units of the map. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The part of the map that is shown. */
export interface Viewport {
  /** Size of the map, units. */
  readonly width: number;
  readonly height: number;
  transform(): ZoomTransform;
  /** Map units in one CSS pixel. */
  unit(): number;
  /** Shows a part of the map as large as possible. */
  fit(box: Box, animate: boolean): void;
  /** The scale that `fit` uses for a part. */
  scaleFor(box: Box): number;
  /** Shows the whole map. */
  home(animate: boolean): void;
  /** Moves to a scale and centre, without animation. */
  go(scale: number, x: number, y: number): void;
  zoomBy(factor: number): void;
  /** Moves by CSS pixels. */
  panBy(dx: number, dy: number): void;
}

/** Callbacks of a viewport. */
export interface ViewportEvents {
  /** At most once a frame. */
  move(transform: ZoomTransform): void;
  /**
   * The map is at rest again.
   * @param byHand whether the reader moved it, not a script
   */
  settle(byHand: boolean): void;
  /** A gesture that scrolls the page. The reader should learn how to move the map. */
  refuse(gesture: 'wheel' | 'touch'): void;
}

/** Time without turning after which a wheel is at rest, ms. It starts when d3 ends the gesture (after 150 ms). */
const WHEEL_REST_MS = 150;
/** Largest scale. */
const LARGEST = 256;
/** Part of the map that `fit` fills. */
const FILL = 0.86;

/** A pinch on a trackpad arrives as small steps with the control key, a notch of a wheel as a large step. */
function wheelDelta(event: WheelEvent): number {
  const pixels = event.deltaY * (event.deltaMode === 1 ? 25 : event.deltaMode ? 500 : 1);
  return -pixels * (Math.abs(pixels) < 40 ? 0.015 : 0.004);
}

/** Makes a map movable. */
export function createViewport(node: SVGSVGElement, events: ViewportEvents): Viewport {
  const { width, height } = node.viewBox.baseVal;
  const target = select<SVGSVGElement, unknown>(node);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let current = zoomIdentity;
  // Needed in each frame. Reading it from the page there would force a layout.
  let unit = 1;
  const measure = () => {
    unit = width / (node.clientWidth || width);
  };
  measure();
  new ResizeObserver(measure).observe(node);
  let frame = 0;
  let byHand = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    const hand = byHand;
    byHand = false;
    events.settle(hand);
  };
  const draw = () => {
    frame = 0;
    events.move(current);
  };

  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, LARGEST])
    .translateExtent([
      [0, 0],
      [width, height],
    ])
    .clickDistance(4)
    .wheelDelta(wheelDelta)
    // A wheel and a single finger scroll the page, as usual.
    .filter((event: WheelEvent | TouchEvent | MouseEvent) => {
      if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
      if ('touches' in event) return event.touches.length > 1;
      return !event.button && !event.ctrlKey;
    })
    .on('zoom', (event) => {
      clearTimeout(resting);
      current = event.transform;
      byHand ||= Boolean(event.sourceEvent);
      frame ||= requestAnimationFrame(draw);
    })
    .on('end', ({ sourceEvent }) => {
      // Listeners of `settle` expect the map to be drawn.
      if (frame) {
        cancelAnimationFrame(frame);
        draw();
      }
      // A wheel pauses between two turns, longer if the page is slow. To settle then would make it slower.
      if (sourceEvent?.type === 'wheel') resting = setTimeout(settle, WHEEL_REST_MS);
      else settle();
    });
  target.call(behaviour).on('dblclick.zoom', null);
  node.addEventListener('wheel', (event) => !event.ctrlKey && !event.metaKey && events.refuse('wheel'), {
    passive: true,
  });
  node.addEventListener('touchmove', (event) => event.touches.length === 1 && events.refuse('touch'), {
    passive: true,
  });

  const go = (next: ZoomTransform, animate: boolean) => {
    byHand = false;
    if (animate && !calm.matches) target.transition().duration(450).call(behaviour.transform, next);
    else target.call(behaviour.transform, next);
  };
  const around = (scale: number, x: number, y: number) =>
    behaviour.constrain()(
      zoomIdentity
        .translate(width / 2, height / 2)
        .scale(scale)
        .translate(-x, -y),
      [
        [0, 0],
        [width, height],
      ],
      behaviour.translateExtent(),
    );
  const scaleFor = (box: Box) =>
    Math.max(1, Math.min(LARGEST / 2, FILL * Math.min(width / box.width, height / box.height)));

  return {
    width,
    height,
    transform: () => current,
    unit: () => unit,
    scaleFor,
    fit: (box, animate) => go(around(scaleFor(box), box.x + box.width / 2, box.y + box.height / 2), animate),
    home: (animate) => go(zoomIdentity, animate),
    go: (scale, x, y) => go(around(Math.min(scale, LARGEST), x, y), false),
    zoomBy: (factor) => {
      byHand = true;
      if (calm.matches) target.call(behaviour.scaleBy, factor);
      else target.transition().duration(200).call(behaviour.scaleBy, factor);
    },
    panBy: (dx, dy) => {
      byHand = true;
      target.call(behaviour.translateBy, (dx * unit) / current.k, (dy * unit) / current.k);
    },
  };
}
