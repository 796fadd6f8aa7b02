/**
 * Draws a scene. Marks and shades are drawn at once, in each frame of a brush. Names, legend, table, details and
 * accessible names follow when the map is at rest.
 */
import type { Classes } from '../../maps/scale.ts';
import { details } from './around/describe.ts';
import { showLegend } from './around/legend.ts';
import type { Panel } from './around/panel.ts';
import type { Table } from './around/table.ts';
import { placedCount } from './data/figures.ts';
import { find } from './dom.ts';
import type { Ground } from './ground/ground.ts';
import type { Inset } from './ground/inset.ts';
import { labelProvinces, shade } from './ground/shades.ts';
import type { Viewport } from './ground/viewport.ts';
import { type Bubbles, type Look, nationBubbles } from './marks/bubbles.ts';
import { provinceMarks } from './marks/dots.ts';
import { namedMarks } from './marks/labels.ts';
import type { MarkLayer } from './marks/layer.ts';
import type { Near, Scene } from './scene.ts';
import type { Measure } from './state.ts';

/** The parts of the page that are drawn. */
export interface Parts {
  viewport: Viewport;
  ground: Ground;
  inset: Inset;
  marks: MarkLayer;
  table: Table;
  panel: Panel;
}

/** Draws the scene. */
export interface Renderer {
  /** Draws marks and shades. */
  draw(): void;
  /**
   * Draws marks and shades in the next frames.
   * @param prepare called before; only the last one given counts
   */
  animate(prepare: () => void): void;
  /** Cancels `animate`. */
  halt(): void;
  /** Draws the rest when the map is at rest. */
  soon(): void;
  /** The map moves: waits with the rest, and with `data-ready`, until `soon` or `finish` is called. */
  wait(): void;
  /** Draws the rest now. */
  finish(): void;
}

/** Time without movement after which the map is at rest, ms. */
const REST_MS = 120;
/** A drawing that takes longer is split into two frames, so that the brush stays smooth, ms. */
const AT_ONCE_MS = 3;
/** Radius of the largest bubble: units of the map, and its minimum in CSS pixels. */
const LARGEST = { units: 19, pixels: 11 };
/** Bubbles inside a province are larger by this factor, as they are few. */
const INSIDE = 1.3;
/** Largest number of names: inside a province, on a wide map of the country, on a narrow one. */
const NAMES = { inside: 60, wide: 16, narrow: 6 };
/** Width of a wide map, CSS pixels. */
const WIDE_FROM = 600;
/** Space between dots at one position, CSS pixels, and the number of dots that become a bubble. */
const FAN = {
  mouse: { gap: 10, room: 12 },
  touch: { gap: 13, room: 7 },
  least: 6,
  most: 48,
};

const MEASURED: Record<Measure, string> = {
  items: '条目数',
  single: '单个项目金额',
  batch: '多个项目合计金额',
};

/** What bubbles and shades mean. */
function captionOf({ near, state: { by } }: Scene): string {
  const inside = `圆点：单个条目${by === 'items' ? '' : `的${MEASURED[by]}`}，成堆的合为一个；空心：区县不详，置于驻地`;
  const bubbles = near ? inside : `圆点：地级市${MEASURED[by]}`;
  return by === 'items' ? bubbles : `${bubbles}　底色：${near ? '地级市' : '省份'}条目数`;
}

/** Makes the renderer of the page. */
export function createRenderer(root: HTMLElement, map: SVGSVGElement, scene: Scene, parts: Parts): Renderer {
  const { viewport, ground, inset, marks, table, panel } = parts;
  const legend = find(root, '.atlas-legend');
  const status = find(root, '[data-status]');
  const caption = find(root, '[data-caption]');
  const touch = matchMedia('(pointer: coarse)');

  const look = (): Look => ({
    by: scene.state.by,
    largest: Math.max(LARGEST.pixels, LARGEST.units / viewport.unit()) * (scene.near ? INSIDE : 1),
    base: scene.base,
    fixed: inset.holds,
  });

  /** There is room for more dots if the map is zoomed beyond the whole province. */
  function fan(near: Near): { limit: number; gap: number } {
    const area = ground.box(near.code);
    const zoomed = area ? viewport.transform().k / viewport.scaleFor(area) : 1;
    const { gap, room } = touch.matches ? FAN.touch : FAN.mouse;
    return { gap, limit: Math.round(Math.min(FAN.most, Math.max(FAN.least, room * zoomed ** 2))) };
  }

  /** What was drawn last, for the legend. */
  let classes: Classes | null = null;
  let drawn: Pick<Bubbles, 'most' | 'radius'> = { most: 0, radius: () => 0 };

  function drawShades(): void {
    classes = shade(ground, scene);
  }

  function drawMarks(): void {
    const { rows, figures, near } = scene;
    const style = look();
    const bubbles = near
      ? provinceMarks(rows, figures, { ...near, ...fan(near) }, style)
      : nationBubbles(rows, figures, style);
    marks.show(bubbles.marks, near !== null);
    marks.place(viewport.transform(), viewport.unit());
    drawn = bubbles;
  }

  let frame = 0;
  let prepare: (() => void) | undefined;
  /** Duration of the last drawing, both halves, ms. */
  let took = 0;
  const first = () => {
    const start = performance.now();
    prepare?.();
    prepare = undefined;
    drawShades();
    const half = performance.now() - start;
    if (took > AT_ONCE_MS) frame = requestAnimationFrame(() => second(half));
    else second(half);
  };
  const second = (half: number) => {
    const start = performance.now();
    drawMarks();
    took = half + performance.now() - start;
    frame = prepare ? requestAnimationFrame(first) : 0;
  };

  let finishing: ReturnType<typeof setTimeout> | undefined;
  function finish(): void {
    clearTimeout(finishing);
    const unit = viewport.unit();
    const most = scene.near ? NAMES.inside : map.clientWidth >= WIDE_FROM ? NAMES.wide : NAMES.narrow;
    const edge = [viewport.width / unit, viewport.height / unit] as const;
    labelProvinces(ground, scene);
    marks.setLabels();
    marks.order();
    marks.name(namedMarks(marks.shown, viewport.transform(), unit, edge, most));
    marks.highlight(scene.state.at);
    showLegend(legend, classes, scene.state.by, drawn.most, drawn.radius);
    table.show(scene.figures);
    panel.show(details(scene));
    const { count } = scene.figures;
    const placed = placedCount(scene.rows, scene.figures);
    status.textContent = `共 ${count}\u00a0条，${placed}\u00a0条有具体地点；全国性或地点不明的 ${count - placed}\u00a0条不在图上。`;
    caption.textContent = captionOf(scene);
    root.dataset.ready = 'true';
  }

  function wait(): void {
    clearTimeout(finishing);
    if (root.dataset.ready !== 'false') root.dataset.ready = 'false';
  }

  return {
    draw: () => {
      drawShades();
      drawMarks();
    },
    animate: (next) => {
      prepare = next;
      frame ||= requestAnimationFrame(first);
    },
    halt: () => {
      cancelAnimationFrame(frame);
      frame = 0;
      prepare = undefined;
    },
    finish,
    soon: () => {
      wait();
      finishing = setTimeout(finish, REST_MS);
    },
    wait,
  };
}
