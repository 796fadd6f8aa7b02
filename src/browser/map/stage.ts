/** The map as something to move: zoom and pan by wheel, touch, mouse, buttons and keyboard. */
import { select, type ZoomTransform, zoom, zoomIdentity } from 'd3';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Stage {
  readonly width: number;
  readonly height: number;
  transform(): ZoomTransform;
  /** Units of the map in one CSS pixel. */
  unit(): number;
  /** Shows a part of the map as large as fits. */
  fit(box: Box, animate: boolean): void;
  /** Scale at which a part would fill the map. */
  scaleFor(box: Box): number;
  home(animate: boolean): void;
  /** Goes to a scale and centre. */
  go(scale: number, x: number, y: number): void;
  zoomBy(factor: number): void;
  /** CSS pixels. */
  panBy(dx: number, dy: number): void;
}

export interface StageEvents {
  /** At most once a frame. */
  move(transform: ZoomTransform): void;
  /** The map stands still again. @param byHand a reader moved it, no script */
  settle(byHand: boolean): void;
  /** A gesture that belongs to the page: say how to move the map. */
  refuse(gesture: 'wheel' | 'touch'): void;
}

/** A wheel rests when it has not turned for so long after d3 takes its gesture to be over (150 ms): ms. */
const WHEEL_REST_MS = 150;
const LARGEST = 256;
const FILL = 0.86;

/** A trackpad's pinch comes as small steps with the control key down, a wheel's notch as a large one. */
function wheelDelta(event: WheelEvent): number {
  const pixels = event.deltaY * (event.deltaMode === 1 ? 25 : event.deltaMode ? 500 : 1);
  return -pixels * (Math.abs(pixels) < 40 ? 0.015 : 0.004);
}

export function createStage(node: SVGSVGElement, events: StageEvents): Stage {
  const { width, height } = node.viewBox.baseVal;
  const target = select<SVGSVGElement, unknown>(node);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let current = zoomIdentity;
  // Asked for in every frame: to read it from the page there would make the browser lay out anew.
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
    // The page scrolls as everywhere: by wheel, and by one finger.
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
      // What hangs on the settled map must find it drawn.
      if (frame) {
        cancelAnimationFrame(frame);
        draw();
      }
      // A wheel pauses between two turns, longer where the page is slow: to settle there would make it slower.
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
