/** The land: provinces shaded by figure; nearer, finer outlines, and one province with its counties. */
import { geoPath } from 'd3';
import { feature, mesh } from 'topojson-client';
import type { PlaneTopology } from '../../maps/plane.ts';
import type { Classes } from '../../maps/scale.ts';
import type { Shape } from '../../maps/topology.ts';
import { find, set, svg } from './dom.ts';
import type { Box } from './stage.ts';

interface Province {
  link: SVGAElement;
  path: SVGPathElement;
  box: Box;
}

/** Sets a class unless it is set: to look costs less than to set. */
function dress(node: SVGElement, name: string): void {
  if (node.classList.value !== name) node.classList.value = name;
}

const path = geoPath().digits(2);

const provinceOf = (shape: unknown) => String((shape as Shape).id).slice(0, 2);

/** Lets the page answer its reader between two pieces of work. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

export class Ground {
  readonly #root: SVGGElement;
  readonly #region: SVGGElement;
  readonly #provinces = new Map<string, Province>();
  #fine = false;
  #parts = new Map<string, SVGPathElement>();

  constructor(root: SVGSVGElement) {
    this.#root = find(root, '[data-layer="ground"]');
    this.#region = find(root, '[data-layer="region"]');
    for (const link of root.querySelectorAll<SVGAElement>('[data-layer="provinces"] a')) {
      const shape = find<SVGPathElement>(link, 'path');
      // The browser's own tooltip would lie over the page's.
      shape.querySelector('title')?.remove();
      this.#provinces.set(link.dataset.code!, { link, path: shape, box: shape.getBBox() });
    }
  }

  move(transform: string): void {
    this.#root.setAttribute('transform', transform);
  }

  /** Where a province lies; undefined for a code that is none. */
  box(province: string): Box | undefined {
    return this.#provinces.get(province)?.box;
  }

  /** The province at a point of the ground. */
  at(x: number, y: number): string | undefined {
    const point = new DOMPoint(x, y);
    return [...this.#provinces].find(([, province]) => province.path.isPointInFill(point))?.[0];
  }

  shade(valueAt: (adcode: string) => number, classes: Classes): void {
    for (const [code, { path: shape }] of this.#provinces) {
      dress(shape, `map-${classes.of(valueAt(code))}`);
    }
  }

  shadeParts(valueAt: (adcode: string) => number, classes: Classes): void {
    for (const [code, shape] of this.#parts) {
      dress(shape, `map-part map-${classes.of(valueAt(code))}`);
    }
  }

  /** What assistive technology is told of each province. */
  tell(label: (adcode: string) => string): void {
    for (const [code, { link }] of this.#provinces) set(link, { 'aria-label': label(code) });
  }

  /** Draws all outlines anew from finer ones, bit by bit; for good. */
  async refine(nation: PlaneTopology): Promise<void> {
    if (this.#fine) return;
    this.#fine = true;
    const { provinces, prefectures } = nation.objects;
    for (const shape of provinces!.geometries) {
      const province = this.#provinces.get(String(shape.id));
      province?.path.setAttribute('d', path(feature(nation, shape)) ?? '');
      await pause();
    }
    const borders = mesh(nation, provinces!, (a, b) => a !== b);
    find(this.#root, '[data-layer="borders"]').setAttribute('d', path(borders) ?? '');
    await pause();
    const inner = mesh(nation, prefectures!, (a, b) => a !== b && provinceOf(a) === provinceOf(b));
    find(this.#root, '[data-layer="inner"]').setAttribute('d', path(inner) ?? '');
  }

  /** Shows one province by its prefectures and counties, within its outline. */
  enter(province: string, nation: PlaneTopology, counties: PlaneTopology): void {
    const within = nation.objects.prefectures!.geometries.filter(
      (shape) => provinceOf(shape) === province.slice(0, 2),
    );
    this.#parts = new Map(
      within.map((shape) => [
        String(shape.id),
        svg('path', { class: 'map-part map-0', d: path(feature(nation, shape)) ?? '' }),
      ]),
    );
    const whole = nation.objects.provinces!.geometries.find((shape) => String(shape.id) === province);
    const outline = svg('path', { class: 'map-outline', d: (whole && path(feature(nation, whole))) ?? '' });
    const shapes = counties.objects.counties!.geometries as (Shape & { properties: { name: string } })[];
    const areas = shapes.map((shape) => {
      const area = svg('path', { class: 'map-county', d: path(feature(counties, shape)) ?? '' });
      area.dataset.code = String(shape.id);
      area.dataset.name = shape.properties.name;
      return area;
    });
    this.#region.replaceChildren(outline, ...this.#parts.values(), ...areas);
    this.#tabs(false);
  }

  /** Back to the whole country. */
  leave(): void {
    this.#parts.clear();
    this.#region.replaceChildren();
    this.#tabs(true);
  }

  #tabs(on: boolean): void {
    for (const { link } of this.#provinces.values()) set(link, { tabindex: on ? null : -1 });
  }

  focus(province: string): void {
    this.#provinces.get(province)?.link.focus();
  }
}
