/** The layer of bubbles and dots. They keep their size on the screen while the ground is zoomed. */
import type { ZoomTransform } from 'd3';
import type { NamePlace } from '../../../maps/placement.ts';
import { set, svg } from '../dom.ts';

/** A bubble or dot. */
export interface Mark {
  /** Identifies the mark under any filter. */
  key: string;
  /** Adcode of its place. */
  code: string;
  /** The item of a dot; −1 for a bubble. */
  item: number;
  /** Units of the map. */
  x: number;
  y: number;
  /** In the inset, which is never zoomed. */
  fixed: boolean;
  /** Radius, CSS pixels. */
  r: number;
  /** Offset from the place if it has several marks, CSS pixels. */
  dx: number;
  dy: number;
  /** The county is unknown: the mark is at the seat of the prefecture or province. */
  vague: boolean;
  /** Name of the place, written next to the mark if there is room. */
  name: string;
  /** Number in a bubble among dots. */
  inside: string;
  /** Makes the accessible name. It is not needed in each frame. */
  label(): string;
  href: string;
}

/** A position: map units, and map units in one CSS pixel. */
type Place = readonly [left: number, top: number, unit: number];

interface Drawn {
  mark: Mark;
  node: SVGAElement;
  circle: SVGCircleElement;
  text: SVGTextElement | null;
  inside: SVGTextElement | null;
  hidden: boolean;
  /** Number of the last call of `show` that included it. */
  turn: number;
  at: Place | null;
  /** The attribute `transform` for `at`. */
  transform: string;
}

/** A mark this far outside the edge cannot be seen, CSS pixels. */
const BEYOND = 40;

/**
 * The middle of a mark, units of the map.
 * @param unit map units in one CSS pixel
 */
export function positionOf(
  { x, y, dx, dy, fixed }: Mark,
  transform: ZoomTransform,
  unit: number,
): [left: number, top: number] {
  return [
    (fixed ? x : transform.x + transform.k * x) + dx * unit,
    (fixed ? y : transform.y + transform.k * y) + dy * unit,
  ];
}

/** Draws marks into a group. Nodes are kept and changed, not replaced. */
export class MarkLayer {
  readonly #group: SVGGElement;
  /** Names are above all marks and outside the links, whose accessible names say more. */
  readonly #names: SVGGElement;
  readonly #width: number;
  readonly #height: number;
  #drawn = new Map<string, Drawn>();
  #shown: Drawn[] = [];
  #focusable = false;
  #turn = 0;

  /** @param width of the map, units, as `height` */
  constructor(group: SVGGElement, width: number, height: number) {
    this.#group = svg('g');
    this.#names = svg('g', { class: 'mark-names', 'aria-hidden': 'true' });
    this.#width = width;
    this.#height = height;
    group.replaceChildren(this.#group, this.#names);
  }

  /** The marks that are shown, the largest first. */
  get shown(): Mark[] {
    return this.#shown.map(({ mark }) => mark);
  }

  #draw(mark: Mark): Drawn {
    const node = svg('a', { class: 'mark' });
    const circle = svg('circle');
    node.append(circle);
    node.dataset.key = mark.key;
    this.#group.append(node);
    const parts = { text: null, inside: null, hidden: true, turn: 0, at: null, transform: '' };
    const drawn: Drawn = { mark, node, circle, ...parts };
    this.#drawn.set(mark.key, drawn);
    return drawn;
  }

  /**
   * Shows these marks and no others. Call `place` after it, and `setLabels` when the map is at rest.
   * @param focusable whether the tab key reaches the marks
   */
  show(marks: readonly Mark[], focusable: boolean): void {
    const former = this.#shown;
    this.#turn++;
    this.#shown = marks.map((mark) => {
      const drawn = this.#drawn.get(mark.key) ?? this.#draw(mark);
      const before = drawn.at && drawn.mark;
      // Setting the attribute as text took a quarter of the time of a frame.
      if (before?.r !== mark.r) drawn.circle.r.baseVal.value = mark.r;
      if (before?.vague !== mark.vague) set(drawn.circle, { class: mark.vague ? 'mark-vague' : null });
      if (!before || focusable !== this.#focusable) set(drawn.node, { tabindex: focusable ? 0 : -1 });
      this.#write(drawn, mark);
      drawn.mark = mark;
      drawn.turn = this.#turn;
      return drawn;
    });
    this.#focusable = focusable;
    for (const drawn of former) if (drawn.turn !== this.#turn) this.#hide(drawn, true);
  }

  #write(drawn: Drawn, mark: Mark): void {
    if (mark.inside === '' && !drawn.inside) return;
    drawn.inside ??= drawn.node.appendChild(svg('text', { class: 'mark-count', y: 4 }));
    if (drawn.inside.textContent !== mark.inside) drawn.inside.textContent = mark.inside;
  }

  #hide(drawn: Drawn, hidden: boolean): void {
    if (drawn.hidden === hidden) return;
    drawn.hidden = hidden;
    for (const node of [drawn.node, drawn.text]) if (node) set(node, { display: hidden ? 'none' : null });
  }

  /** Removes all marks. */
  clear(): void {
    this.#drawn.clear();
    this.#shown = [];
    this.#group.replaceChildren();
    this.#names.replaceChildren();
  }

  /** Sets addresses and accessible names. */
  setLabels(): void {
    for (const { mark, node } of this.#shown) {
      const label = mark.label();
      if (node.getAttribute('aria-label') !== label) node.setAttribute('aria-label', label);
      if (node.getAttribute('href') !== mark.href) node.setAttribute('href', mark.href);
    }
  }

  /**
   * Moves all marks to their places.
   * @param unit map units in one CSS pixel
   */
  place(transform: ZoomTransform, unit: number): void {
    const beyond = BEYOND * unit;
    for (const drawn of this.#shown) {
      const [left, top] = positionOf(drawn.mark, transform, unit);
      const outside =
        left < -beyond || top < -beyond || left > this.#width + beyond || top > this.#height + beyond;
      // Steps smaller than a tenth of a unit cannot be seen, and an unchanged position need not be set.
      if (!outside) this.#put(drawn, [Math.round(left * 10) / 10, Math.round(top * 10) / 10, unit]);
      this.#hide(drawn, outside);
    }
  }

  #put(drawn: Drawn, at: Place): void {
    const [left, top, unit] = at;
    if (drawn.at?.every((value, i) => value === at[i])) return;
    drawn.at = at;
    drawn.transform = `translate(${left} ${top}) scale(${unit})`;
    drawn.node.setAttribute('transform', drawn.transform);
    drawn.text?.setAttribute('transform', drawn.transform);
  }

  /** Puts small marks above large ones, and those with a number, which has to be read, above all. */
  order(): void {
    const [plain, numbered] = [false, true].map((isNumbered) =>
      this.#shown.filter(({ mark }) => (mark.inside !== '') === isNumbered),
    );
    const nodes = [...plain!, ...numbered!].map(({ node }) => node);
    const inOrder = nodes.every((node, i) => i === 0 || nodes[i - 1]!.nextSibling === node);
    // A node that is moved loses the focus.
    if (!inOrder && !this.#group.contains(document.activeElement)) this.#group.append(...nodes);
  }

  /** Writes these names and no others. */
  name(named: ReadonlyMap<string, NamePlace>): void {
    for (const drawn of this.#drawn.values()) {
      const place = named.get(drawn.mark.key);
      if (!place) {
        drawn.text?.remove();
        drawn.text = null;
        continue;
      }
      drawn.text ??= this.#names.appendChild(svg('text'));
      drawn.text.textContent = drawn.mark.name;
      const { x, y, dy, anchor } = place;
      set(drawn.text, { x, y, dy: `${dy}em`, 'text-anchor': anchor, transform: drawn.transform });
    }
  }

  /** Highlights the marks of a place. */
  highlight(code: string): void {
    for (const { mark, node } of this.#drawn.values()) {
      node.classList.toggle('chosen', mark.code === code);
    }
  }

  /** A mark by its key. */
  byKey(key: string | undefined): Mark | undefined {
    return key === undefined ? undefined : this.#drawn.get(key)?.mark;
  }

  /**
   * The mark whose edge is nearest to a point.
   * @param point units of the map
   * @param unit map units in one CSS pixel
   * @param reach largest distance, CSS pixels
   */
  nearest(
    point: readonly [number, number],
    transform: ZoomTransform,
    unit: number,
    reach: number,
  ): Mark | null {
    let best: Mark | null = null;
    let least = reach * unit;
    for (const { mark, hidden } of this.#shown) {
      if (hidden) continue;
      const [left, top] = positionOf(mark, transform, unit);
      const distance = Math.hypot(left - point[0], top - point[1]) - mark.r * unit;
      if (distance < least) {
        least = distance;
        best = mark;
      }
    }
    return best;
  }
}
