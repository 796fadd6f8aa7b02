/** The land: provinces shaded by figure; at a larger scale finer outlines, and one province with its counties. */
import { geoPath } from 'd3';
import { feature, mesh } from 'topojson-client';
import type { PlaneTopology } from '../../../maps/plane.ts';
import type { Shape } from '../../../maps/topology.ts';
import { find, set, svg } from '../dom.ts';
import type { Box } from './viewport.ts';

interface Province {
  link: SVGAElement;
  path: SVGPathElement;
  box: Box;
}

/** Sets a class if it changed. Reading is faster than writing. */
function setClass(node: SVGElement, name: string): void {
  if (node.classList.value !== name) node.classList.value = name;
}

const path = geoPath().digits(2);
/** Path data of a shape. */
const outlineOf = (topology: PlaneTopology, shape: Shape | undefined) =>
  (shape && path(feature(topology, shape))) ?? '';
const provinceOf = (shape: unknown) => String((shape as Shape).id).slice(0, 2);

/** Lets the page react to the reader between two pieces of work. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The outlines on the map. */
export class Ground {
  readonly #root: SVGGElement;
  readonly #region: SVGGElement;
  readonly #provinces = new Map<string, Province>();
  /** The provinces in the inset. */
  readonly #sea = new Map<string, SVGPathElement>();
  #fine = false;
  #parts = new Map<string, SVGPathElement>();

  constructor(root: SVGSVGElement) {
    this.#root = find(root, '[data-layer="ground"]');
    this.#region = find(root, '[data-layer="region"]');
    for (const link of root.querySelectorAll<SVGAElement>('[data-layer="provinces"] a')) {
      const shape = find<SVGPathElement>(link, 'path');
      // The browser's tooltip would cover the page's.
      shape.querySelector('title')?.remove();
      this.#provinces.set(link.dataset.code!, { link, path: shape, box: shape.getBBox() });
    }
    for (const shape of root.querySelectorAll<SVGPathElement>('[data-province]'))
      this.#sea.set(shape.dataset.province!, shape);
  }

  /** The codes of all provinces. */
  get provinceCodes(): string[] {
    return [...this.#provinces.keys()];
  }

  /** Sets the attribute `transform`. */
  move(transform: string): void {
    this.#root.setAttribute('transform', transform);
  }

  /** The box of a province; undefined for unknown codes. */
  box(province: string): Box | undefined {
    return this.#provinces.get(province)?.box;
  }

  /** The province at a point of the ground. */
  at(x: number, y: number): string | undefined {
    const point = new DOMPoint(x, y);
    return [...this.#provinces].find(([, province]) => province.path.isPointInFill(point))?.[0];
  }

  /** Shades the provinces, here and in the inset. */
  shade(classAt: (adcode: string) => string): void {
    for (const [code, { path: shape }] of this.#provinces) setClass(shape, classAt(code));
    for (const [code, shape] of this.#sea) setClass(shape, classAt(code));
  }

  /** Shades the prefectures of the province that is zoomed into. */
  shadeParts(classAt: (adcode: string) => string): void {
    for (const [code, shape] of this.#parts) setClass(shape, `map-part ${classAt(code)}`);
  }

  /** Sets the accessible name of each province. */
  setLabels(label: (adcode: string) => string): void {
    for (const [code, { link }] of this.#provinces) set(link, { 'aria-label': label(code) });
  }

  /** Replaces all outlines by finer ones, step by step. */
  async refine(nation: PlaneTopology): Promise<void> {
    if (this.#fine) return;
    this.#fine = true;
    const { provinces, prefectures } = nation.objects;
    for (const shape of provinces!.geometries) {
      this.#provinces.get(String(shape.id))?.path.setAttribute('d', outlineOf(nation, shape));
      await pause();
    }
    const borders = mesh(nation, provinces!, (a, b) => a !== b);
    find(this.#root, '[data-layer="borders"]').setAttribute('d', path(borders) ?? '');
    await pause();
    const inner = mesh(nation, prefectures!, (a, b) => a !== b && provinceOf(a) === provinceOf(b));
    find(this.#root, '[data-layer="inner"]').setAttribute('d', path(inner) ?? '');
  }

  /** Draws one province with its prefectures and counties. */
  enter(province: string, nation: PlaneTopology, counties: PlaneTopology): void {
    const { provinces, prefectures } = nation.objects;
    this.#parts = new Map(
      prefectures!.geometries
        .filter((shape) => provinceOf(shape) === province.slice(0, 2))
        .map((shape) => [
          String(shape.id),
          svg('path', { class: 'map-part map-home', d: outlineOf(nation, shape) }),
        ]),
    );
    const whole = provinces!.geometries.find((shape) => String(shape.id) === province);
    const outline = svg('path', { class: 'map-outline', d: outlineOf(nation, whole) });
    const shapes = counties.objects.counties!.geometries as (Shape & { properties: { name: string } })[];
    const areas = shapes.map((shape) => {
      const area = svg('path', { class: 'map-county', d: outlineOf(counties, shape) });
      area.dataset.code = String(shape.id);
      area.dataset.name = shape.properties.name;
      return area;
    });
    this.#region.replaceChildren(outline, ...this.#parts.values(), ...areas);
    this.#setTabs(false);
  }

  /** Draws the country only. */
  leave(): void {
    this.#parts.clear();
    this.#region.replaceChildren();
    this.#setTabs(true);
  }

  #setTabs(on: boolean): void {
    for (const { link } of this.#provinces.values()) set(link, { tabindex: on ? null : -1 });
  }

  /** Moves the focus to a province. */
  focus(province: string): void {
    this.#provinces.get(province)?.link.focus();
  }
}
