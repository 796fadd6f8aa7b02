/** The layer of bubbles and dots: each keeps its size on the screen while the ground below is zoomed. */
import type { ZoomTransform } from 'd3';
import { set, svg } from './dom.ts';
import type { Named } from './labels.ts';

export interface Mark {
  /** The same mark under another filter bears the same key. */
  key: string;
  /** Adcode of its place. */
  code: string;
  /** The single item it stands for; −1: all items of the place. */
  item: number;
  /** Units of the map. */
  x: number;
  y: number;
  /** In the inset, which is never zoomed. */
  fixed: boolean;
  /** CSS pixels: radius, and away from the place where several stand on it. */
  r: number;
  dx: number;
  dy: number;
  /** Its place is known no better than the prefecture or province at whose seat it stands. */
  vague: boolean;
  /** Name of the place, to be written beside it where there is room. */
  name: string;
  /** Figure inside, for bubbles among dots. */
  inside: string;
  /** What assistive technology is told, made when it is: not in every frame. */
  label(): string;
  href: string;
}

interface Drawn {
  mark: Mark;
  node: SVGAElement;
  circle: SVGCircleElement;
  text: SVGTextElement | null;
  inside: SVGTextElement | null;
  away: boolean;
  /** Number of the last showing that it was part of. */
  turn: number;
  /** Where it was put last. */
  to: string;
  at: Place;
}

/** Units of the map, tenths: finer than can be seen, and what stays the same need not be set again. */
type Place = readonly [left: number, top: number, unit: number];

const NOWHERE: Place = [Number.NaN, Number.NaN, Number.NaN];

/** Beyond the edge a mark of any size is out of sight, CSS pixels. */
const BEYOND = 40;

export class MarkLayer {
  readonly #group: SVGGElement;
  /** Names lie above all marks, and are no part of the links: those say more. */
  readonly #names: SVGGElement;
  readonly #width: number;
  readonly #height: number;
  #drawn = new Map<string, Drawn>();
  #shown: Drawn[] = [];
  #focusable = false;
  #turn = 0;

  constructor(group: SVGGElement, width: number, height: number) {
    this.#group = svg('g');
    this.#names = svg('g', { class: 'mark-names', 'aria-hidden': 'true' });
    this.#width = width;
    this.#height = height;
    group.replaceChildren(this.#group, this.#names);
  }

  /** What is shown, the largest first. */
  get shown(): Mark[] {
    return this.#shown.map(({ mark }) => mark);
  }

  #draw(mark: Mark): Drawn {
    const node = svg('a', { class: 'mark' });
    const circle = svg('circle');
    node.append(circle);
    node.dataset.key = mark.key;
    this.#group.append(node);
    const drawn: Drawn = {
      mark,
      node,
      circle,
      text: null,
      inside: null,
      away: true,
      turn: 0,
      to: '',
      at: NOWHERE,
    };
    this.#drawn.set(mark.key, drawn);
    return drawn;
  }

  /** Shows these and no others. `place` must follow, and when the hand rests `tell`. @param focusable by the tab key */
  show(marks: readonly Mark[], focusable: boolean): void {
    const former = this.#shown;
    this.#turn++;
    this.#shown = marks.map((mark) => {
      const drawn = this.#drawn.get(mark.key) ?? this.#draw(mark);
      const before = drawn.mark;
      const isNew = drawn.at === NOWHERE;
      // As a number: writing it as text took a quarter of a brush's frame.
      if (isNew || before.r !== mark.r) drawn.circle.r.baseVal.value = mark.r;
      if (isNew || before.vague !== mark.vague)
        set(drawn.circle, { class: mark.vague ? 'mark-vague' : null });
      if (isNew || focusable !== this.#focusable) set(drawn.node, { tabindex: focusable ? 0 : -1 });
      this.#write(drawn, mark);
      drawn.mark = mark;
      drawn.turn = this.#turn;
      return drawn;
    });
    this.#focusable = focusable;
    for (const drawn of former) if (drawn.turn !== this.#turn) this.#hide(drawn);
  }

  #write(drawn: Drawn, mark: Mark): void {
    if (mark.inside === '' && !drawn.inside) return;
    if (!drawn.inside) {
      drawn.inside = svg('text', { class: 'mark-count', y: 4 });
      drawn.node.append(drawn.inside);
    }
    if (drawn.inside.textContent !== mark.inside) drawn.inside.textContent = mark.inside;
  }

  #hide(drawn: Drawn): void {
    if (drawn.away) return;
    drawn.away = true;
    drawn.node.setAttribute('display', 'none');
    drawn.text?.setAttribute('display', 'none');
  }

  /** Takes all away for good: other marks come. */
  clear(): void {
    this.#drawn.clear();
    this.#shown = [];
    this.#group.replaceChildren();
    this.#names.replaceChildren();
  }

  /** Gives each its address and its words. */
  tell(): void {
    for (const { mark, node } of this.#shown) {
      const label = mark.label();
      if (node.getAttribute('aria-label') !== label) node.setAttribute('aria-label', label);
      if (node.getAttribute('href') !== mark.href) node.setAttribute('href', mark.href);
    }
  }

  /** Puts all in their places. @param unit units of the map in one CSS pixel */
  place(transform: ZoomTransform, unit: number): void {
    const beyond = BEYOND * unit;
    for (const drawn of this.#shown) {
      const { x, y, dx, dy, fixed } = drawn.mark;
      const left = (fixed ? x : transform.x + transform.k * x) + dx * unit;
      const top = (fixed ? y : transform.y + transform.k * y) + dy * unit;
      if (left < -beyond || top < -beyond || left > this.#width + beyond || top > this.#height + beyond) {
        this.#hide(drawn);
        continue;
      }
      this.#put(drawn, [Math.round(left * 10) / 10, Math.round(top * 10) / 10, unit]);
      if (drawn.away) {
        drawn.away = false;
        drawn.node.removeAttribute('display');
        drawn.text?.removeAttribute('display');
      }
    }
  }

  #put(drawn: Drawn, at: Place): void {
    const [left, top, unit] = at;
    if (left === drawn.at[0] && top === drawn.at[1] && unit === drawn.at[2]) return;
    drawn.at = at;
    drawn.to = `translate(${left} ${top}) scale(${unit})`;
    drawn.node.setAttribute('transform', drawn.to);
    drawn.text?.setAttribute('transform', drawn.to);
  }

  /** Lays small ones over large ones, as `shown` has them. */
  order(): void {
    const nodes = this.#shown.map(({ node }) => node);
    const inOrder = nodes.every((node, i) => i === 0 || nodes[i - 1]!.nextSibling === node);
    // Moving a node would take the focus off it.
    if (!inOrder && !this.#group.contains(document.activeElement)) this.#group.append(...nodes);
  }

  /** Writes these names and no others. */
  name(named: ReadonlyMap<string, Named>): void {
    for (const drawn of this.#drawn.values()) {
      const place = named.get(drawn.mark.key);
      if (!place) {
        drawn.text?.remove();
        drawn.text = null;
        continue;
      }
      drawn.text ??= this.#names.appendChild(svg('text'));
      drawn.text.textContent = drawn.mark.name;
      set(drawn.text, { x: place.x, y: place.y, 'text-anchor': place.anchor, transform: drawn.to });
    }
  }

  choose(code: string): void {
    for (const { mark, node } of this.#drawn.values()) {
      node.classList.toggle('chosen', mark.code === code);
    }
  }

  byKey(key: string | undefined): Mark | undefined {
    return key === undefined ? undefined : this.#drawn.get(key)?.mark;
  }

  /** The mark whose edge is nearest to a point, if it is within reach. All in units of the map. */
  nearest(
    point: readonly [number, number],
    transform: ZoomTransform,
    unit: number,
    reach: number,
  ): Mark | null {
    let best: Mark | null = null;
    let least = reach * unit;
    for (const { mark, away } of this.#shown) {
      if (away) continue;
      const left = (mark.fixed ? mark.x : transform.applyX(mark.x)) + mark.dx * unit;
      const top = (mark.fixed ? mark.y : transform.applyY(mark.y)) + mark.dy * unit;
      const distance = Math.hypot(left - point[0], top - point[1]) - mark.r * unit;
      if (distance < least) {
        least = distance;
        best = mark;
      }
    }
    return best;
  }
}
