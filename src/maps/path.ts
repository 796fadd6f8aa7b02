/** Writes short SVG path data: whole units, relative, without unnecessary separators. */
import { extent, type GeoContext, mean } from 'd3';

/** Joins numbers; a minus sign is a separator. */
function join(numbers: readonly number[]): string {
  return numbers.map((n, i) => (i > 0 && n >= 0 ? ` ${n}` : `${n}`)).join('');
}

/** A d3 path context that collects compact path data. */
export class CompactPath implements GeoContext {
  #data = '';
  #points: [number, number][] = [];
  #dots = new Set<string>();
  readonly #dot: number;

  /** @param dot edge of the square that represents smaller islands, so that they stay visible */
  constructor(dot: number) {
    this.#dot = dot;
  }

  #flush(closed: boolean): void {
    const points = this.#points.filter(
      ([x, y], i, all) => i === 0 || x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1],
    );
    this.#points = [];
    const [start, ...rest] = points;
    if (start === undefined) return;
    const last = rest[rest.length - 1];
    if (closed && last && last[0] === start[0] && last[1] === start[1]) rest.pop();
    if (closed && (rest.length < 2 || this.#isSmall(points))) {
      this.#dots.add(this.#dotAt(points));
      return;
    }
    if (rest.length === 0) return;
    let [x, y] = start;
    const steps = rest.flatMap(([px, py]) => {
      const step = [px - x, py - y];
      [x, y] = [px, py];
      return step;
    });
    this.#data += `M${join(start)}l${join(steps)}${closed ? 'z' : ''}`;
  }

  #isSmall(points: readonly [number, number][]): boolean {
    const [left = 0, right = 0] = extent(points, ([x]) => x);
    const [top = 0, bottom = 0] = extent(points, ([, y]) => y);
    return right - left < this.#dot && bottom - top < this.#dot;
  }

  /** A square around the middle of the points. The grid is coarse, so that adjacent islets share a square. */
  #dotAt(points: readonly [number, number][]): string {
    const dot = this.#dot;
    const grid = Math.max(1, Math.floor(dot / 2));
    const middle = [mean(points, ([x]) => x) ?? 0, mean(points, ([, y]) => y) ?? 0];
    return `M${join(middle.map((n) => Math.round((n - dot / 2) / grid) * grid))}h${dot}v${dot}h-${dot}z`;
  }

  beginPath(): void {}
  arc(): void {}

  moveTo(x: number, y: number): void {
    this.#flush(false);
    this.#points = [[Math.round(x), Math.round(y)]];
  }

  lineTo(x: number, y: number): void {
    this.#points.push([Math.round(x), Math.round(y)]);
  }

  closePath(): void {
    this.#flush(true);
  }

  /** The path data so far. */
  toString(): string {
    this.#flush(false);
    return this.#data + [...this.#dots].join('');
  }
}
