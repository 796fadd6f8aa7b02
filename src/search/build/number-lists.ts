/** Many lists of whole numbers that grow beside each other: as arrays they would take three times the memory. */

const BITS = 20;
const CHUNK = 2 ** BITS;

/** Whole numbers below 2^31, in chunks, so that growing copies nothing. */
class Chunks {
  readonly #chunks: Int32Array[] = [];

  at(index: number): number {
    return this.#chunks[index >>> BITS]![index & (CHUNK - 1)]!;
  }

  set(index: number, value: number): void {
    const chunk = index >>> BITS;
    if (chunk === this.#chunks.length) this.#chunks.push(new Int32Array(CHUNK));
    this.#chunks[chunk]![index & (CHUNK - 1)] = value;
  }
}

export class NumberLists {
  /** All numbers of all lists as they came, and where the list of each goes on. */
  readonly #numbers = new Chunks();
  readonly #next = new Chunks();
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  /** Numbers in all lists. */
  size = 0;

  /** Lists that hold any; they are numbered from 0 without a gap. */
  get count(): number {
    return this.#first.length;
  }

  push(list: number, value: number): void {
    const at = this.size++;
    this.#numbers.set(at, value);
    this.#next.set(at, 0);
    const last = this.#last[list];
    if (last === undefined) this.#first[list] = at;
    else this.#next.set(last, at);
    this.#last[list] = at;
  }

  /** The last number of a list; -1 where it has none. */
  last(list: number): number {
    const last = this.#last[list];
    return last === undefined ? -1 : this.#numbers.at(last);
  }

  /** The numbers of a list, in the order in which they came. */
  of(list: number): number[] {
    const numbers: number[] = [];
    // Nothing comes before the first of all: 0 ends a list.
    for (let at = this.#first[list]; at !== undefined; at = this.#next.at(at) || undefined)
      numbers.push(this.#numbers.at(at));
    return numbers;
  }
}
