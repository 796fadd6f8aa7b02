/**
 * What is seen of a scene. Marks and shades are drawn at once, in every frame of a brush; names, key, table, details
 * and the words for assistive technology follow when the reader's hand rests: a moving hand needs none of them.
 */
import type { Classes } from '../../maps/scale.ts';
import { type Bubbles, type Look, nationBubbles } from './bubbles.ts';
import { details, placedCount } from './describe.ts';
import { find } from './dom.ts';
import { provinceMarks } from './dots.ts';
import type { Ground } from './ground.ts';
import type { Inset } from './inset.ts';
import { namedMarks } from './labels.ts';
import { showLegend } from './legend.ts';
import type { MarkLayer } from './marks.ts';
import type { Panel } from './panel.ts';
import type { Near, Scene } from './scene.ts';
import { shade, tellShades } from './shades.ts';
import type { Stage } from './stage.ts';
import type { Table } from './table.ts';

/** What the picture is made of. */
export interface Parts {
  stage: Stage;
  ground: Ground;
  inset: Inset;
  marks: MarkLayer;
  table: Table;
  panel: Panel;
}

export interface Picture {
  /** Marks and shades. */
  draw(): void;
  /** Draws in frames of its own: what they show must be made ready by then, once for each drawing. */
  animate(prepare: () => void): void;
  /** What was to be animated is no more. */
  halt(): void;
  /** All the rest, when the hand rests. */
  soon(): void;
  /** The hand moves: whatever was to follow waits for its rest, and so does `data-ready`. */
  wait(): void;
  /** All the rest, now. */
  finish(): void;
}

/** The hand rests when it has not moved for so long, ms. */
const REST_MS = 120;
/** What takes longer than this at once takes two frames, ms: the hand that moves must not wait. */
const AT_ONCE_MS = 3;
/** Radius of the largest bubble: units of the map, but never less than so many CSS pixels. */
const LARGEST = { units: 19, pixels: 11 };
/** Beside the few places of a province bubbles may be so much larger. */
const INSIDE = 1.3;
/** How many marks bear their name: inside a province, on a wide map of the country, on a narrow one. */
const NAMES = { inside: 60, wide: 16, narrow: 6 };
const WIDE_FROM = 600;
/** Between fanned-out dots, CSS pixels, and how many may stand on one spot before they become a bubble. */
const FAN = {
  mouse: { gap: 10, room: 12 },
  touch: { gap: 13, room: 7 },
  least: 6,
  most: 48,
};

export function createPicture(root: HTMLElement, map: SVGSVGElement, scene: Scene, parts: Parts): Picture {
  const { stage, ground, inset, marks, table, panel } = parts;
  const legend = find(root, '.atlas-legend');
  const status = find(root, '[data-status]');
  const caption = find(root, '[data-caption]');
  const touch = matchMedia('(pointer: coarse)');
  let finishing: ReturnType<typeof setTimeout> | undefined;
  /** Writes the key to what was drawn last. */
  let explain = () => {};

  const look = (): Look => ({
    by: scene.state.by,
    largest: Math.max(LARGEST.pixels, LARGEST.units / stage.unit()) * (scene.near ? INSIDE : 1),
    base: scene.base,
    fixed: inset.holds,
  });

  /** Zoomed in beyond the province as a whole there is room for more dots. */
  function fan(near: Near): { limit: number; gap: number } {
    const area = ground.box(near.code);
    const zoomed = area ? stage.transform().k / stage.scaleFor(area) : 1;
    const { gap, room } = touch.matches ? FAN.touch : FAN.mouse;
    return { gap, limit: Math.round(Math.min(FAN.most, Math.max(FAN.least, room * zoomed ** 2))) };
  }

  function bubbles(): Bubbles {
    const { rows, figures, near } = scene;
    if (!near) return nationBubbles(rows, figures, look());
    return provinceMarks(rows, figures, { ...near, ...fan(near) }, look());
  }

  let classes: Classes;
  const drawShades = () => {
    classes = shade(ground, scene);
  };
  const drawMarks = () => {
    const { marks: wanted, most } = bubbles();
    marks.show(wanted, scene.near !== null);
    marks.place(stage.transform(), stage.unit());
    explain = () => showLegend(legend, classes, scene.state.by, { value: most, radius: look().largest });
  };

  function draw(): void {
    drawShades();
    drawMarks();
  }

  let frame = 0;
  let prepare: (() => void) | undefined;
  /** Of the last drawing, both halves, ms. */
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

  function finish(): void {
    clearTimeout(finishing);
    finishing = undefined;
    const unit = stage.unit();
    const most = scene.near ? NAMES.inside : map.clientWidth >= WIDE_FROM ? NAMES.wide : NAMES.narrow;
    const edge = [stage.width / unit, stage.height / unit] as const;
    tellShades(ground, scene);
    marks.tell();
    marks.order();
    marks.name(namedMarks(marks.shown, stage.transform(), unit, edge, most));
    marks.choose(scene.state.at);
    explain();
    table.show(scene.figures);
    panel.show(details(scene));
    const { count } = scene.figures;
    const placed = placedCount(scene);
    status.textContent = `共 ${count} 条，${placed} 条有具体地点；全国性或地点不明的 ${count - placed} 条不在图上。`;
    caption.textContent = scene.near
      ? '圆点：单个条目，成堆的合为一个；空心：县区不详，置于驻地　底色：地级市'
      : '圆点：地级市　底色：省份';
    root.dataset.ready = 'true';
  }

  function soon(): void {
    root.dataset.ready = 'false';
    clearTimeout(finishing);
    finishing = setTimeout(finish, REST_MS);
  }

  return {
    draw,
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
    soon,
    wait: () => {
      clearTimeout(finishing);
      if (root.dataset.ready !== 'false') root.dataset.ready = 'false';
    },
  };
}
